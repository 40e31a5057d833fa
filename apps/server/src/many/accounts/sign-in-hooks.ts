import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api';
import { z } from 'zod';
import { OWN_NAME } from './own-name.ts';
import type { WrongPasswords } from './wrong-passwords.ts';

const BY_PASSWORD = '/sign-in/email';
const NEW_ACCOUNT = '/sign-up/email';
/** Who is signed in shows here that it is still them; a session that was stolen guesses here too. */
const ONCE_MORE: ReadonlySet<string> = new Set([
  '/verify-password',
  '/change-password',
  '/two-factor/enable',
  '/two-factor/disable',
  '/two-factor/generate-backup-codes',
]);
const Given = z.object({ email: z.string() });
/** Bodies that `better-auth` takes more of than is wanted, or hands to the database as they are. */
const STRICTER: Readonly<Record<string, z.ZodType>> = {
  [NEW_ACCOUNT]: z.strictObject({ name: OWN_NAME, email: z.string(), password: z.string() }),
  '/passkey/delete-passkey': z.strictObject({ id: z.uuid() }),
};

type Asked = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0];

/** What is asked before and after a password is looked at. */
export function signInHooks({ mayTry, forget }: WrongPasswords) {
  return {
    before: createAuthMiddleware(async (asked) => {
      if (!isTakable(asked)) throw new APIError('BAD_REQUEST', { code: 'VALIDATION_ERROR' });
      const whose = await countedFor(asked);
      if (whose === undefined || (await mayTry(whose))) return;
      throw new APIError('TOO_MANY_REQUESTS', { code: 'TOO_MANY_WRONG_PASSWORDS' });
    }),
    after: createAuthMiddleware(async (asked) => {
      if (asked.context.returned instanceof Error) return undefined;
      const whose = await countedFor(asked);
      if (whose !== undefined) await forget(whose);
      // The same, whether the address had an account before or not: who is asked for, and nothing of them.
      return asked.path === NEW_ACCOUNT ? asked.json({ ok: true }) : undefined;
    }),
  };
}

/** PostgreSQL takes no NUL, in whatever text. */
function isTakable({ path, body }: Asked): boolean {
  const isStrict = STRICTER[path]?.safeParse(body).success ?? true;
  return isStrict && !JSON.stringify(body ?? null).includes('\\u0000');
}

/** Whom tries are counted for: an address of mail, or somebody who is signed in, whom that keeps out nowhere else. */
async function countedFor(asked: Asked): Promise<string | undefined> {
  if (asked.path === BY_PASSWORD) return Given.safeParse(asked.body).data?.email;
  if (!ONCE_MORE.has(asked.path)) return undefined;
  const session = await getSessionFromCtx(asked);
  return session ? `once more ${session.user.id}` : undefined;
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
