import { addDays, type Day, dayNumber } from '../calendar/day.ts';
import {
  diaryEntry,
  profileOf,
  strengthEntry,
  type ToldRun,
  timelineOf,
} from '../causes/a-runner.ts';
import { CAUSE_IDS } from '../causes/cause.ts';
import { known, missing } from '../reading/reading.ts';
import type { Care } from '../record/care.ts';
import type { DiaryEntry } from '../record/diary.ts';
import { EQUIPMENT } from '../record/plan-wishes.ts';
import type { StrengthEntry, StrengthTest } from '../record/strength.ts';
import { allowed, withoutRunning } from '../safety/allowed.ts';
import type { Timeline } from '../timeline/timeline.ts';
import { type Kilometres, painScore } from '../units/quantity.ts';
import type { PlanAsked } from './plan-runner.ts';

/** A number from 0 up to 1, another each time. */
export type Dice = () => number;

/** A different number each time, the same for the same seed. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface MadeUpAsking {
  readonly timeline: Timeline;
  readonly asked: PlanAsked;
}

const TODAY = '2026-06-20' as Day;

/** A runner who never lived, with a history, a goal and wishes of any kind, for trying the plan's rules on many. */
export function madeUpAsking(dice: Dice): MadeUpAsking {
  const today = addDays(TODAY, Math.floor(dice() * 14));
  const from = dice() < 0.8 ? today : addDays(today, Math.floor(dice() * 20) - 10);
  const told = [...runsOf(dice, today)];
  const laid = {
    restDays: restDaysOf(dice, { told, today }),
    profile:
      dice() < 0.3
        ? undefined
        : profileOf({ conditions: dice() < 0.5 ? known([]) : missing('not-recorded') }),
    tests: testsOf(dice, today),
  };
  const asked = askedOf(dice, { today, from });
  if (dice() < 0.3)
    told.push(runOn(dice, { day: today, km: 1 + Math.round(12 * dice()), soreness: 0.1 }));
  return { timeline: timelineOf(told, { ...laid, strength: strengthOf(dice, today) }), asked };
}

function askedOf(
  dice: Dice,
  { today, from }: { readonly today: Day; readonly from: Day },
): PlanAsked {
  const running = pick(dice, [
    'ok',
    'ok',
    'ok',
    'ok',
    'no_increase',
    'stop',
    'not_screened',
  ] as const);
  const tier =
    running === 'not_screened'
      ? 'not_screened'
      : running === 'stop'
        ? pick(dice, ['within_days', 'same_day', 'emergency'] as const)
        : running === 'no_increase'
          ? 'within_days'
          : 'none';
  const safety: PlanAsked['safety'] = { tier, running, reasons: [] };
  const isRested = dice() < 0.03;
  return {
    today,
    from,
    goal:
      dice() < 0.4
        ? { kind: 'without-pain' }
        : {
            kind: 'distance',
            km: (Math.round(dice() * 4000) / 100 + 1) as Kilometres,
            day: addDays(from, Math.floor(dice() * 200) - 5),
          },
    safety: isRested ? { ...safety, running: 'stop' } : safety,
    allowed: isRested ? withoutRunning(allowed(safety)) : allowed(safety),
    care: dice() < 0.15 ? careOf(dice, from) : undefined,
    findings: findingsOf(dice),
    moves: Array.from({ length: dice() < 0.5 ? 0 : Math.ceil(dice() * 4) }, () => ({
      from: addDays(from, Math.floor(dice() * 28)),
      to: addDays(from, Math.floor(dice() * 28)),
    })),
    equipment: EQUIPMENT.filter(() => dice() < 0.3),
    asksFootStrike: dice() < 0.1,
  };
}

function findingsOf(dice: Dice): PlanAsked['findings'] {
  return CAUSE_IDS.filter(() => dice() < 0.5).map((cause) => {
    const mean = 3 * dice();
    return {
      cause,
      probability: dice(),
      painPoints: { mean, low: mean / 2, high: 2 * mean, level: 0.8 as const },
    };
  });
}

