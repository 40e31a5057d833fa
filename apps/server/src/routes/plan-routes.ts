import {
  metronomeOf,
  planCalendar,
  planOfDesk,
  planView,
  wishesEdit,
  workoutsZip,
} from '@plumbline/application';
import { type Day, isDay, type Plan, planDocument } from '@plumbline/domain';
import type { Context, Hono } from 'hono';
import { z } from 'zod';
import type { Desks } from '../desks.ts';
import { WISHES } from '../entries/wishes-entry.ts';
import { failed, refused } from '../server-problem.ts';
import { change, show } from './answers.ts';
import { smallBody } from './small-body.ts';

const DAY = z.custom<Day>((text) => typeof text === 'string' && isDay(text));
/** `2026-06-28~2026-06-27`. */
const MOVE = z
  .string()
  .max(30)
  .transform((text) => text.split('~'))
  .pipe(z.tuple([DAY, DAY]))
  .transform(([from, to]) => ({ from, to }));

const PlanQuery = z.strictObject({ trial: MOVE.optional() });

interface Parts {
  readonly desks: Desks;
  readonly now: () => Date;
}

/** The plan, and the same for a calendar, a watch and the ears. */
export function addPlanRoutes(app: Hono, parts: Parts): void {
  app.get('/api/plan', async (c) => {
    const query = PlanQuery.safeParse(c.req.query());
    if (!query.success) return refused('bad-request');
    return show(c, parts.desks, (snapshot) => planView(snapshot, query.data.trial));
  });
  app.put('/api/plan/wishes', smallBody(), (c) =>
    change(c, parts.desks, { schema: WISHES, edit: wishesEdit }),
  );
  app.get('/api/plan.ics', (c) =>
    asFile(c, parts, (plan) => ({
      type: 'text/calendar; charset=utf-8',
      name: 'plumbline-plan.ics',
      content: planCalendar(planDocument(plan), { now: parts.now() }),
    })),
  );
  app.get('/api/plan/workouts.zip', (c) =>
    asFile(c, parts, async (plan) => ({
      type: 'application/zip',
      name: 'plumbline-workouts.zip',
      content: await workoutsZip(plan, { now: parts.now() }),
    })),
  );
  app.get('/api/plan/metronome.wav', (c) =>
    asFile(c, parts, (plan) => {
      const content = metronomeOf(plan);
      return content && { type: 'audio/wav', name: 'plumbline-metronome.wav', content };
    }),
  );
}

interface MadeFile {
  readonly type: string;
  readonly name: string;
  readonly content: string | Uint8Array;
}

async function asFile(
  c: Context,
  { desks }: Parts,
  make: (plan: Plan) => MadeFile | undefined | Promise<MadeFile | undefined>,
): Promise<Response> {
  const looked = await desks.current().look();
  if (!looked.ok) return failed(looked.error);
  const file = await make(planOfDesk(looked.value));
  if (!file) return refused('unknown-path');
  const content = typeof file.content === 'string' ? file.content : file.content.slice();
  return c.body(content, 200, {
    'content-type': file.type,
    'content-disposition': `attachment; filename="${file.name}"`,
  });
}
