import { randomInt, randomUUID } from 'node:crypto';
import { beginEdit, endEdit, experimentView, trialEdit } from '@plumbline/application';
import type { Hono } from 'hono';
import { z } from 'zod';
import type { Desks } from '../desks.ts';
import { BEGIN, DISTANCE, END, SMALLEST, TRIAL } from '../entries/experiment-entry.ts';
import { refused } from '../server-problem.ts';
import { change, show } from './answers.ts';
import { smallBody } from './small-body.ts';

const ExperimentQuery = z.strictObject({
  smallest: SMALLEST.optional(),
  distance: DISTANCE.optional(),
});
/** Below 2 to the power of 32. */
const SEEDS = 2 ** 32;

/** What can be tried, what is tried, and what came of it. The order of the runs is drawn here, and chosen by nobody. */
export function addExperimentRoutes(app: Hono, desks: Desks): void {
  app.get('/api/experiment', async (c) => {
    const query = ExperimentQuery.safeParse(c.req.query());
    if (!query.success) return refused('bad-request');
    return show(c, desks, (snapshot) => experimentView(snapshot, wantedIn(query.data)));
  });
  app.post('/api/experiment', smallBody(), (c) =>
    change(c, desks, {
      schema: BEGIN,
      edit: (asked) => beginEdit(asked, { id: randomUUID(), seed: randomInt(SEEDS) }),
    }),
  );
  app.put('/api/experiment/today', smallBody(), (c) =>
    change(c, desks, { schema: TRIAL, edit: ({ kept }) => trialEdit(kept) }),
  );
  app.post('/api/experiment/end', smallBody(), (c) =>
    change(c, desks, { schema: END, edit: ({ why }) => endEdit(why) }),
  );
}

function wantedIn({ smallest, distance }: z.infer<typeof ExperimentQuery>) {
  return {
    ...(smallest === undefined ? {} : { smallest }),
    ...(distance === undefined ? {} : { distance }),
  };
}