function runsOf(dice: Dice, today: Day): readonly ToldRun[] {
  const kind = pick(dice, [
    'steady',
    'steady',
    'steady',
    'sparse',
    'lay-off',
    'new',
    'none',
    'wild',
  ] as const);
  if (kind === 'none') return [];
  const reach = kind === 'new' ? 5 + dice() * 25 : 40 + dice() * 120;
  const silent = kind === 'lay-off' ? 20 + dice() * 150 : dice() * 8;
  const perDay = kind === 'sparse' ? 0.05 + dice() * 0.1 : 0.2 + dice() * 0.6;
  const usual = 2 + dice() * 14;
  const soreness = pick(dice, [0, 0, 0.1, 0.3, 0.8] as const);
  const told: ToldRun[] = [];
  for (let ago = Math.floor(silent + reach); ago >= silent; ago--) {
    if (dice() > perDay) continue;
    const spread = kind === 'wild' ? 0.2 + dice() * 3 : 0.7 + dice() * 0.6;
    const km = Math.round(usual * spread * 100) / 100;
    const run = runOn(dice, { day: addDays(today, -ago), km, soreness });
    told.push(run);
    if (dice() < 0.05) told.push({ ...run, km: 2, sameSession: true });
  }
  return told;
}

function runOn(
  dice: Dice,
  { day, km, soreness }: { readonly day: Day; readonly km: number; readonly soreness: number },
): ToldRun {
  const run = dice() < 0.95 ? { on: day, km, minutes: km * 6 } : { on: day, minutes: km * 6 };
  return dice() < 0.3 ? run : { ...run, diary: painOf(dice, soreness) };
}

function painOf(dice: Dice, soreness: number): Partial<DiaryEntry> {
  const pain = () => {
    const score = painScore(dice() < soreness ? Math.floor(dice() * 9) : Math.floor(dice() * 2));
    return score === undefined ? missing('not-recorded') : known(score);
  };
  return {
    ...(dice() < 0.7 ? { painBefore: pain() } : {}),
    painDuring: pain(),
    ...(dice() < 0.6 ? { painAfter: pain() } : {}),
    ...(dice() < 0.6 ? { painNextMorning: pain() } : {}),
    ...(dice() < 0.02 ? { limp: true } : {}),
    ...(dice() < 0.02 ? { legSymptoms: 'below_knee' } : {}),
  };
}

function restDaysOf(
  dice: Dice,
  { told, today }: { readonly told: readonly ToldRun[]; readonly today: Day },
): Timeline['restDays'] {
  const ran = new Set(told.map(({ on }) => on));
  return Array.from({ length: 40 }, (_, ago) => addDays(today, -ago))
    .filter((day) => !ran.has(day) && dice() < 0.2)
    .map((day) => ({
      day,
      diary: diaryEntry(day, {
        painAfter: known(painScore(dice() < 0.05 ? 7 : Math.floor(dice() * 3)) ?? (0 as never)),
      }),
    }))
    .sort((a, b) => dayNumber(a.day) - dayNumber(b.day));
}

function testsOf(dice: Dice, today: Day): readonly StrengthTest[] {
  if (dice() < 0.6) return [];
  const day = addDays(today, -Math.floor(dice() * 60));
  return [
    {
      origin: { file: 'tests.csv', line: 2 },
      day,
      test: 'prone_plank',
      value: 60,
      unit: 's',
      extra: {},
    },
  ];
}

function strengthOf(dice: Dice, today: Day): readonly StrengthEntry[] {
  const perDay = pick(dice, [0, 0, 0.3, 0.6] as const);
  return Array.from({ length: 60 }, (_, back) => addDays(today, back - 59))
    .filter(() => dice() < perDay)
    .map((on) => strengthEntry(on, 'squat'));
}

function careOf(dice: Dice, from: Day): Care {
  const km =
    dice() < 0.9 ? known((1 + Math.round(dice() * 12)) as Kilometres) : missing('not-recorded');
  const until = dice() < 0.5 ? undefined : addDays(from, Math.floor(dice() * 40));
  const limits = [{ kind: 'max_km', km, until, text: 'no farther' } as const];
  const visit = {
    id: 'a',
    day: from,
    time: undefined,
    place: undefined,
    said: undefined,
    limits,
    questions: [],
  };
  return { clinician: undefined, visits: [visit], extra: {} };
}

function pick<T>(dice: Dice, of: readonly T[]): T {
  const at = Math.min(of.length - 1, Math.floor(dice() * of.length));
  return of[at] as T;
}
