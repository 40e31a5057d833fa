import {
  metronomeOf,
  type PlanPageWanted,
  planCalendar,
  planOfDesk,
  planView,
  workoutsZip,
} from '@plumbline/application';
import {
  type Day,
  isDay,
  type Kilometres,
  type MovedRun,
  type Plan,
  planDocument,
} from '@plumbline/domain';
import type { Context, Hono } from 'hono';
import { z } from 'zod';
import type { Desks } from '../desks.ts';
import { failed, refused } from '../server-problem.ts';
import { show } from './answers.ts';

const DAY = z.custom<Day>((text) => typeof text === 'string' && isDay(text));
const KM = z.coerce.number().gt(0).max(500);
/** `2026-06-28~2026-06-27`, several joined by commas. */
const MOVES = z
  .string()
  .max(1000)
  .transform((text) => text.split(',').map((move) => move.split('~')))
  .pipe(z.array(z.tuple([DAY, DAY])).max(28));

const PlanQuery = z
  .strictObject({
    km: KM.optional(),
    day: DAY.optional(),
    moves: MOVES.optional(),
    trial: MOVES.optional(),
    weights: z.literal('1').optional(),
    strike: z.literal('1').optional(),
  })
  .refine(({ km, day }) => (km === undefined) === (day === undefined));

interface Parts {
  readonly desks: Desks;
  readonly now: () => Date;
}

/** The plan, and the same for a calendar, a watch and the ears. */
export function addPlanRoutes(app: Hono, parts: Parts): void {
  app.get('/api/plan', async (c) => {
    const wanted = wantedIn(c);
    return wanted
      ? show(c, parts.desks, (snapshot) => planView(snapshot, wanted))
      : refused('bad-request');
  });
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
  const wanted = wantedIn(c);
  if (!wanted) return refused('bad-request');
  const looked = await desks.current().look();
  if (!looked.ok) return failed(looked.error);
  const file = await make(planOfDesk(looked.value, wanted));
  if (!file) return refused('unknown-path');
  const content = typeof file.content === 'string' ? file.content : file.content.slice();
  return c.body(content, 200, {
    'content-type': file.type,
    'content-disposition': `attachment; filename="${file.name}"`,
  });
}

function wantedIn(c: Context): PlanPageWanted | undefined {
  const query = PlanQuery.safeParse(c.req.query());
  if (!query.success) return undefined;
  const { km, day, moves, trial, weights, strike } = query.data;
  const [tried] = (trial ?? []).map(moveOf);
  return {
    ...(km === undefined || day === undefined
      ? {}
      : { goal: { kind: 'distance', km: km as Kilometres, day } }),
    moves: (moves ?? []).map(moveOf),
    ...(tried ? { trial: tried } : {}),
    equipment: weights ? 'weights' : 'nothing',
    asksFootStrike: strike !== undefined,
  };
}

function moveOf([from, to]: readonly [Day, Day]): MovedRun {
  return { from, to };
}
