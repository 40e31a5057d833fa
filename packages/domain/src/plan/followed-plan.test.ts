import { describe, expect, test } from 'vitest';
import { addDays, type Day, dayNumber } from '../calendar/day.ts';
import {
  day,
  profileOf,
  strengthEntry,
  strengthTest,
  type ToldRun,
  timelineOf,
} from '../causes/a-runner.ts';
import { known } from '../reading/reading.ts';
import type { StrengthEntry, StrengthTest } from '../record/strength.ts';
import { allowed } from '../safety/allowed.ts';
import { type Kilometres, type PainScore, painScore } from '../units/quantity.ts';
import { type PlanAsked, planRunner } from './plan-runner.ts';

/**
 * Runners who look at the plan every morning and do what stands on the day: it is made anew each time, and what it
 * promises has to come about all the same.
 */
const TODAY = day('2026-06-22');
const CALM = { painDuring: known(painScore(0) as PainScore) };
const SAFETY = { tier: 'none', running: 'ok', reasons: [] } as const;

interface Did {
  readonly km: readonly number[];
  /** Days after the first. */
  readonly strength: readonly number[];
  readonly tests: readonly number[];
}

function follow(
  before: readonly ToldRun[],
  {
    days,
    minutesPerKm = 6,
    goal = { kind: 'without-pain' },
    painOn = {},
  }: {
    readonly days: number;
    readonly minutesPerKm?: number;
    readonly goal?: PlanAsked['goal'];
    /** Worst pain on the runs of some days, points. */
    readonly painOn?: Readonly<Record<number, number>>;
  },
): Did {
  const runs = [...before];
  const [strength, tests]: [StrengthEntry[], StrengthTest[]] = [[], []];
  const km: number[] = [];
  for (let ahead = 0; ahead < days; ahead++) {
    const on = addDays(TODAY, ahead);
    const timeline = timelineOf(runs, {
      strength,
      tests,
      profile: profileOf({ conditions: known([]) }),
    });
    const [first] = planRunner(timeline, { ...ASKED, goal, today: on, from: on }).days;
    km.push(0);
    for (const session of first?.sessions ?? []) {
      if (session.kind === 'strength') strength.push(strengthEntry(on, 'squat'));
      else if (session.kind === 'test') tests.push(strengthTest(on, 'sit_to_stand_30s', 15));
      else {
        km[ahead] = session.km;
        runs.push({
          on,
          km: session.km,
          minutes: minutesPerKm * session.km,
          diary: diaryOf(painOn[ahead] ?? 0),
        });
      }
    }
  }
  return { km, strength: strength.map(after), tests: tests.map(after) };
}

/** As sore the morning after where it was sore. */
function diaryOf(points: number): NonNullable<ToldRun['diary']> {
  const pain = known(painScore(points) as PainScore);
  return points === 0 ? CALM : { painDuring: pain, painNextMorning: pain };
}

const ASKED = {
  safety: SAFETY,
  allowed: allowed(SAFETY),
  care: undefined,
  findings: [],
  moves: [],
  equipment: [],
  asksFootStrike: false,
} satisfies Partial<PlanAsked>;

function after({ day: on }: { readonly day: Day }): number {
  return dayNumber(on) - dayNumber(TODAY);
}

/** Tuesday and Thursday 6, Sunday 10 km, the last `ago` days before today. */
function steady(ago = 1): readonly ToldRun[] {
  return [7, 6, 5, 4, 3, 2, 1, 0].flatMap((back) => {
    const sunday = addDays(TODAY, -ago - 7 * back);
    return [
      { on: addDays(sunday, -5), km: 6, minutes: 36, diary: CALM },
      { on: addDays(sunday, -3), km: 6, minutes: 36, diary: CALM },
      { on: sunday, km: 10, minutes: 60, diary: CALM },
    ];
  });
}

function weeksOf({ km }: Did): readonly number[] {
  return Array.from({ length: Math.floor(km.length / 7) }, (_, week) =>
    km.slice(7 * week, 7 * week + 7).reduce((sum, one) => sum + one, 0),
  );
}

function runsAWeek({ km }: Did): readonly number[] {
  return Array.from(
    { length: Math.floor(km.length / 7) },
    (_, week) => km.slice(7 * week, 7 * week + 7).filter((one) => one > 0).length,
  );
}

