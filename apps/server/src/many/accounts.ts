import { passkey } from '@better-auth/passkey';
import { type BetterAuthOptions, betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { twoFactor } from 'better-auth/plugins';
import pg from 'pg';
import { ROLES, type Role } from './access/kinds.ts';
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
  readonly byEmail: (email: string) => Promise<Person | undefined>;
  readonly byId: (id: string) => Promise<Person | undefined>;
  readonly close: () => Promise<void>;
}

/** Where the server says whom tries to sign in are counted for; what a browser says in it is overwritten. */
export const ADDRESS_HEADER = 'x-plumbline-address';
const SCHEMA = 'accounts';
/** Every server of the database takes this lock while it makes or changes the tables of accounts. */
const TABLES_LOCK = 1_511_962_047;
const WEEK_S = 7 * 24 * 3600;
const DAY_S = 24 * 3600;
/** NIST SP 800-63B-4 §3.1.1.2: fifteen where a password is the only factor. */
const PASSWORD_CHARACTERS = { minPasswordLength: 15, maxPasswordLength: 128 };
/** Wrong or right, from one address: ten tries to sign in within five minutes. */
const SIGN_IN_TRIES = { window: 300, max: 10 };

export async function openAccounts({
  databaseUrl,
  secret,
  origin,
  signUp,
  connections,
}: ManySettings): Promise<Accounts> {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: connections,
    options: `-c search_path=${SCHEMA}`,
  });
  pool.on('error', () => {});
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
      revokeSessionsOnPasswordReset: true,
    },
    user: {
      additionalFields: {
        // Nobody says of themselves what they are: whoever runs the server does.
        role: { type: [...ROLES], required: true, defaultValue: 'runner', input: false },
        organisation: { type: 'string', required: false, input: false },
      },
    },
    session: { expiresIn: WEEK_S, updateAge: DAY_S, freshAge: DAY_S },
    rateLimit: {
      enabled: true,
      storage: 'database',
      customRules: {
        '/sign-in/*': SIGN_IN_TRIES,
        '/sign-up/*': SIGN_IN_TRIES,
        '/two-factor/*': SIGN_IN_TRIES,
      },
    },
    advanced: {
      cookiePrefix: 'plumbline',
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      database: { generateId: 'uuid' },
      defaultCookieAttributes: { httpOnly: true, sameSite: 'strict' },
    },
    plugins: [
      twoFactor({ issuer: 'Plumbline' }),
      passkey({ rpName: 'Plumbline', rpID: new URL(origin).hostname, origin }),
    ],
    logger: { disabled: true },
  } satisfies BetterAuthOptions;
  await makeTables(pool, async () => {
    const { runMigrations } = await getMigrations(options);
    await runMigrations();
  });
  const auth = betterAuth(options);
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
    add: async (account) => {
      const { internalAdapter, password } = await auth.$context;
      const { name, email, role, organisation } = account;
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
    },
    close: () => pool.end(),
  };
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
async function makeTables(pool: pg.Pool, make: () => Promise<void>): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [TABLES_LOCK]);
    await client.query(`create schema if not exists ${SCHEMA}`);
    await make();
  } finally {
    // The lock goes with the connection.
    client.release(true);
  }
}
