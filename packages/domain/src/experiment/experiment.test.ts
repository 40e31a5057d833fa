import { describe, expect, test } from 'vitest';
import { counterRandom } from '../attribution/counter-random.ts';
import { addDays, type Day, daysBetween } from '../calendar/day.ts';
import { day, profileOf, type ToldRun, timelineOf } from '../causes/a-runner.ts';
import { known, missing } from '../reading/reading.ts';
import type { Change, Experiment, Trial } from '../record/experiment.ts';
import type { Profile } from '../record/profile.ts';
import type { Kilograms, Millilitres, PainScore } from '../units/quantity.ts';
import { type Arm, armOf, orderOf, startAfter } from './draw.ts';
import { foresee } from './foresee.ts';
import { mayBegin } from './may-begin.ts';
import { leftByItself } from './natural-course.ts';
import { phaseResult } from './phase-result.ts';
import { pairedResult } from './result.ts';
import { todaysArm } from './todays-arm.ts';
import { waitsFor } from './waits-for.ts';

const START = day('2026-03-01');
const OPEN = { experiments: true } as const;
const COURSE = 'persistent';

function experiment(told: Partial<Experiment> = {}): Experiment {
  return {
    id: '1e0c9a3e-3d52-4a7b-9d66-0d9f5a6c1f00',
    change: 'warm_up',
    began: START,
    seed: 7,
    outcome: 'next_morning',
    smallest: 2,
    most: 24,
    distance: null,
    trials: [],
    ended: undefined,
    ...told,
  };
}

function pains(points: number | undefined): NonNullable<ToldRun['diary']> {
  return {
    painNextMorning: points === undefined ? missing('not-recorded') : known(points as PainScore),
  };
}

/** A run every `gap` days, told by arm, and the experiment that they are for. */
function lived(
  runs: number,
  pain: (arm: Arm, slot: number) => number | undefined,
  { gap = 2, told = {} }: { readonly gap?: number; readonly told?: Partial<Experiment> } = {},
) {
  const { seed } = experiment(told);
  const days = Array.from({ length: runs }, (_, slot) => addDays(START, gap * slot));
  const timeline = timelineOf(
    days.map((on, slot) => ({
      on,
      km: 8,
      minutes: 45,
      diary: pains(pain(armOf(seed, slot), slot)),
    })),
  );
  const trials = days.map((on, slot): Trial => ({ slot, day: on, run: undefined, kept: true }));
  return { timeline, tried: experiment({ ...told, trials }) };
}

describe('what is drawn', () => {
  test('each pair has both arms, the seed says which comes first, and about half begin with the change', () => {
    const orders = Array.from({ length: 2000 }, (_, pair) => {
      expect(armOf(3, 2 * pair)).not.toBe(armOf(3, 2 * pair + 1));
      return orderOf(3, pair);
    });
    const withFirst = orders.filter((order) => order === 1).length;
    expect(withFirst).toBeGreaterThan(900);
    expect(withFirst).toBeLessThan(1100);
    expect(Array.from({ length: 20 }, (_, pair) => orderOf(4, pair))).not.toEqual(
      orders.slice(0, 20),
    );
  });
});

describe('what is not tried by this runner', () => {
  const weighing = {
    massBefore: known(70 as Kilograms),
    massAfter: known(68.8 as Kilograms),
    drinkDuring: known(0 as Millilitres),
  };
  const runs = (hydration: ToldRun['hydration']): readonly ToldRun[] =>
    Array.from({ length: 12 }, (_, i) => ({
      on: addDays(START, 2 * i),
      km: 10,
      minutes: 60,
      ...(hydration ? { hydration } : {}),
      diary: pains(5 - (i % 2)),
    }));
  const today = addDays(START, 24);
  const refusals = (change: Change, told: Partial<Profile>, hydration?: ToldRun['hydration']) =>
    mayBegin(experiment({ change }), timelineOf(runs(hydration), { profile: profileOf(told) }), {
      today,
      allowed: OPEN,
      course: COURSE,
    }).refusals;
  const healthy = { conditions: known([]) } as const;

  test('a plan for drinking, while the questions about conditions are open or speak against it', () => {
    expect(refusals('drink_plan', {}, weighing)).toContain('conditions');
    const heart = { conditions: known(['heart_kidney_liver'] as const) };
    expect(refusals('drink_plan', heart, weighing)).toContain('conditions');
    expect(refusals('drink_plan', healthy, weighing)).toEqual([]);
    expect(refusals('warm_up', {}, weighing)).toEqual([]);
  });

  test('a plan for drinking, before the runner’s own sweat is known', () => {
    expect(refusals('drink_plan', healthy)).toContain('not_weighed');
  });

  test('quicker steps, with a sore Achilles tendon', () => {
    const sore = { conditions: known(['achilles_calf_plantar'] as const) };
    expect(refusals('cadence_cue', sore)).toContain('conditions');
    expect(refusals('cadence_cue', healthy)).not.toContain('conditions');
  });
});

