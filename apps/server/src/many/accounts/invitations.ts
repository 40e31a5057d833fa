import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { ROLES } from '../access/kinds.ts';

/** What somebody becomes who takes an invitation up. */
const Invited = z.object({
  email: z.string(),
  role: z.enum(ROLES),
  organisation: z.string().nullable(),
});
export type Invited = z.infer<typeof Invited>;

/** Words of one use that are kept by their hash, as `better-auth` keeps them. */
export interface Slips {
  readonly createVerificationValue: (slip: {
    readonly identifier: string;
    readonly value: string;
    readonly expiresAt: Date;
  }) => Promise<unknown>;
  readonly findVerificationValue: (
    identifier: string,
  ) => Promise<{ readonly value: string; readonly expiresAt: Date } | null>;
  /** The first who asks has it, and nobody after them. */
  readonly consumeVerificationValue: (
    identifier: string,
  ) => Promise<{ readonly value: string } | null>;
}

const TOKEN_BYTES = 32;
const WEEK_MS = 7 * 86_400_000;
const DAY_MS = 86_400_000;

/** @returns the word that the link ends in; good for a week */
export async function writeInvitation(slips: Slips, invited: Invited): Promise<string> {
  const token = newToken();
  await slips.createVerificationValue({
    identifier: invitationOf(token),
    value: JSON.stringify(Invited.parse(invited)),
    expiresAt: new Date(Date.now() + WEEK_MS),
  });
  return token;
}

/** Whom a link invites; nobody where it was used, is too old or was made up. */
export async function readInvitation(slips: Slips, token: string): Promise<Invited | undefined> {
  const found = await slips.findVerificationValue(invitationOf(token));
  if (!found || found.expiresAt.getTime() <= Date.now()) return undefined;
  return Invited.parse(JSON.parse(found.value));
}

/** The same, once. */
export async function takeInvitation(slips: Slips, token: string): Promise<Invited | undefined> {
  const found = await slips.consumeVerificationValue(invitationOf(token));
  return found ? Invited.parse(JSON.parse(found.value)) : undefined;
}

/** @returns the word by which `/reset-password` of `better-auth` lets this person give themselves a new password, for a day */
export async function writeRecovery(slips: Slips, personId: string): Promise<string> {
  const token = newToken();
  await slips.createVerificationValue({
    identifier: `reset-password:${token}`,
    value: personId,
    expiresAt: new Date(Date.now() + DAY_MS),
  });
  return token;
}

function invitationOf(token: string): string {
  return `invitation:${token}`;
}

function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}
