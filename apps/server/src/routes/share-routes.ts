import {
  makeShare,
  type OpenedShareView,
  openAside,
  type ShareAsked,
  type SharedFileView,
  shareEdit,
  shareFileText,
  shareView,
  sharingProblemSentence,
  storeSource,
  todayFor,
  unshareEdit,
} from '@plumbline/application';
import type { Context, Hono } from 'hono';
import manifest from '../../package.json' with { type: 'json' };
import type { Desks } from '../desks.ts';
import { SHARE, SHARED } from '../entries/share-entry.ts';
import type { FramedPages } from '../framed-pages.ts';
import { SHARED_POLICY } from '../guards.ts';
import { failed, refused, refusedEntry, refusedOrFailed, refusedShare } from '../server-problem.ts';
import { show, written } from './answers.ts';
import { oneByOne } from './one-by-one.ts';
import { smallBody } from './small-body.ts';

/** Twenty years of runs come to some 2 MB. */
const SHARED_FILE_BYTES = 33_554_432;

interface ShareParts {
  readonly desks: Desks;
  readonly now: () => Date;
  readonly framed: FramedPages;
}

/** What is shared with others, and reading what others shared. */
export function addShareRoutes(app: Hono, parts: ShareParts): void {
  const { desks } = parts;
  app.get('/api/share', (c) => show(c, desks, shareView));
  app.post('/api/share', smallBody(), async (c) => {
    const asked = SHARE.safeParse(await c.req.json().catch(() => undefined));
    if (!asked.success) return refusedEntry(asked.error.issues[0]?.path.join('.') ?? '');
    return share(c, asked.data, parts);
  });
  app.delete('/api/share/:id', smallBody(), async (c) =>
    written(c, await desks.current().write(unshareEdit(c.req.param('id')))),
  );
  app.post('/api/shared', oneByOne(), smallBody(SHARED_FILE_BYTES), (c) => openShared(c, parts));
}

/** The file goes out with its passphrase once; what is kept is the note that it was made. */
async function share(c: Context, asked: ShareAsked, { desks, now }: ShareParts): Promise<Response> {
  const looked = await desks.current().look();
  if (!looked.ok) return failed(looked.error);
  const given = { now: now(), isSample: desks.isSample(), version: manifest.version };
  const { sealed, name, passphrase, note } = await makeShare(
    storeSource(looked.value),
    asked,
    given,
  );
  const file = await shareFileText(sealed, 'html');
  const noted = await desks.current().write(shareEdit(note));
  if (!noted.ok) return refusedOrFailed(noted.error);
  const { revision } = noted.value;
  return c.json({ file, name, passphrase, id: note.id, revision } satisfies SharedFileView, 201);
}

/** Opened to be read only: nothing of it is kept. */
async function openShared(c: Context, { now, framed }: ShareParts): Promise<Response> {
  const given = SHARED.safeParse(await c.req.json().catch(() => undefined));
  if (!given.success) return refusedEntry(given.error.issues[0]?.path.join('.') ?? '');
  const { file, passphrase } = given.data;
  const opened = await openAside(file, { passphrase, today: todayFor(undefined, now()) });
  if (!opened.ok) return refusedShare(opened.error.code, sharingProblemSentence(opened.error));
  const pages = opened.value.parts.flatMap(({ id, page }) =>
    page === undefined ? [] : [[id, page] as const],
  );
  const tickets = await framed.hold(Object.fromEntries(pages));
  return c.json({ content: opened.value, tickets } satisfies OpenedShareView);
}

/** A page of the file that was opened last, to be looked at in a frame of the app's. */
export function addSharedPageRoute(app: Hono, { framed }: Pick<ShareParts, 'framed'>): void {
  app.get('/api/shared/:ticket', async (c) => {
    const html = c.req.method === 'GET' ? await framed.take(c.req.param('ticket')) : undefined;
    if (html === undefined) return refused('no-such-ticket');
    return c.body(html, 200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': SHARED_POLICY,
    });
  });
}
