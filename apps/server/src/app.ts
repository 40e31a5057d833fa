import { readFile } from 'node:fs/promises';
import {
  answerFor,
  answerInWords,
  failureOf,
  importInWords,
  type Library,
  lastImport,
  recordsOf,
  type TakenEntries,
  todayFor,
} from '@plumbline/application';
import { allowedBy, answerSafety, isUrgentTier, type RunnerRecords } from '@plumbline/domain';
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { Desks } from './desks.ts';
import type { FramedPages } from './framed-pages.ts';
import { ownHost, ownOrigin, sameRunner, seal, sealed, withToken } from './guards.ts';
import type { Imports } from './imports.ts';
import { onceEach } from './once-each.ts';
import type { PageFile } from './page-files.ts';
import type { Phone } from './phone/phone.ts';
import { addPhoneRoutes } from './phone/phone-routes.ts';
import type { PoseFile } from './pose-files.ts';
import { addAppointmentRoutes } from './routes/appointment-routes.ts';
import { addDataRoutes, addDownloadRoute, type DownloadParts } from './routes/data-routes.ts';
import { addExperimentRoutes } from './routes/experiment-routes.ts';
import { addFormRoutes } from './routes/form-routes.ts';
import { addLogRoutes } from './routes/log-routes.ts';
import { addPageRoutes, addPreviewRoute } from './routes/page-routes.ts';
import { addPlanRoutes } from './routes/plan-routes.ts';
import { addRunRoutes } from './routes/run-routes.ts';
import { addSharedPageRoute, addShareRoutes } from './routes/share-routes.ts';
import { smallBody } from './routes/small-body.ts';
import { addStrengthRoutes } from './routes/strength-routes.ts';
import { addTriageRoutes } from './routes/triage-routes.ts';
import { addVisitRoutes } from './routes/visit-routes.ts';
import { addWhyRoutes } from './routes/why-routes.ts';
import { failed, failedBy, refused } from './server-problem.ts';
import type { Sessions } from './sessions.ts';
import type { Tickets } from './tickets.ts';

export interface RouteParts {
  readonly desks: Desks;
  readonly imports: Imports;
  readonly taken: TakenEntries;
  readonly tickets: Tickets;
  readonly framed: FramedPages;
  readonly now: () => Date;
  readonly onFault: (thrown: unknown) => void;
}

export interface AppParts {
  /** The routes behind the guards, and the page. */
  readonly inner: { readonly routes: Hono; readonly page: Hono };
  /** What a link may fetch without a token. */
  readonly downloads: Hono;
  /** The port that is listened on, once it is known. */
  readonly port: () => number;
  readonly sessions: Sessions;
  readonly phone: Phone;
  readonly now: () => Date;
  readonly onFault: (thrown: unknown) => void;
  readonly onLinkUsed: () => void;
}

const PATH_HEADER = 'x-plumbline-path';

const SessionRequest = z.strictObject({ secret: z.string().min(1).max(200) });
const ImportId = z.uuid();
const AnswerQuery = z.strictObject({ run: z.string().min(1).max(1024).optional() });

/** What a browser on this machine is answered. The page's files are anyone's here; everything below `/api` needs a token. */
export function makeApp(parts: AppParts): Hono {
  const app = new Hono();
  app.use(seal());
  app.use(ownHost(() => new Set([`127.0.0.1:${parts.port()}`, `localhost:${parts.port()}`])));
  app.use('/api/*', ownOrigin('http'));
  app.post('/api/session', smallBody(), (c) => openSession(c, parts));
  app.route('/', parts.downloads);
  app.use('/api/*', withToken(parts.sessions));
  addPhoneRoutes(app, parts.phone);
  app.route('/', parts.inner.routes);
  app.route('/', parts.inner.page);
  app.notFound(() => sealed(refused('unknown-path')));
  app.onError((thrown) => sealed(failedBy(thrown, parts.onFault)));
  return app;
}

/** Every route behind the guards: who may ask what is not decided here. */
export function makeRoutes(parts: RouteParts): Hono {
  const app = new Hono();
  app.use('/api/*', onceEach(parts.taken));
  app.use('/api/*', sameRunner(parts.desks.isSample));
  addImportRoutes(app, parts);
  addWhyRoutes(app, parts.desks);
  addPlanRoutes(app, parts);
  addExperimentRoutes(app, parts.desks);
  addLogRoutes(app, parts.desks);
  addRunRoutes(app, parts.desks);
  addStrengthRoutes(app, parts.desks);
  addFormRoutes(app, parts.desks);
  addTriageRoutes(app, parts.desks);
  addVisitRoutes(app, parts.desks);
  addPageRoutes(app, parts);
  addAppointmentRoutes(app, parts);
  addShareRoutes(app, parts);
  addDataRoutes(app, parts);
  app.get('/api/health', (c) => c.json({ ok: true }));
  app.get('/api/report', (c) => withLibrary(parts, (library) => reportOf(c, library)));
  app.get('/api/answer', (c) => answer(c, parts));
  app.notFound(() => refused('unknown-path'));
  app.onError((thrown) => failedBy(thrown, parts.onFault));
  return app;
}

