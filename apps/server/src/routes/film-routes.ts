import { createReadStream, statSync } from 'node:fs';
import { Readable } from 'node:stream';
import { dropFilm, filmKeyOf, keepFilm, keptFilm } from '@plumbline/application';
import type { Context, Hono } from 'hono';
import type { Desks } from '../desks.ts';
import { ROW_ID } from '../entries/fields.ts';
import { failed, refused } from '../server-problem.ts';

/** Of a film that is kept, in bytes. */
const MOST_FILM_BYTES = 2e9;

/** The films that a runner has kept beside form checks, as they are. */
export function addFilmRoutes(app: Hono, desks: Desks): void {
  app.get('/api/form/:id/film', (c) => withFilmKey(c, desks, (key) => send(c, desks, key)));
  app.put('/api/form/:id/film', (c) => withFilmKey(c, desks, (key) => keep(c, desks, key)));
  app.delete('/api/form/:id/film', (c) => withFilmKey(c, desks, (key) => drop(c, desks, key)));
}

/** Under what the film of the check in the address is kept, or why there is none. */
export async function filmKeyIn(c: Context, desks: Desks): Promise<string | Response> {
  const id = ROW_ID.safeParse(c.req.param('id'));
  if (!id.success) return refused('no-such-row');
  const looked = await desks.current().look();
  if (!looked.ok) return failed(looked.error);
  return filmKeyOf(looked.value, id.data) ?? refused('no-such-row');
}

async function withFilmKey(
  c: Context,
  desks: Desks,
  answer: (key: string) => Response | Promise<Response>,
): Promise<Response> {
  const key = await filmKeyIn(c, desks);
  return key instanceof Response ? key : answer(key);
}

function send(c: Context, desks: Desks, key: string): Response {
  const path = keptFilm(desks.current().home.folder, key);
  if (path === undefined) return refused('no-such-row');
  const stream = Readable.toWeb(createReadStream(path)) as ReadableStream;
  const size = `${statSync(path).size}`;
  return c.body(stream, 200, { 'content-type': 'video/mp4', 'content-length': size });
}

async function keep(c: Context, desks: Desks, key: string): Promise<Response> {
  if (Number(c.req.header('content-length') ?? 0) > MOST_FILM_BYTES)
    return refused('film-too-large');
  const { body } = c.req.raw;
  if (!body) return refused('nothing-sent');
  const kept = await keepFilm(desks.current().home.folder, key, body);
  return kept.ok ? c.json({}) : failed(kept.error);
}

function drop(c: Context, desks: Desks, key: string): Response {
  const dropped = dropFilm(desks.current().home.folder, key);
  return dropped.ok ? c.json({}) : failed(dropped.error);
}