describe('the result of an experiment that alternates', () => {
  test('a drop of three points on every run with the change is said to have helped from the eighth pair', () => {
    const { timeline, tried } = lived(20, (arm) => (arm === 'with' ? 2 : 5));
    const result = pairedResult(tried, timeline);
    expect(result).toMatchObject({ verdict: 'helped', after: 8, isSmall: false, isWorse: false });
    expect(result.pairs).toHaveLength(10);
    expect(result.effect?.mean).toBe(-3);
    expect(result.effect?.high).toBeLessThan(0);
    expect(result.kept).toEqual({ said: 20, kept: 20 });
  });

  test('before the eighth pair there is no verdict, whatever came', () => {
    const { timeline, tried } = lived(14, (arm) => (arm === 'with' ? 0 : 9));
    expect(pairedResult(tried, timeline)).toMatchObject({ verdict: 'running', after: null });
  });

  test('no difference at all is said not to have helped by what was hoped for', () => {
    const { timeline, tried } = lived(48, (_, slot) => 4 + (slot % 3));
    expect(pairedResult(tried, timeline)).toMatchObject({ verdict: 'did_not', isWorse: false });
  });

  test('while pain leans to a small drop nothing is settled, until the drop is plain', () => {
    const small = (arm: Arm, slot: number) => (arm === 'with' && slot % 4 < 2 ? 3 : 4);
    const after = (pairs: number) => {
      const { timeline, tried } = lived(2 * pairs, small);
      return pairedResult(tried, timeline);
    };
    expect(after(12)).toMatchObject({ verdict: 'running' });
    expect(after(24)).toMatchObject({ verdict: 'helped', isSmall: true });
  });

  test('more pain with the change is said', () => {
    const { timeline, tried } = lived(24, (arm) => (arm === 'with' ? 6 : 3));
    expect(pairedResult(tried, timeline)).toMatchObject({ verdict: 'did_not', isWorse: true });
  });

  test('at its end without a plain answer it cannot tell, and stopped for pain it says so', () => {
    const jumpy = (_: Arm, slot: number) => [0, 9, 1, 8, 5, 0, 10, 2][slot % 8];
    const { timeline, tried } = lived(16, jumpy, { told: { most: 8 } });
    expect(pairedResult(tried, timeline).verdict).toBe('cannot_tell');
    const ended = { day: START, why: 'pain' } as const;
    expect(pairedResult({ ...tried, ended }, timeline).verdict).toBe('stopped_for_pain');
  });

  test('runs that cannot count are named with their reason, and their pair waits', () => {
    const { timeline, tried } = lived(6, (_, slot) => (slot === 1 ? undefined : 4), {
      told: { distance: { from: 5, to: 10 } },
    });
    const trials = [
      ...tried.trials,
      { slot: 6, day: addDays(START, 400), run: undefined, kept: undefined },
      { slot: 0, day: addDays(START, 4), run: undefined, kept: false },
    ];
    const result = pairedResult({ ...tried, trials }, timeline);
    expect(result.trials.map(({ why }) => why)).toEqual([
      undefined,
      'pain_not_told',
      undefined,
      undefined,
      undefined,
      undefined,
      'no_run',
      'twice',
    ]);
    expect(result.pairs.map(({ pair }) => pair)).toEqual([1, 2]);
    const far = pairedResult({ ...tried, distance: { from: 10, to: 20 } }, timeline);
    expect(far.trials.every(({ why }) => why === 'distance')).toBe(true);
    expect(far.effect).toBeNull();
  });

  test('runs on neighbouring days leave no day for the last one to wear off', () => {
    const { timeline, tried } = lived(4, () => 4, { gap: 1 });
    expect(pairedResult(tried, timeline).trials.map(({ why }) => why)).toEqual([
      undefined,
      'too_soon',
      'too_soon',
      'too_soon',
    ]);
  });
});

