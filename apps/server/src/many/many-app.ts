import { getConnInfo } from '@hono/node-server/conninfo';
import { type Postgres, StoreFailure } from '@plumbline/application';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { z } from 'zod';
import { ownHost, ownOrigin, seal, sealed } from '../guards.ts';
import { ERASE_CONFIRMED } from '../routes/data-routes.ts';
import { smallBody } from '../routes/small-body.ts';
import { failed, failedBy, refused } from '../server-problem.ts';
import { addAccessRoutes } from './access/access-routes.ts';
import { rightsOf } from './access/kinds.ts';
import { AUTH_ROUTES, outerRuleOf } from './access/outer-rules.ts';
import { personIn } from './access/person-in.ts';
import { addAccountRoutes } from './accounts/account-routes.ts';
import { addJoinRoutes } from './accounts/join-routes.ts';
import { type Accounts, ADDRESS_HEADER } from './accounts.ts';
import type { Answers } from './answers.ts';
import { addCaseloadRoutes } from './caseload/caseload-routes.ts';
import type { ManyEnv } from './many-env.ts';
import { type Log, requestLog } from './request-log.ts';
import type { Rooms } from './rooms.ts';
import type { ManySettings } from './settings.ts';
import { addStudyRoutes } from './studies/study-routes.ts';
import { toldToMany } from './told-to-many.ts';

export interface ManyParts {
  readonly settings: Pick<ManySettings, 'origin' | 'secret'>;
  readonly accounts: Accounts;
  readonly postgres: Pick<Postgres, 'access' | 'caseload' | 'openRunner' | 'studyConsent'>;
  readonly answers: Answers;
  readonly rooms: Rooms;
  readonly page: Hono;
  readonly whyNotReady: () => Promise<'stopping' | 'database-away' | undefined>;
  /** Whether the database answers. */
  readonly isAwake: () => Promise<boolean>;
  readonly now: () => Date;
  readonly log: Log;
  readonly onFault: (thrown: unknown) => void;
}

type ManyContext = Context<ManyEnv>;

/** Two keys of a passkey in JSON are below this by far. */
const AUTH_BYTES = 65_536;
/** As they are stored: in small letters. */
const RunnerId = z.uuid().lowercase();
const LOOPBACK = '127.0.0.1';
const YEAR_S = 31_536_000;
/** What any route of a runner's records is asked by. */
const METHODS = ['GET', 'POST', 'PUT', 'DELETE'];

/** What a browser is answered by the server for many: nothing below `/api` but to whom is signed in. */
export function makeManyApp(parts: ManyParts): Hono<ManyEnv> {
  const { origin, secret } = parts.settings;
  const { host, protocol } = new URL(origin);
  const isSecure = protocol === 'https:';
  const app = new Hono<ManyEnv>();
  app.use(requestLog({ log: parts.log, now: parts.now, secret }));
  app.use(seal());
  app.use(toldToMany());
  if (isSecure) app.use(overTlsOnly());
  app.use(onlyByRule());
  app.get('/healthz', (c) => c.json({ ok: true }));
  app.get('/readyz', async (c) => {
    const why = await parts.whyNotReady();
    return why ? refused(why) : c.json({ ok: true });
  });
  app.use(ownHost(() => new Set([host])));
  app.use('/api/*', ownOrigin(isSecure ? 'https' : 'http'));
  app.use('/api/*', signedInWhereDue(parts.accounts));
  for (const { method, path } of AUTH_ROUTES) {
    app.on(method, path, smallBody(AUTH_BYTES), async (c) => {
      const answered = await parts.accounts.answer(withAddress(c, isSecure));
      return answered.status === 500
        ? failedOrAway(new Error('500 of better-auth'), parts)
        : answered;
    });
  }
  addJoinRoutes(app, { ...parts, addressOf: (c) => addressOf(c, isSecure) });
  addAccountRoutes(app, { ...parts, eraseRecords: (c) => eraseOwn(c, parts) });
  addAccessRoutes(app, { ...parts, access: parts.postgres.access });
  addStudyRoutes(app, { ...parts, studyConsent: parts.postgres.studyConsent });
  addCaseloadRoutes(app, parts);
  app.on(METHODS, '/api/runners/:runner/*', (c) => someonesRoom(c, parts));
  app.get('/api/why', (c) => (c.req.url.includes('?') ? ownRoom(c, parts) : ownWhy(c, parts)));
  app.on(METHODS, '/api/*', (c) => ownRoom(c, parts));
  app.route('/', parts.page);
  app.notFound(() => sealed(refused('unknown-path')));
  app.onError(async (thrown) => sealed(await failedOrAway(thrown, parts)));
  return app;
}

