import { type Caseload, type FlagsView, flagViews, type NotesView } from '@plumbline/application';
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { smallBody } from '../../routes/small-body.ts';
import { refused, refusedEntry } from '../../server-problem.ts';
import type { Rights } from '../access/kinds.ts';
import type { Accounts } from '../accounts.ts';
import { namesOf } from './people.ts';
import { toldTo } from './told-flags.ts';

/** What is said of one runner to who looks: flags, who saw them, and notes. */
export interface CaseParts {
  readonly caseload: Caseload;
  readonly accounts: Pick<Accounts, 'byIds'>;
  readonly runnerId: string;
  readonly personId: string;
  readonly rights: Rights;
  readonly now: () => Date;
}

const MOST = 200;
/** Text that PostgreSQL takes too: it has no NUL. */
const said = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((text) => !text.includes('\0'));
export const ACKNOWLEDGE = z.strictObject({ action: said(500) });
export const NOTE = z.strictObject({ note: said(2000) });

export function makeCaseRoutes(parts: CaseParts): Hono {
  const app = new Hono();
  app.get('/api/flags', (c) => flags(c, parts));
  app.post('/api/flags/:id/acknowledgement', smallBody(), (c) => acknowledge(c, parts));
  app.get('/api/notes', (c) => notes(c, parts));
  app.post('/api/notes', smallBody(), (c) => note(c, parts));
  return app;
}

async function flags(c: Context, parts: CaseParts): Promise<Response> {
  const { caseload, accounts, rights, personId } = parts;
  const told = toldTo(await caseload.flagsOf(parts, MOST), rights);
  const raised = await caseload.raisedOf(parts);
  const people = told.flatMap(({ seen }) => seen.map((one) => one.personId));
  const nameOf = await namesOf(people, accounts);
  const who = rights === 'own' ? null : personId;
  const view: FlagsView = { flags: flagViews(told, { personId: who, raised, nameOf }) };
  return c.json(view);
}

async function acknowledge(c: Context, parts: CaseParts): Promise<Response> {
  const { caseload, rights, runnerId, personId, now } = parts;
  if (rights === 'own') return refused('not-of-oneself');
  const asked = ACKNOWLEDGE.safeParse(await c.req.json().catch(() => undefined));
  if (!asked.success) return refusedEntry('action');
  const flagId = c.req.param('id') ?? '';
  const [flag] = toldTo(await caseload.flagsOf(parts, MOST), rights).filter(
    ({ id }) => id === flagId,
  );
  const who = { runnerId, personId, flagId };
  const isKept =
    flag !== undefined && (await caseload.acknowledge(who, now().getTime(), asked.data.action));
  return isKept ? c.json({ acknowledged: true }, 201) : refused('no-such-flag');
}

async function notes(c: Context, parts: CaseParts): Promise<Response> {
  const kept = await parts.caseload.notes(parts, MOST);
  const nameOf = await namesOf(
    kept.map(({ personId }) => personId),
    parts.accounts,
  );
  const view: NotesView = {
    notes: kept.map((one) => ({
      who: nameOf(one.personId),
      at: new Date(one.at).toISOString(),
      note: one.note,
    })),
  };
  return c.json(view);
}

async function note(c: Context, parts: CaseParts): Promise<Response> {
  const { caseload, rights, now } = parts;
  if (rights === 'own') return refused('not-of-oneself');
  const asked = NOTE.safeParse(await c.req.json().catch(() => undefined));
  if (!asked.success) return refusedEntry('note');
  await caseload.note(parts, now().getTime(), asked.data.note);
  return c.json({ kept: true }, 201);
}