describe('the run of today', () => {
  test('is the next place of the draw, on the first day that counts', () => {
    const { timeline, tried } = lived(3, () => 4);
    const last = addDays(START, 4);
    expect(todaysArm(tried, timeline, last)).toEqual({
      next: 'run',
      slot: 3,
      arm: armOf(7, 3),
      from: addDays(last, 2),
      runsFirst: 0,
    });
    expect(todaysArm(tried, timeline, addDays(last, 9))).toMatchObject({ from: addDays(last, 9) });
  });

  test('a place whose pain was never told is done anew; one of yesterday may still be told', () => {
    const { timeline, tried } = lived(3, (_, slot) => (slot === 2 ? undefined : 4));
    const last = addDays(START, 4);
    expect(todaysArm(tried, timeline, addDays(last, 1))).toMatchObject({ slot: 3 });
    expect(todaysArm(tried, timeline, addDays(last, 5))).toMatchObject({ slot: 2 });
  });

  test('shoes ask for a run between', () => {
    const { timeline, tried } = lived(1, () => 4, { told: { change: 'shoes' } });
    expect(todaysArm(tried, timeline, addDays(START, 1))).toMatchObject({ slot: 1, runsFirst: 1 });
  });

  test.each([
    ['over', { ended: { day: START, why: 'runner' } }],
    ['no_draw', { change: 'strength' }],
    // What was practised stays: a cue cannot be left out on some runs.
    ['no_draw', { change: 'posture_cue' }],
    ['no_draw', { change: 'cadence_cue' }],
  ] as const)('is none: %s', (why, told) => {
    const { timeline, tried } = lived(2, () => 4, { told });
    expect(todaysArm(tried, timeline, addDays(START, 9))).toEqual({ next: 'nothing', why });
  });

  test('waits through two weeks that hurt clearly more, and for nothing else', () => {
    const { timeline, tried } = lived(20, (_, slot) => (slot < 14 ? 2 : 5));
    expect(waitsFor(tried, timeline, addDays(START, 26))).toBeUndefined();
    expect(waitsFor(tried, timeline, addDays(START, 39))).toBe('flare');
    expect(waitsFor({ ...tried, change: 'strength' }, timeline, addDays(START, 39))).toBe(
      undefined,
    );
    const over = lived(34, (_, slot) => (slot < 14 || slot >= 20 ? 2 : 5));
    expect(waitsFor(over.tried, over.timeline, addDays(START, 67))).toBeUndefined();
  });
});

/** `runs` runs, every third day up to the day before `today`. */
function history(today: Day, pain: readonly number[]) {
  return timelineOf(
    pain.map((points, i) => ({
      on: addDays(today, 3 * (i - pain.length) + 2),
      km: 8,
      minutes: 45,
      diary: pains(points),
    })),
  );
}

