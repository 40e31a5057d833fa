import type { Context, Hono, MiddlewareHandler } from 'hono';
import { z } from 'zod';
import { smallBody } from '../../routes/small-body.ts';
import { refused, refusedEntry } from '../../server-problem.ts';
import { type Accounts, PASSWORD_CHARACTERS } from '../accounts.ts';
import type { ManyEnv } from '../many-env.ts';
import { OWN_NAME } from './own-name.ts';

/** As `newToken` makes it. */
const Token = z.string().regex(/^[\w-]{43}$/);
export const LOOK = z.strictObject({ token: Token });
export const JOIN = z.strictObject({
  token: Token,
  name: OWN_NAME,
  password: z
    .string()
    .min(PASSWORD_CHARACTERS.minPasswordLength)
    .max(PASSWORD_CHARACTERS.maxPasswordLength),
});

interface JoinParts {
  readonly accounts: Pick<Accounts, 'invitation' | 'join' | 'linkTries'>;
  readonly addressOf: (c: Context<ManyEnv>) => string;
}

/** Taking an invitation up, for who has no account yet: the word of the link is all that they can show. */
export function addJoinRoutes(app: Hono<ManyEnv>, { accounts, addressOf }: JoinParts): void {
  const whose = (c: Context<ManyEnv>) => `link ${addressOf(c)}`;
  const notTooOften: MiddlewareHandler<ManyEnv> = async (c, next) =>
    (await accounts.linkTries.mayTry(whose(c))) ? next() : refused('too-many-tries');
  app.use('/api/join/*', notTooOften);
  // Asked by POST, so that the word is in no address and in no log.
  app.post('/api/join/look', smallBody(), async (c) => {
    const asked = LOOK.safeParse(await c.req.json().catch(() => undefined));
    const invited = asked.success ? await accounts.invitation(asked.data.token) : undefined;
    if (!invited) return refused('invitation-over');
    await accounts.linkTries.forget(whose(c));
    return c.json(invited);
  });
  app.post('/api/join', smallBody(), async (c) => {
    const asked = JOIN.safeParse(await c.req.json().catch(() => undefined));
    if (!asked.success) return refusedEntry(asked.error.issues[0]?.path.join('.') ?? '');
    const { token, ...account } = asked.data;
    const person = await accounts.join(token, account);
    if (!person) return refused('invitation-over');
    await accounts.linkTries.forget(whose(c));
    return c.json({ email: person.email }, 201);
  });
}