/** `better-auth` tells of its own failure, and not of the database's. */
async function failedOrAway(
  thrown: unknown,
  { isAwake, onFault }: Pick<ManyParts, 'isAwake' | 'onFault'>,
): Promise<Response> {
  const isOfDatabase = thrown instanceof StoreFailure || (await isAwake());
  return isOfDatabase ? failedBy(thrown, onFault) : refused('database-away');
}

function overTlsOnly(): MiddlewareHandler<ManyEnv> {
  return async (c, next) => {
    await next();
    c.res.headers.set('strict-transport-security', `max-age=${YEAR_S}`);
  };
}

/** A route that has no rule is answered to nobody, as if it were not there. */
function onlyByRule(): MiddlewareHandler<ManyEnv> {
  return async (c, next) => (outerRuleOf(c) === undefined ? refused('unknown-path') : next());
}

function signedInWhereDue(accounts: Accounts): MiddlewareHandler<ManyEnv> {
  return async (c, next) => {
    if (outerRuleOf(c) === 'anybody') return next();
    const person = await accounts.personOf(c.req.raw.headers);
    if (!person) return refused('not-signed-in');
    c.set('person', person);
    return next();
  };
}

function ownRoom(c: ManyContext, { rooms }: ManyParts): Promise<Response> | Response {
  const person = c.get('person');
  if (!person) return refused('not-signed-in');
  const visit = { runnerId: person.id, personId: person.id, rights: 'own' as const };
  return rooms.at(visit).answer(c.req.raw, (route) => c.set('route', route));
}

/** As the runner's own page asks for it, so that it is done in the same way. */
async function eraseOwn(c: ManyContext, { rooms, settings }: ManyParts): Promise<Response> {
  const { id } = personIn(c);
  const asked = new Request(`${settings.origin}/api/data`, {
    method: 'DELETE',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ confirm: ERASE_CONFIRMED }),
  });
  return rooms.at({ runnerId: id, personId: id, rights: 'own' }).answer(asked, () => {});
}

/** As it was worked out before: neither the records nor a room are needed for it. */
async function ownWhy(c: ManyContext, { answers }: ManyParts): Promise<Response> {
  const person = c.get('person');
  if (!person) return refused('not-signed-in');
  c.set('route', 'GET /api/why');
  const why = await answers(person.id);
  if (!why.ok) return failed(why.error);
  return c.body(why.value, 200, { 'content-type': 'application/json' });
}

/** Another runner's records, as far as that runner lets this person see them now. */
async function someonesRoom(c: ManyContext, parts: ManyParts): Promise<Response> {
  const { postgres, rooms, now } = parts;
  const person = c.get('person');
  if (!person) return refused('not-signed-in');
  const runner = RunnerId.safeParse(c.req.param('runner'));
  if (!runner.success) return refused('not-granted');
  const between = { runnerId: runner.data, personId: person.id };
  const grant = await postgres.access.between(between, now().getTime());
  const rights = grant && rightsOf(grant, person.role);
  if (!rights || rights.kinds.size === 0) return refusedForeign(c, between, parts);
  const within = new Request(withoutRunner(c.req.url, runner.data), c.req.raw);
  return rooms.at({ ...between, rights }).answer(within, (route) => c.set('route', route));
}

/** Whoever is not let see anything is told the same of a runner that there is and of one that there is not. */
async function refusedForeign(
  c: ManyContext,
  between: { readonly runnerId: string; readonly personId: string },
  { postgres, accounts, now }: ManyParts,
): Promise<Response> {
  if (await accounts.byId(between.runnerId)) {
    const what = `${c.req.method} /api`;
    await postgres.access.note({ ...between, at: now().getTime(), act: 'refused', what });
  }
  return refused('not-granted');
}

function withoutRunner(address: string, runnerId: string): URL {
  const url = new URL(address);
  url.pathname = url.pathname.replace(`/api/runners/${runnerId}`, '/api');
  return url;
}

/** Tries to sign in are counted by the address that the proxy saw; without a proxy, by the one that called. */
function withAddress(c: ManyContext, isBehindProxy: boolean): Request {
  const headers = new Headers(c.req.raw.headers);
  headers.set(ADDRESS_HEADER, addressOf(c, isBehindProxy));
  return new Request(c.req.raw, { headers });
}

function addressOf(c: ManyContext, isBehindProxy: boolean): string {
  return isBehindProxy ? addressFromProxy(c) : addressOfCaller(c);
}

/** The last one is what the proxy itself saw; those before it are whatever the caller claimed. */
function addressFromProxy(c: ManyContext): string {
  return c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() || addressOfCaller(c);
}

function addressOfCaller(c: ManyContext): string {
  const isOverSocket = 'incoming' in Object(c.env);
  return (isOverSocket ? getConnInfo(c).remote.address : undefined) ?? LOOPBACK;
}