describe('before an experiment begins', () => {
  const today = day('2026-06-01');
  const proposed = { ...experiment(), change: 'warm_up' } as const;
  const usual = Array.from({ length: 40 }, (_, i) => [5, 4, 4, 5, 3][i % 5] as number);
  const asked = { today, allowed: OPEN, course: COURSE } as const;

  test('it is said how likely a drop of the smallest size would be shown, and what drop could be', () => {
    const { refusals, foreseen } = mayBegin(proposed, history(today, usual), asked);
    expect(refusals).toEqual([]);
    const power = foreseen && 'power' in foreseen ? foreseen.power : [];
    expect(power.map(({ pairs }) => pairs)).toEqual([8, 12, 18, 24]);
    expect(power.at(-1)?.chance).toBeGreaterThan(0.95);
    expect(foreseen?.smallestSeen).toBeGreaterThan(0);
    expect(foreseen?.smallestSeen).toBeLessThanOrEqual(2);
    expect(foreseen?.usual).toBeCloseTo(4.2, 1);
  });

  test.each([
    ['too_few_runs', usual.slice(0, 6)],
    ['little_pain', usual.map((pain) => pain - 3)],
    ['flare', usual.map((pain, i) => (i >= 35 ? 5 : pain - 3))],
    ['stop_sign', [...usual.slice(1), 7]],
    ['hopeless', usual.map((_, i) => [0, 10, 5, 10, 0, 8][i % 6] as number)],
  ] as const)('it is refused: %s', (refusal, pain) => {
    const told = { ...proposed, smallest: refusal === 'hopeless' ? 0.5 : 2 };
    expect(mayBegin(told, history(today, pain), asked).refusals).toContain(refusal);
  });

  test('nothing is foreseen where the safety answers allow none', () => {
    const closed = { today, allowed: { experiments: false }, course: COURSE } as const;
    expect(mayBegin(proposed, history(today, usual), closed)).toEqual({
      refusals: ['not_allowed'],
      foreseen: null,
    });
  });

  describe('that stays', () => {
    const strength = { ...proposed, change: 'strength', most: 12 } as const;
    const chanceOf = (smallest: number) => {
      const { foreseen } = mayBegin({ ...strength, smallest }, history(today, usual), asked);
      return foreseen && 'chance' in foreseen ? foreseen.chance : Number.NaN;
    };

    test('it is said how likely a drop beyond its course is seen, how many runs that takes, and what drop could be', () => {
      const { refusals, foreseen } = mayBegin(strength, history(today, usual), asked);
      expect(refusals).toEqual([]);
      expect(foreseen).toMatchObject({ takes: 19, runs: 40 });
      expect(foreseen?.smallestSeen).toBeGreaterThan(0);
      expect(foreseen?.smallestSeen).toBeLessThanOrEqual(2);
      expect(chanceOf(2)).toBeGreaterThan(chanceOf(0.2));
      expect(chanceOf(0), 'of a change that does nothing').toBeLessThanOrEqual(0.1);
    });

    test('it is refused where the weeks before hold too few runs to hold it against, or where it is hopeless', () => {
      const sparse = timelineOf(
        Array.from({ length: 14 }, (_, i) => ({
          on: addDays(today, 12 * (i - 14)),
          km: 8,
          minutes: 45,
          diary: pains(usual[i]),
        })),
      );
      expect(mayBegin(strength, sparse, asked).refusals).toEqual(['too_few_lately']);
      const jumpy = usual.map((_, i) => [0, 9, 5, 8, 0, 4][(i + 2) % 6] as number);
      const told = { ...strength, smallest: 0.2 };
      expect(mayBegin(told, history(today, jumpy), asked).refusals).toEqual(['hopeless']);
    });
  });

  test('a change that does nothing is hardly ever shown, whatever the runner’s own variation', () => {
    const jumpy = Array.from({ length: 60 }, (_, i) => (i * 7) % 11);
    const { power } = foresee(jumpy, { smallest: 0, most: 24, seed: 5 });
    expect(power.at(-1)?.chance).toBeLessThanOrEqual(0.06);
  });
});

