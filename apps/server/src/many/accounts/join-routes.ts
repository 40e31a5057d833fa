import type { Hono } from 'hono';
import { z } from 'zod';
import { smallBody } from '../../routes/small-body.ts';
import { refused, refusedEntry } from '../../server-problem.ts';
import { type Accounts, PASSWORD_CHARACTERS } from '../accounts.ts';
import type { ManyEnv } from '../many-env.ts';

const Token = z.string().min(1).max(100);
const Look = z.strictObject({ token: Token });
const Join = z.strictObject({
  token: Token,
  name: z.string().trim().min(1).max(80),
  password: z
    .string()
    .min(PASSWORD_CHARACTERS.minPasswordLength)
    .max(PASSWORD_CHARACTERS.maxPasswordLength),
});

/** Taking an invitation up, for who has no account yet: the word of the link is all that they can show. */
export function addJoinRoutes(
  app: Hono<ManyEnv>,
  accounts: Pick<Accounts, 'invitation' | 'join'>,
): void {
  // Asked by POST, so that the word is in no address and in no log.
  app.post('/api/join/look', smallBody(), async (c) => {
    const asked = Look.safeParse(await c.req.json().catch(() => undefined));
    const invited = asked.success ? await accounts.invitation(asked.data.token) : undefined;
    return invited ? c.json(invited) : refused('invitation-over');
  });
  app.post('/api/join', smallBody(), async (c) => {
    const asked = Join.safeParse(await c.req.json().catch(() => undefined));
    if (!asked.success) return refusedEntry(asked.error.issues[0]?.path.join('.') ?? '');
    const { token, ...account } = asked.data;
    const person = await accounts.join(token, account);
    return person ? c.json({ email: person.email }, 201) : refused('invitation-over');
  });
}
