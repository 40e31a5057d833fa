import { execFileSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makePage } from '../../apps/server/src/app.ts';
import type { Role } from '../../apps/server/src/many/access/kinds.ts';
import type { ManySettings } from '../../apps/server/src/many/settings.ts';
import { type OpenMany, openMany } from '../../apps/server/src/many/start-many.ts';
import { startPostgres } from '../../packages/store/src/postgres/test-server.ts';

/** The server for many over a real PostgreSQL, asked without a socket. */

const PLUMBLINE = fileURLToPath(new URL('../../apps/cli/bin/plumbline.js', import.meta.url));

export const PASSWORD = 'correct horse battery';

export interface AskedOf {
  readonly json?: unknown;
  readonly text?: string;
  /** Undefined: without a header that is sent otherwise. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
}

export interface AnsweredWith {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  readonly body: any;
}

/** Somebody with a browser of their own. */
export interface Visitor {
  readonly id: string;
  readonly email: string;
  readonly cookie: string;
  readonly ask: (method: string, path: string, asked?: AskedOf) => Promise<AnsweredWith>;
}

export interface ManyForTests {
  readonly databaseUrl: string;
  readonly settings: ManySettings;
  /** The folder of originals, where they lie in one. */
  readonly originals: string;
  readonly app: OpenMany['app'];
  /** What was logged, a line of JSON a request. */
  readonly log: string[];
  /** As a scraper reads them. */
  readonly metrics: () => Promise<string>;
  /** Another server of the same database. */
  readonly second: () => Promise<OpenMany>;
  /** Runs `plumbline` with the server's settings; what its last line of JSON says. */
  readonly tell: (...given: string[]) => Record<string, unknown>;
  readonly nobody: Visitor;
  /** Another, empty database beside the server's own. */
  readonly newDatabase: () => Promise<string>;
  /** As a power cut does. */
  readonly killDatabase: () => Promise<void>;
  readonly startDatabase: () => Promise<void>;
  readonly newcomer: (name: string) => Promise<Visitor>;
  /** Somebody whom whoever runs the server made what they are. */
  readonly somebody: (role: Role) => Promise<Visitor>;
  /** The same person in another browser. */
  readonly entered: (email: string, password?: string) => Promise<Visitor>;
  readonly as: (cookie: string, server?: OpenMany) => Visitor['ask'];
  readonly close: () => Promise<void>;
}

export async function manyForTests(
  more: Partial<ManySettings> = {},
  page = makePage(new Map(), new Map()),
): Promise<ManyForTests> {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-many-test-'));
  const originals = join(folder, 'originals');
  const database = await startPostgres();
  const settings: ManySettings = {
    databaseUrl: await database.newDatabase(),
    secret: 'a secret of forty characters, for tests.',
    origin: 'https://plumbline.test',
    host: '127.0.0.1',
    port: 1,
    originals,
    connections: 10,
    jobs: 1,
    signUp: 'open',
    ...more,
  };
  const faults: unknown[] = [];
  const log: string[] = [];
  const servers: OpenMany[] = [];
  async function opened(): Promise<OpenMany> {
    const server = await openMany(settings, {
      page,
      now: () => new Date(),
      log: (line) => log.push(JSON.stringify(line)),
      onFault: (thrown) => faults.push(thrown),
    });
    if (!server.ok) throw new Error(server.error);
    servers.push(server.value);
    return server.value;
  }
  const first = await opened();
  const { origin } = settings;

  const as: ManyForTests['as'] =
    (cookie, server = first) =>
    async (method, path, { json, text, headers } = {}) => {
      const answered = await server.app.request(`${origin}${path}`, {
        method,
        headers: given({
          host: new URL(origin).host,
          origin,
          cookie,
          'x-forwarded-for': someAddress(),
          ...(json === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        }),
        body: json === undefined ? (text ?? null) : JSON.stringify(json),
      });
      const isJson = answered.headers.get('content-type')?.startsWith('application/json');
      const body = isJson ? await answered.json() : await answered.text();
      return { status: answered.status, headers: answered.headers, body };
    };

  const entered: ManyForTests['entered'] = async (email, password = PASSWORD) => {
    const answered = await as('')('POST', '/api/auth/sign-in/email', { json: { email, password } });
    if (answered.status !== 200) throw new Error(JSON.stringify(answered.body));
    const cookie = cookieOf(answered.headers);
    return { id: answered.body.user.id, email, cookie, ask: as(cookie) };
  };
  let people = 0;
  return {
    databaseUrl: settings.databaseUrl,
    settings,
    originals,
    app: first.app,
    log,
    metrics: () => first.metrics.text(),
    second: opened,
    tell: (...given) => {
      const said = execFileSync(process.execPath, [PLUMBLINE, ...given], {
        encoding: 'utf8',
        env: {
          ...process.env,
          DATABASE_URL: settings.databaseUrl,
          PLUMBLINE_SECRET: settings.secret,
          PLUMBLINE_ORIGIN: origin,
          PLUMBLINE_ORIGINALS: originals,
        },
      });
      return JSON.parse(said.trimEnd().split('\n').at(-1) ?? '');
    },
    newDatabase: database.newDatabase,
    killDatabase: database.kill,
    startDatabase: database.start,
    nobody: { id: '', email: '', cookie: '', ask: as('') },
    newcomer: async (name) => {
      const email = `${name.toLowerCase()}-${++people}@example.org`;
      const json = { name, email, password: PASSWORD };
      const made = await as('')('POST', '/api/auth/sign-up/email', { json });
      if (made.status !== 200) throw new Error(`${made.status} ${JSON.stringify(made.body)}`);
      return entered(email);
    },
    somebody: async (role) => {
      const email = `${role}-${++people}@example.org`;
      const account = { name: role, email, role, organisation: 'Clinic', password: PASSWORD };
      await first.accounts.add(account);
      return entered(email);
    },
    entered,
    as,
    close: async () => {
      for (const server of servers) await server.close();
      await database.stop();
      rmSync(folder, { recursive: true, force: true });
      if (faults.length > 0) throw faults[0];
    },
  };
}

export function cookieOf(headers: Headers): string {
  return headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

function given(headers: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter((one): one is [string, string] => one[1] !== undefined),
  );
}

/** Each from a place of their own, so that they use up one another's tries to sign in only where a test wants that. */
function someAddress(): string {
  return `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`;
}
