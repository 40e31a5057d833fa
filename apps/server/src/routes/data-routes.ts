import { Readable } from 'node:stream';
import {
  dataView,
  type ExportList,
  exportZip,
  fhirOfStore,
  listExport,
  storeFacts,
} from '@plumbline/application';
import type { Context, Hono } from 'hono';
import { z } from 'zod';
import manifest from '../../package.json' with { type: 'json' };
import type { Desks } from '../desks.ts';
import type { Imports } from '../imports.ts';
import { failed, refused, refusedEntry } from '../server-problem.ts';
import type { Tickets } from '../tickets.ts';
import { smallBody } from './small-body.ts';

interface DataParts {
  readonly desks: Desks;
  readonly imports: Imports;
  readonly tickets: Tickets;
  readonly now: () => Date;
}

const VERSION = manifest.version;
/** What whoever erases everything has to say. */
export const ERASE_CONFIRMED = 'erase everything';
export const ERASE = z.strictObject({ confirm: z.literal(ERASE_CONFIRMED) });

/** What is kept, taking it along, erasing it, and the sample runner. */
export function addDataRoutes(app: Hono, parts: DataParts): void {
  const { desks, tickets } = parts;
  app.get('/api/data', (c) => showData(c, desks));
  app.get('/api/fhir.json', (c) => fhirDocument(c, parts));
  app.post('/api/export', smallBody(), (c) => c.json({ ticket: tickets.give() }, 201));
  app.delete('/api/data', smallBody(), (c) => erase(c, parts));
  app.get('/api/sample', (c) => c.json({ making: makingView(desks.making()) }));
  app.post('/api/sample', smallBody(), async (c) => {
    const opened = await desks.openSample();
    // Whoever stopped it has nothing open.
    return opened.ok ? c.json({ isSample: desks.isSample() }, 201) : failed(opened.error);
  });
  app.delete('/api/sample', smallBody(), async (c) => {
    await desks.closeSample();
    return c.json({ isSample: false });
  });
}

/** Which part of the sample runner is there, 0 to 1; nothing before that can be told, or where none is made up. */
function makingView(making: ReturnType<Desks['making']>): { readonly done: number } | null {
  if (making === undefined || making === 'begun' || making.filesTotal === 0) return null;
  return { done: making.filesDone / making.filesTotal };
}

export interface DownloadParts extends Pick<DataParts, 'desks' | 'tickets' | 'now'> {
  /** Documents by name that go along with an export, of what is kept elsewhere than in the store. */
  readonly beside?: () => Promise<ExportList['logs']>;
}

/** The download itself, which a link asks for: its ticket is the token. */
export function addDownloadRoute(app: Hono, { desks, tickets, now, beside }: DownloadParts) {
  app.get('/api/export/:ticket', async (c) => {
    // A browser that only asks what there would be does not use the ticket up.
    if (c.req.method !== 'GET' || !tickets.take(c.req.param('ticket')))
      return refused('no-such-ticket');
    const desk = desks.current();
    const documents = (await beside?.()) ?? new Map();
    const { folder } = desk.home;
    const list = await desk.ask((store) => listExport({ folder, store }, documents));
    if (!list.ok) return failed(list.error);
    const zip = exportZip(list.value ?? { logs: documents, originals: [] });
    const name = `plumbline-${now().toISOString().slice(0, 10)}.zip`;
    return c.body(Readable.toWeb(zip) as ReadableStream, 200, {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="${name}"`,
    });
  });
}

async function showData(c: Context, desks: Desks): Promise<Response> {
  const desk = desks.current();
  const looked = await desk.look();
  if (!looked.ok) return failed(looked.error);
  const facts = await desk.ask(storeFacts);
  if (!facts.ok) return failed(facts.error);
  return c.json(dataView(looked.value, desk.home, facts.value));
}

async function fhirDocument(c: Context, { desks, now }: DataParts): Promise<Response> {
  const looked = await desks.current().look();
  if (!looked.ok) return failed(looked.error);
  const text = fhirOfStore(looked.value, { now: now(), version: VERSION });
  const name = `plumbline-${looked.value.today}.fhir.json`;
  return c.body(text, 200, {
    'content-type': 'application/fhir+json; charset=utf-8',
    'content-disposition': `attachment; filename="${name}"`,
  });
}

async function erase(c: Context, { desks, imports }: DataParts): Promise<Response> {
  const body = ERASE.safeParse(await c.req.json().catch(() => undefined));
  if (!body.success) return refusedEntry('confirm');
  if (desks.isSample()) return refused('sample-open');
  if ((await imports.current())?.state === 'running') return refused('import-running');
  const desk = desks.current();
  // The files are removed once nobody here reads them.
  await desk.close();
  const erased = await desk.home.erase();
  if (!erased.ok && erased.error.code !== 'no-store') return failed(erased.error);
  return c.json({ erased: true });
}
