import { passkey } from '@better-auth/passkey';
import { poolTo } from '@plumbline/application';
import { type BetterAuthOptions, betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { twoFactor } from 'better-auth/plugins';
import type pg from 'pg';
import { ROLES, type Role } from './access/kinds.ts';
import {
  type Invited,
  readInvitation,
  takeInvitation,
  writeInvitation,
  writeRecovery,
} from './accounts/invitations.ts';
import {
  makeOrganisationTable,
  type Organisations,
  organisationsIn,
} from './accounts/organisations.ts';
import { type OwnAccount, ownAccountIn } from './accounts/own-account.ts';
import { needVerification, signInHooks } from './accounts/sign-in-hooks.ts';
import {
  makeWrongPasswordTable,
  type WrongPasswords,
  wrongPasswordsIn,
} from './accounts/wrong-passwords.ts';
import type { ManySettings } from './settings.ts';

/** Somebody who is signed in. */
export interface Person {
  /** A UUID, which is the id of their own records as a runner too. */
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** Whom they work for; null where nobody was named. */
  readonly organisation: string | null;
}

/** Who people are: passwords, passkeys, second factor and sessions, all kept in the database. */
export interface Accounts {
  /** Answers what lies below `/api/auth/`. */
  readonly answer: (request: Request) => Promise<Response>;
  readonly personOf: (headers: Headers) => Promise<Person | undefined>;
  /** Makes an account, as whoever runs the server may. */
  readonly add: (account: Omit<Person, 'id'> & { readonly password: string }) => Promise<Person>;
  /** Changes what somebody is; what runners let them see narrows with it. */
  readonly change: (id: string, what: Pick<Person, 'role' | 'organisation'>) => Promise<void>;
  /** @returns the word of a link that makes one account */
  readonly invite: (invited: Invited) => Promise<string>;
  /** Of the words of links, by address of the network. */
  readonly linkTries: WrongPasswords;
  readonly invitation: (token: string) => Promise<Invited | undefined>;
  /** Makes the account; nobody where the word is over or the address has one by now. */
  readonly join: (
    token: string,
    account: { readonly name: string; readonly password: string },
  ) => Promise<Person | undefined>;
  /** @returns the word of a link by which somebody gives themselves a new password */
  readonly recover: (id: string) => Promise<string>;
  readonly forgetSecondFactor: (id: string) => Promise<void>;
  readonly everybody: () => Promise<readonly Person[]>;
  /** Everybody’s id, read a thousand at a time. */
  readonly everyId: () => AsyncGenerator<string>;
  readonly own: OwnAccount;
  readonly organisations: Organisations;
  readonly byEmail: (email: string) => Promise<Person | undefined>;
  readonly byId: (id: string) => Promise<Person | undefined>;
  /** Those of them who have an account, in one question. */
  readonly byIds: (ids: readonly string[]) => Promise<readonly Person[]>;
  readonly close: () => Promise<void>;
}

/** Where the server says whom tries to sign in are counted for; what a browser says in it is overwritten. */
export const ADDRESS_HEADER = 'x-plumbline-address';
const SCHEMA = 'accounts';
/** Every server of the database takes this lock while it makes or changes the tables of accounts. */
const TABLES_LOCK = 1_511_962_047;
const WEEK_S = 7 * 24 * 3600;
const DAY_S = 24 * 3600;
const MOST_LISTED = 100_000;
/** Nobody’s: below every UUID that is made. */
export const NO_ID = '00000000-0000-0000-0000-000000000000';
/** NIST SP 800-63B-4 §3.1.1.2: fifteen where a password is the only factor. */
export const PASSWORD_CHARACTERS = { minPasswordLength: 15, maxPasswordLength: 128 };
/** Wrong or right, from one address: ten tries to sign in within five minutes. */
const SIGN_IN_TRIES = { window: 300, max: 10 };

export async function openAccounts({
  databaseUrl,
  secret,
  origin,
  signUp,
  connections,
}: ManySettings): Promise<Accounts> {
  const pool = await poolTo(databaseUrl, connections, `-c search_path=${SCHEMA}`);
  const tries = wrongPasswordsIn(pool);
  const options = {
    database: pool,
    secret,
    baseURL: origin,
    trustedOrigins: [origin],
    telemetry: { enabled: false },
    appName: 'Plumbline',
    emailAndPassword: {
      enabled: true,
      ...PASSWORD_CHARACTERS,
      disableSignUp: signUp === 'invited',
      // Signed in at once, a new account would tell that there was none before.
      autoSignIn: false,
      revokeSessionsOnPasswordReset: true,
    },
    user: {
      additionalFields: {
        // Nobody says of themselves what they are: whoever runs the server does.
        role: { type: [...ROLES], required: true, defaultValue: 'runner', input: false },
        organisation: { type: 'string', required: false, input: false },
      },
    },
    // A cookie is not renewed, and what it opens does not outlive it.
    session: { expiresIn: WEEK_S, disableSessionRefresh: true, freshAge: DAY_S },
    rateLimit: {
      enabled: true,
      storage: 'database',
      customRules: {
        '/sign-in/*': SIGN_IN_TRIES,
        '/sign-up/*': SIGN_IN_TRIES,
        '/two-factor/*': SIGN_IN_TRIES,
        '/change-password': SIGN_IN_TRIES,
        '/reset-password': SIGN_IN_TRIES,
      },
    },
    advanced: {
      cookiePrefix: 'plumbline',
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      database: { generateId: 'uuid' },
      defaultCookieAttributes: { httpOnly: true, sameSite: 'strict' },
    },
    // Words of one use are not to be read in the database.
    verification: { storeIdentifier: 'hashed' },
    plugins: [
      twoFactor({ issuer: 'Plumbline' }),
      passkey({
        rpName: 'Plumbline',
        rpID: new URL(origin).hostname,
        origin,
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        registration: {
          afterVerification: async ({ verification }) => {
            needVerification(verification.registrationInfo);
          },
        },
        authentication: {
          afterVerification: async ({ verification }) => {
            needVerification(verification.authenticationInfo);
          },
        },
      }),
    ],
    hooks: signInHooks(tries),
    logger: { disabled: true },
  } satisfies BetterAuthOptions;
  await makeTables(pool, async (client) => {
    const { runMigrations } = await getMigrations(options);
    await runMigrations();
    await makeOrganisationTable(client);
    await makeWrongPasswordTable(client);
  });
  const auth = betterAuth(options);
  const add: Accounts['add'] = async ({ name, email, role, organisation, ...account }) => {
    const { internalAdapter, password } = await auth.$context;
    const user = await internalAdapter.createUser(
      { name, email, role, organisation, emailVerified: false },
      { method: 'admin' },
    );
    await internalAdapter.linkAccount({
      userId: user.id,
      providerId: 'credential',
      accountId: user.id,
      password: await password.hash(account.password),
    });
    return personOf(user);
  };
  return {
    answer: (request) => auth.handler(request),
    personOf: async (headers) => {
      const session = await auth.api.getSession({ headers });
      return session ? personOf(session.user) : undefined;
    },
    byEmail: async (email) => {
      const { internalAdapter } = await auth.$context;
      const found = await internalAdapter.findUserByEmail(email.toLowerCase());
      return found ? personOf(found.user) : undefined;
    },
    byId: async (id) => {
      const { internalAdapter } = await auth.$context;
      const found = await internalAdapter.findUserById(id);
      return found ? personOf(found) : undefined;
    },
    byIds: async (ids) => {
      if (ids.length === 0) return [];
      const { adapter } = await auth.$context;
      const where = [{ field: 'id', operator: 'in' as const, value: [...ids] }];
      const found = await adapter.findMany<Account>({ model: 'user', where, limit: ids.length });
      return found.map(personOf);
    },
    add,
    change: async (id, { role, organisation }) => {
      const { internalAdapter } = await auth.$context;
      await internalAdapter.updateUser(id, { role, organisation });
    },
    linkTries: tries,
    invite: async (invited) => writeInvitation((await auth.$context).internalAdapter, invited),
    invitation: async (token) => readInvitation((await auth.$context).internalAdapter, token),
    join: async (token, { name, password }) => {
      const { internalAdapter } = await auth.$context;
      const invited = await takeInvitation(internalAdapter, token);
      if (!invited || (await internalAdapter.findUserByEmail(invited.email))) return undefined;
      return add({ ...invited, name, password });
    },
    recover: async (id) => writeRecovery((await auth.$context).internalAdapter, id),
    forgetSecondFactor: async (id) => {
      const { adapter, internalAdapter } = await auth.$context;
      await adapter.deleteMany({ model: 'twoFactor', where: [{ field: 'userId', value: id }] });
      await internalAdapter.updateUser(id, { twoFactorEnabled: false });
    },
    everybody: async () => {
      const { internalAdapter } = await auth.$context;
      return (
        await internalAdapter.listUsers(MOST_LISTED, 0, { field: 'email', direction: 'asc' })
      ).map(personOf);
    },
    everyId: () => everyIdIn(pool),
    own: ownAccountIn(auth),
    organisations: organisationsIn(pool),
    close: () => pool.end(),
  };
}

async function* everyIdIn(pool: pg.Pool): AsyncGenerator<string> {
  let ids: readonly string[] = [NO_ID];
  while (ids.length > 0) {
    const { rows } = await pool.query<{ readonly id: string }>(
      'select id from "user" where id > $1 order by id limit 1000',
      [ids.at(-1)],
    );
    ids = rows.map(({ id }) => id);
    yield* ids;
  }
}

interface Account {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role?: unknown;
  readonly organisation?: unknown;
}

function personOf({ id, name, email, role, organisation }: Account): Person {
  return {
    id,
    name,
    email,
    role: ROLES.find((known) => known === role) ?? 'runner',
    organisation: typeof organisation === 'string' ? organisation : null,
  };
}

/** Once, however many servers start together. */
async function makeTables(
  pool: pg.Pool,
  make: (client: pg.PoolClient) => Promise<void>,
): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [TABLES_LOCK]);
    await client.query(`create schema if not exists ${SCHEMA}`);
    await make(client);
  } finally {
    // The lock goes with the connection.
    client.release(true);
  }
}
