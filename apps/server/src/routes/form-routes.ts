import {
  dropFilm,
  filmChangeView,
  formEdit,
  formView,
  gaitViewOf,
  landmarkKeys,
  landmarksOf,
  measureFilm,
} from '@plumbline/application';
import type { Profile } from '@plumbline/domain';
import type { Context, Hono } from 'hono';
import type { z } from 'zod';
import type { Desks } from '../desks.ts';
import { ROW_ID } from '../entries/fields.ts';
import { COMPARE, FORM, LANDMARK_BYTES, MEASURE } from '../entries/form-entry.ts';
import { failed, refused, refusedEntry } from '../server-problem.ts';
import { removeRow, show, written } from './answers.ts';
import { addFilmRoutes, filmKeyIn } from './film-routes.ts';
import { oneByOne } from './one-by-one.ts';
import { smallBody } from './small-body.ts';

/** Two landmark files as JSON, in which a line end takes two characters. */
const FILMS_BYTES = 2.2 * LANDMARK_BYTES;

/** Films by their landmarks: measured, compared, kept. A film itself comes here only where the runner has it kept. */
export function addFormRoutes(app: Hono, desks: Desks): void {
  app.get('/api/form', async (c) => {
    const unread = await bringLandmarks(desks);
    if (unread) return unread;
    return show(c, desks, (snapshot) => formView(snapshot, desks.current().home.folder));
  });
  const long = [oneByOne(), smallBody(FILMS_BYTES)] as const;
  app.post('/api/form/measure', ...long, (c) => measure(c, desks));
  app.post('/api/form/compare', ...long, (c) => compare(c, desks));
  app.put('/api/form', ...long, (c) => keep(c, desks));
  app.delete('/api/form/:id', (c) => remove(c, desks));
  app.get('/api/form/:id/landmarks', (c) => landmarks(c, desks));
  addFilmRoutes(app, desks);
}

async function measure(c: Context, desks: Desks): Promise<Response> {
  const asked = await askedOf(c, desks, MEASURE);
  if (asked instanceof Response) return asked;
  const film = measureFilm(asked.body.landmarks);
  return film ? c.json(gaitViewOf(film, asked.units)) : refused('no-clip');
}

async function compare(c: Context, desks: Desks): Promise<Response> {
  const asked = await askedOf(c, desks, COMPARE);
  if (asked instanceof Response) return asked;
  const [early, late] = [measureFilm(asked.body.early), measureFilm(asked.body.late)];
  return early && late ? c.json(filmChangeView(early, late, asked.units)) : refused('no-clip');
}

async function keep(c: Context, desks: Desks): Promise<Response> {
  const asked = await askedOf(c, desks, FORM);
  if (asked instanceof Response) return asked;
  const film = measureFilm(asked.body.landmarks);
  if (!film) return refused('no-clip');
  return written(c, await desks.current().write(formEdit(asked.body, film)));
}

interface Asked<Body> {
  readonly body: Body;
  /** The runner's. */
  readonly units: Profile['units'];
}

/** The body by its schema; refused where running is to wait, because a film means running. */
async function askedOf<Body>(
  c: Context,
  desks: Desks,
  schema: z.ZodType<Body>,
): Promise<Asked<Body> | Response> {
  const looked = await desks.current().look();
  if (!looked.ok) return failed(looked.error);
  if (!looked.value.allowed.plans) return refused('no-running-now');
  const body = schema.safeParse(await c.req.json().catch(() => undefined));
  if (!body.success) return refusedEntry(body.error.issues[0]?.path.join('.') ?? '');
  return { body: body.data, units: looked.value.records.profile?.units ?? 'metric' };
}

/** With its film, which does not come back where the check does. */
async function remove(c: Context, desks: Desks): Promise<Response> {
  const key = await filmKeyIn(c, desks);
  const removed = await removeRow(c, desks, 'form');
  if (!removed.ok || key instanceof Response) return removed;
  const dropped = dropFilm(desks.current().home.folder, key);
  return dropped.ok ? removed : failed(dropped.error);
}

/** Has the landmark files at hand, wherever they are kept; what came of it where they cannot be had. */
async function bringLandmarks(desks: Desks): Promise<Response | undefined> {
  const looked = await desks.current().look();
  if (!looked.ok) return failed(looked.error);
  const keys = landmarkKeys(looked.value);
  const brought = await desks.current().ask((store) => store.bring(keys));
  return brought.ok ? undefined : failed(brought.error);
}

async function landmarks(c: Context, desks: Desks): Promise<Response> {
  const id = ROW_ID.safeParse(c.req.param('id'));
  if (!id.success) return refused('no-such-row');
  const unread = await bringLandmarks(desks);
  if (unread) return unread;
  const desk = desks.current();
  const looked = await desk.look();
  if (!looked.ok) return failed(looked.error);
  const text = landmarksOf(looked.value, id.data, desk.home.folder);
  if (text === undefined) return refused('no-such-row');
  return c.body(text, 200, { 'content-type': 'application/json' });
}