describe('a change that stays', () => {
  const strength = { change: 'strength', most: 12, began: day('2026-03-01') } as const;
  const asked = { today: day('2026-06-01'), course: 'persistent' } as const;

  function phases(before: number, after: (weeks: number) => number) {
    const days = Array.from({ length: 46 }, (_, i) => addDays(strength.began, 3 * (i - 18)));
    return timelineOf(
      days.map((on, i) => {
        const weeks = daysBetween(strength.began, on) / 7;
        const wobble = [0.4, -0.6, 0.2][i % 3] as number;
        return { on, km: 8, diary: pains((weeks < 0 ? before : after(weeks)) + wobble) };
      }),
    );
  }

  test('what goes as pain goes by itself is no more than that', () => {
    const left = phases(6, (weeks) => 6 * leftByItself('persistent', weeks));
    const result = phaseResult(experiment(strength), left, asked);
    expect(result).toMatchObject({ verdict: 'within_its_course', looksOn: '2026-05-24' });
    expect(result.difference?.mean).toBeCloseTo(0, 0);
  });

  test('what falls well beyond it is said to', () => {
    const result = phaseResult(
      experiment(strength),
      phases(7, () => 1),
      asked,
    );
    expect(result.verdict).toBe('beyond_its_course');
    expect(result.difference?.high).toBeLessThan(0);
  });

  test('is begun on a day that is drawn, each of three weeks as likely, and nothing is asked before it', () => {
    const waits = Array.from({ length: 2100 }, (_, seed) => startAfter(seed));
    for (let days = 0; days < 21; days += 1) {
      const drawn = waits.filter((wait) => wait === days).length;
      expect(drawn, `${days} days`).toBeGreaterThan(60);
      expect(drawn, `${days} days`).toBeLessThan(140);
    }
    expect(new Set(waits).size).toBe(21);
    const setUp = experiment({ ...strength, began: day('2026-03-15') });
    const arm = (today: string) => todaysArm(setUp, timelineOf([]), day(today));
    expect(arm('2026-03-14')).toEqual({ next: 'nothing', why: 'not_begun' });
    expect(arm('2026-03-15')).toEqual({ next: 'nothing', why: 'no_draw' });
  });

  test('is said to go beyond its course by chance in about one of twenty, however runs remember one another', () => {
    const RUNNERS = 1000;
    const beyond = Array.from({ length: RUNNERS }, (_, seed) => {
      const random = counterRandom(seed);
      const normal = (i: number) =>
        Math.sqrt(-2 * Math.log(1 - random(2 * i))) * Math.cos(2 * Math.PI * random(2 * i + 1));
      let noise = 1.2 * normal(0);
      const days = Array.from({ length: 66 }, (_, i) => addDays(strength.began, 3 * (i - 22)));
      const told = days.map((on, i) => {
        noise = 0.6 * noise + 0.8 * 1.2 * normal(i + 1);
        const level = 6 * leftByItself('persistent', daysBetween(strength.began, on) / 7);
        return { on, km: 8, diary: pains(Math.min(10, Math.max(0, Math.round(level + noise)))) };
      });
      return phaseResult(experiment(strength), timelineOf(told), asked).verdict;
    }).filter((verdict) => verdict === 'beyond_its_course').length;
    expect(beyond / RUNNERS).toBeLessThanOrEqual(0.06);
  });

  test('it is looked at once, at its end', () => {
    const early = { ...asked, today: day('2026-05-01') };
    const result = phaseResult(
      experiment(strength),
      phases(7, () => 1),
      early,
    );
    expect(result).toMatchObject({ verdict: 'running', difference: null });
  });

  test('too few runs cannot tell, and pain stops it', () => {
    expect(phaseResult(experiment(strength), timelineOf([]), asked)).toMatchObject({
      verdict: 'cannot_tell',
      byItself: null,
    });
    const ended = { day: day('2026-04-01'), why: 'pain' } as const;
    expect(
      phaseResult(
        experiment({ ...strength, ended }),
        phases(7, () => 1),
        asked,
      ).verdict,
    ).toBe('stopped_for_pain');
  });
});

describe('how back pain goes by itself', () => {
  test('as the cohorts of B07 went, between the weeks as well', () => {
    expect(leftByItself('acute', 6)).toBeCloseTo(23 / 52, 10);
    expect(leftByItself('persistent', 26)).toBeCloseTo(26 / 51, 10);
    expect(leftByItself('acute', 80)).toBeCloseTo(6 / 52, 10);
    expect(leftByItself('acute', 0)).toBe(1);
    const weeks = Array.from({ length: 60 }, (_, i) => leftByItself('persistent', i));
    expect(weeks).toEqual([...weeks].sort((a, b) => b - a));
  });
});
