import { getConnInfo } from '@hono/node-server/conninfo';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { ownHost, ownOrigin, seal, sealed } from '../guards.ts';
import { smallBody } from '../routes/small-body.ts';
import { faulty, refused } from '../server-problem.ts';
import { type Accounts, ADDRESS_HEADER } from './accounts.ts';
import type { ManyEnv } from './many-env.ts';
import { type Log, requestLog } from './request-log.ts';
import type { Rooms } from './rooms.ts';
import type { ManySettings } from './settings.ts';

export interface ManyParts {
  readonly settings: Pick<ManySettings, 'origin' | 'secret'>;
  readonly accounts: Accounts;
  readonly rooms: Rooms;
  readonly page: Hono;
  readonly isReady: () => Promise<boolean>;
  readonly now: () => Date;
  readonly log: Log;
  readonly onFault: (thrown: unknown) => void;
}

type ManyContext = Context<ManyEnv>;

/** Two keys of a passkey in JSON are below this by far. */
const AUTH_BYTES = 65_536;
const LOOPBACK = '127.0.0.1';
const YEAR_S = 31_536_000;

/** What a browser is answered by the server for many: nothing below `/api` but to whom is signed in. */
export function makeManyApp(parts: ManyParts): Hono<ManyEnv> {
  const { origin, secret } = parts.settings;
  const { host, protocol } = new URL(origin);
  const isSecure = protocol === 'https:';
  const app = new Hono<ManyEnv>();
  app.use(requestLog({ log: parts.log, now: parts.now, secret }));
  app.use(seal());
  if (isSecure) app.use(overTlsOnly());
  app.get('/healthz', (c) => c.json({ ok: true }));
  app.get('/readyz', async (c) =>
    (await parts.isReady()) ? c.json({ ok: true }) : refused('database-away'),
  );
  app.use(ownHost(() => new Set([host])));
  app.use('/api/*', ownOrigin(isSecure ? 'https' : 'http'));
  app.on(['GET', 'POST'], '/api/auth/*', smallBody(AUTH_BYTES), (c) =>
    parts.accounts.answer(withAddress(c, isSecure)),
  );
  app.use('/api/*', signedIn(parts.accounts));
  app.all('/api/*', (c) => ownRoom(c, parts.rooms));
  app.route('/', parts.page);
  app.notFound(() => sealed(refused('unknown-path')));
  app.onError((thrown) => {
    parts.onFault(thrown);
    return sealed(faulty());
  });
  return app;
}

function overTlsOnly(): MiddlewareHandler<ManyEnv> {
  return async (c, next) => {
    await next();
    c.res.headers.set('strict-transport-security', `max-age=${YEAR_S}`);
  };
}

function signedIn(accounts: Accounts): MiddlewareHandler<ManyEnv> {
  return async (c, next) => {
    const person = await accounts.personOf(c.req.raw.headers);
    if (!person) return refused('not-signed-in');
    c.set('person', person);
    return next();
  };
}

function ownRoom(c: ManyContext, rooms: Rooms): Promise<Response> | Response {
  const person = c.get('person');
  if (!person) return refused('not-signed-in');
  return rooms.at(person.id).answer(c.req.raw, (route) => c.set('route', route));
}

/** Tries to sign in are counted by the address that the proxy saw; without a proxy, by the one that called. */
function withAddress(c: ManyContext, isBehindProxy: boolean): Request {
  const headers = new Headers(c.req.raw.headers);
  headers.set(ADDRESS_HEADER, isBehindProxy ? addressFromProxy(c) : addressOfCaller(c));
  return new Request(c.req.raw, { headers });
}

/** The last one is what the proxy itself saw; those before it are whatever the caller claimed. */
function addressFromProxy(c: ManyContext): string {
  return c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() || addressOfCaller(c);
}

function addressOfCaller(c: ManyContext): string {
  const isOverSocket = 'incoming' in Object(c.env);
  return (isOverSocket ? getConnInfo(c).remote.address : undefined) ?? LOOPBACK;
}
