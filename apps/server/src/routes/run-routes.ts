import { runsView, runView, streamsView } from '@plumbline/application';
import type { Context, Hono } from 'hono';
import type { Desks } from '../desks.ts';
import { failed, refused } from '../server-problem.ts';
import { show } from './answers.ts';

const MS_PER_SECOND = 1000;

/** The runs, one run, and what was recorded along it. */
export function addRunRoutes(app: Hono, desks: Desks): void {
  app.get('/api/runs', (c) => show(c, desks, runsView));
  app.get('/api/runs/:id', (c) =>
    show(c, desks, (snapshot) => runView(snapshot, c.req.param('id'))),
  );
  app.get('/api/runs/:id/streams', (c) => streams(c, desks, c.req.param('id')));
}

async function streams(c: Context, desks: Desks, id: string): Promise<Response> {
  const desk = desks.current();
  const looked = await desk.look();
  if (!looked.ok) return failed(looked.error);
  const place = looked.value.placeOf(id);
  const run = place === undefined ? undefined : looked.value.timeline().runs[place]?.run;
  if (!run) return refused('no-such-run');
  const recorded = await desk.ask((store) => store.recordedOf(run.id));
  if (!recorded.ok) return failed(recorded.error);
  const parts = (recorded.value ?? []).map((part) => ({
    ...part,
    startsAfter: (part.start - run.start) / MS_PER_SECOND,
  }));
  return c.json(streamsView(parts, run));
}
