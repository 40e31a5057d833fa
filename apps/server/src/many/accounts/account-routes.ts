import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { qrCode } from '../../phone/qr-code.ts';
import { smallBody } from '../../routes/small-body.ts';
import { refused, refusedEntry } from '../../server-problem.ts';
import { personIn } from '../access/person-in.ts';
import { type Accounts, PASSWORD_CHARACTERS } from '../accounts.ts';
import type { ManyEnv } from '../many-env.ts';

interface AccountParts {
  readonly accounts: Pick<Accounts, 'own'>;
  /** Erases the records of whoever asks, or says why they are still there. */
  readonly eraseRecords: (c: Context<ManyEnv>) => Promise<Response>;
}

/** What an authenticator app scans: https://github.com/google/google-authenticator/wiki/Key-Uri-Format */
export const PICTURE = z.strictObject({ text: z.string().startsWith('otpauth://totp/').max(500) });
export const REMOVE = z.strictObject({
  confirm: z.literal('remove my account'),
  password: z.string().min(1).max(PASSWORD_CHARACTERS.maxPasswordLength),
});

/** What the page for one's own account needs beside `better-auth`. */
export function addAccountRoutes(app: Hono<ManyEnv>, parts: AccountParts): void {
  const { own } = parts.accounts;
  app.get('/api/account', async (c) => {
    const { name, email, role, organisation } = personIn(c);
    const { headers } = c.req.raw;
    return c.json({
      ...{ name, email, role, organisation },
      hasSecondFactor: await own.hasSecondFactor(headers),
      sessions: (await own.sessions(headers)).map(({ begunAt, endsAt, ...session }) => ({
        ...session,
        begun: begunAt.toISOString(),
        ends: endsAt.toISOString(),
      })),
    });
  });
  app.delete('/api/account/sessions', smallBody(), async (c) => {
    await own.endOtherSessions(c.req.raw.headers);
    return c.json({ ended: true });
  });
  app.delete('/api/account', smallBody(), (c) => remove(c, parts));
  app.post('/api/account/picture', smallBody(), async (c) => {
    const asked = PICTURE.safeParse(await c.req.json().catch(() => undefined));
    return asked.success ? c.json(qrCode(asked.data.text)) : refusedEntry('text');
  });
}

/** Records first: where they cannot be erased now, somebody is left who can ask again. */
async function remove(
  c: Context<ManyEnv>,
  { accounts: { own }, eraseRecords }: AccountParts,
): Promise<Response> {
  const asked = REMOVE.safeParse(await c.req.json().catch(() => undefined));
  if (!asked.success) return refusedEntry(asked.error.issues[0]?.path.join('.') ?? '');
  const verdict = await own.tryPassword(c.req.raw.headers, asked.data.password);
  if (verdict !== 'right')
    return refused(verdict === 'wrong' ? 'wrong-password' : 'too-many-tries');
  await own.endOtherSessions(c.req.raw.headers);
  const erased = await eraseRecords(c);
  if (!erased.ok) return erased;
  await own.remove(personIn(c).id);
  // What another page of theirs was writing when its session ended.
  const again = await eraseRecords(c);
  return again.ok ? c.json({ removed: true }) : again;
}