/** What a link may fetch by a ticket, on this machine only. */
export function makeDownloads(parts: DownloadParts & Pick<RouteParts, 'framed'>): Hono {
  const app = new Hono();
  addDownloadRoute(app, parts);
  addPreviewRoute(app, parts);
  addSharedPageRoute(app, parts);
  return app;
}

/** The page's own files, and what reads films in it. */
export function makePage(
  page: ReadonlyMap<string, PageFile>,
  pose: ReadonlyMap<string, PoseFile>,
): Hono {
  const app = new Hono();
  app.get('/pose/*', (c) => poseFile(c, pose));
  app.get('*', (c) => pageFile(c, page));
  return app;
}

function addImportRoutes(app: Hono, { imports, desks }: RouteParts): void {
  app.get('/api/import', async (c) => c.json({ import: await imports.current() }));
  app.post('/api/import', smallBody(), async (c) => {
    const begun = await imports.begin();
    return begun.ok ? c.json({ import: begun.value }, 201) : refused(begun.error);
  });
  app.put('/api/import/:id/file', async (c) => receive(c, imports));
  app.post('/api/import/:id/start', smallBody(), async (c) => {
    const run = await imports.run(idOf(c));
    // Whoever imports wants to see what comes of it.
    if (run.ok) await desks.closeSample();
    return run.ok ? c.json({ import: run.value }, 202) : refused(run.error);
  });
  app.get('/api/import/:id', async (c) => {
    const view = await imports.view(idOf(c));
    return view ? c.json({ import: view }) : refused('no-such-import');
  });
  app.delete('/api/import/:id', async (c) => {
    const view = await imports.cancel(idOf(c));
    return view ? c.json({ import: view }) : refused('no-such-import');
  });
}

async function openSession(c: Context, { sessions, now, onLinkUsed }: AppParts): Promise<Response> {
  const asked = SessionRequest.safeParse(await c.req.json().catch(() => undefined));
  if (!asked.success) return refused('bad-request');
  const session = sessions.exchange(asked.data.secret, now().getTime());
  if (typeof session === 'string') return refused(session);
  onLinkUsed();
  return c.json(session, 201);
}

async function receive(c: Context, imports: Imports): Promise<Response> {
  const receiver = await imports.receiverOf(idOf(c));
  if (!receiver) return refused('no-such-import');
  const path = decoded(c.req.header(PATH_HEADER) ?? '');
  if (path === undefined) return refused('bad-path');
  const received = await receiver.receive(path, c.req.raw.body);
  return received.ok ? c.json({ bytes: received.value }, 201) : refused(received.error);
}

async function answer(c: Context, parts: RouteParts): Promise<Response> {
  const query = AnswerQuery.safeParse(c.req.query());
  if (!query.success) return refused('bad-request');
  const { run } = query.data;
  return withLibrary(parts, async (library) => {
    const records = await recordsOf(library);
    const { now } = parts;
    if (isLocked(records, now())) return refused('questions-first');
    const given = answerFor(records, { now: now(), ...(run === undefined ? {} : { run }) });
    return c.json({ answer: given, words: answerInWords(given) });
  });
}

/** In the two highest tiers the answer itself says nothing but that somebody should look. */
function isLocked({ triage, profile }: RunnerRecords, now: Date): boolean {
  const today = todayFor(profile, now);
  const { tier } = answerSafety(triage, today);
  return !allowedBy(triage, today).explains && !isUrgentTier(tier);
}

async function reportOf(c: Context, library: Library): Promise<Response> {
  const report = await lastImport(library);
  return c.json({ words: report ? importInWords(report) : null });
}

async function withLibrary(
  { desks }: RouteParts,
  use: (library: Library) => Promise<Response>,
): Promise<Response> {
  const opened = await desks.current().home.open('read');
  if (!opened.ok) return failed(opened.error);
  try {
    return await use(opened.value);
  } catch (thrown) {
    return failed(failureOf(thrown));
  } finally {
    await opened.value.close();
  }
}

/** A file of the page; any other address that a person may open is one of the page's own. */
function pageFile(c: Context, page: ReadonlyMap<string, PageFile>): Response {
  const wantsPage = !/^\/(api|assets)\/|\.[\w-]+$/.test(c.req.path);
  const file = page.get(c.req.path) ?? (wantsPage ? page.get('/') : undefined);
  if (!file) return refused('unknown-path');
  const headers = { 'content-type': file.type, vary: 'accept-encoding' };
  const takesBrotli = /\bbr\b/.test(c.req.header('accept-encoding') ?? '');
  return file.brotli && takesBrotli
    ? c.body(file.brotli, 200, { ...headers, 'content-encoding': 'br' })
    : c.body(file.content, 200, headers);
}

/** Read when it is asked for: they are large, and few runners film. */
async function poseFile(c: Context, pose: ReadonlyMap<string, PoseFile>): Promise<Response> {
  const file = pose.get(c.req.path);
  if (!file) return refused('unknown-path');
  return c.body(new Uint8Array(await readFile(file.path)), 200, { 'content-type': file.type });
}

/** The id in the address, or one that no import has. */
function idOf(c: Context): string {
  const id = ImportId.safeParse(c.req.param('id'));
  return id.success ? id.data : '';
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text).normalize('NFC');
  } catch {
    return undefined;
  }
}
