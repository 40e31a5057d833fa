import { APIError, createAuthMiddleware } from 'better-auth/api';
import { z } from 'zod';
import type { WrongPasswords } from './wrong-passwords.ts';

const BY_PASSWORD = '/sign-in/email';
const Given = z.object({ email: z.string() });

/** What is asked before and after a password is looked at. */
export function signInHooks({ mayTry, forget }: WrongPasswords) {
  return {
    before: createAuthMiddleware(async ({ path, body }) => {
      const email = emailAt(path, body);
      if (email === undefined || (await mayTry(email))) return;
      throw new APIError('TOO_MANY_REQUESTS', { code: 'TOO_MANY_WRONG_PASSWORDS' });
    }),
    after: createAuthMiddleware(async ({ path, body, context }) => {
      const email = emailAt(path, body);
      if (email !== undefined && !(context.returned instanceof Error)) await forget(email);
    }),
  };
}

function emailAt(path: string, body: unknown): string | undefined {
  return path === BY_PASSWORD ? Given.safeParse(body).data?.email : undefined;
}

interface Verified {
  readonly userVerified: boolean;
}

/** A passkey stands for two factors only where its device asked for a finger, a face or a code. */
export function needVerification(verified: Verified | undefined): void {
  if (!verified?.userVerified) {
    throw new APIError('UNAUTHORIZED', { code: 'AUTHENTICATION_FAILED' });
  }
}