/** The most of any seven days. */
function mostInSeven(days: readonly number[]): number {
  return Math.max(...days.map((end) => days.filter((one) => one > end - 7 && one <= end).length));
}

describe('a runner who does each day what the plan says', () => {
  const did = follow(steady(), { days: 84 });
  const trained = [...did.strength, ...did.tests].sort((a, b) => a - b);

  test('does strength work twice a week, never on days in a row', () => {
    expect(mostInSeven(trained)).toBe(2);
    expect(trained.length).toBeGreaterThanOrEqual(22);
    expect(trained.every((one, i) => i === 0 || one - (trained[i - 1] ?? 0) > 1)).toBe(true);
  });

  test('repeats the strength tests every four weeks', () => {
    expect(did.tests.length).toBeGreaterThanOrEqual(2);
    for (const [i, one] of did.tests.entries()) {
      if (i > 0) expect(one - (did.tests[i - 1] ?? 0)).toBeGreaterThanOrEqual(28);
      if (i > 0) expect(one - (did.tests[i - 1] ?? 0)).toBeLessThanOrEqual(35);
    }
  });

  test('comes to a lighter week in every five, and back to the usual one after it', () => {
    const weeks = weeksOf(did);
    for (let at = 0; at + 5 <= weeks.length; at++) {
      const five = weeks.slice(at, at + 5);
      expect(Math.min(...five), `weeks ${at + 1} to ${at + 5}`).toBeLessThanOrEqual(
        0.85 * Math.max(...five),
      );
    }
    expect(Math.max(...weeks.slice(-4))).toBeGreaterThan(21);
  });

  test('builds up to a goal with lighter weeks, and is fresh for it', () => {
    const goal = { kind: 'distance', km: 15 as Kilometres, day: addDays(TODAY, 90) } as const;
    const built = follow(steady(), { days: 91, goal });
    const weeks = weeksOf(built);
    expect(built.km[90]).toBe(15);
    expect(Math.max(...weeks)).toBeLessThan(28);
    expect(Math.max(...built.km.slice(0, 90)), 'the goal is the longest').toBeLessThanOrEqual(13.7);
    const before = built.km.slice(84, 90).reduce((sum, one) => sum + one, 0);
    expect(before).toBeLessThanOrEqual(0.8 * Math.max(...weeks.slice(-4, -1)));
  });
});

describe('who comes to running, or back to it, and does each day what the plan says', () => {
  test('a beginner goes on running three times a week', () => {
    const did = follow([], { days: 56, minutesPerKm: 9 });
    expect(runsAWeek(did).filter((runs) => runs === 3).length).toBeGreaterThanOrEqual(6);
    expect(Math.max(...did.km)).toBeGreaterThanOrEqual(3);
    const trained = [...did.strength, ...did.tests];
    for (const week of [1, 2, 3, 4, 5, 6, 7])
      expect(trained.filter((one) => Math.floor(one / 7) === week).length, `${week}`).toBe(2);
  });

  test('after a run that had not settled next morning, likewise', () => {
    const did = follow(steady(), { days: 84, painOn: { 8: 4 } });
    expect(did.km[8]).toBeGreaterThan(0);
    expect(did.km[9] ?? 0).toBe(0);
    expect(
      runsAWeek(did)
        .slice(3)
        .filter((runs) => runs === 3).length,
    ).toBeGreaterThanOrEqual(7);
    expect(Math.max(...weeksOf(did).slice(-4))).toBeGreaterThan(15);
  });

  test('who never ran a kilometre is led on from there, in minutes with walking between', () => {
    const short = steady().map((run) => ({ ...run, km: 0.8, minutes: 6 }));
    const did = follow(short, { days: 56, minutesPerKm: 8 });
    const [first] = did.km.filter((one) => one > 0);
    expect(first).toBeLessThanOrEqual(0.88);
    expect(runsAWeek(did).filter((runs) => runs >= 2).length).toBeGreaterThanOrEqual(7);
    expect(Math.max(...did.km)).toBeGreaterThan(1);
  });

  test('after six weeks without, the week comes back to three runs, and in two months to what it was', () => {
    const did = follow(steady(43), { days: 84 });
    expect(runsAWeek(did).filter((runs) => runs === 3).length).toBeGreaterThanOrEqual(9);
    expect(did.km.find((one) => one > 0)).toBeLessThanOrEqual(7);
    expect(Math.max(...weeksOf(did).slice(-4))).toBeGreaterThan(18);
  });
});
