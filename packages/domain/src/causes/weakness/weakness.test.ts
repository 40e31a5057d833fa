import { describe, expect, test } from 'vitest';
import { addDays } from '../../calendar/day.ts';
import { known } from '../../reading/reading.ts';
import { CONDITIONS } from '../../record/profile.ts';
import type { StrengthEntry } from '../../record/strength.ts';
import { day, profileOf, strengthEntry, strengthTest, timelineOf } from '../a-runner.ts';
import type { Exposure } from '../cause.ts';
import { EXERCISES, exerciseNamed } from './catalogue.ts';
import { workingShare } from './exercise.ts';
import { strengthTests } from './field-tests.ts';
import { strengthMinutes, unknownExercises } from './strength-minutes.ts';
import { weakness } from './weakness.ts';

function minutesOf(
  exercise: string,
  told: Partial<Record<'sets' | 'reps' | 'hold' | 'minutes', number>>,
) {
  const readings = Object.fromEntries(Object.entries(told).map(([key, n]) => [key, known(n)]));
  return strengthMinutes(strengthEntry('2026-03-01', exercise, readings as Partial<StrengthEntry>));
}

function planks(from: string, days: readonly number[], minutes: number): readonly StrengthEntry[] {
  return days.map((n) =>
    strengthEntry(addDays(day(from), n), 'plank', { minutes: known(minutes as never) }),
  );
}

function exposureOn(on: string, strength: readonly StrengthEntry[]): Exposure {
  const [exposure] = weakness.exposures(timelineOf([{ on }], { strength }));
  if (!exposure) throw new Error('a run without an exposure');
  return exposure;
}

function valueOn(on: string, strength: readonly StrengthEntry[]): number {
  const exposure = exposureOn(on, strength);
  return exposure.obtained === 'unknown' ? Number.NaN : exposure.value;
}

function sdOn(on: string, strength: readonly StrengthEntry[]): number {
  const exposure = exposureOn(on, strength);
  return exposure.obtained === 'unknown' ? Number.NaN : exposure.sd;
}

describe('the catalogue', () => {
  test('knows at least sixty exercises that count, each once', () => {
    expect(
      EXERCISES.filter((exercise) => workingShare(exercise) > 0).length,
    ).toBeGreaterThanOrEqual(60);
    expect(new Set(EXERCISES.map(({ name }) => name)).size).toBe(EXERCISES.length);
  });

  test.each(EXERCISES)('$name finds itself by each of its names', (exercise) => {
    for (const name of [exercise.name, ...exercise.also])
      expect(exerciseNamed(name)).toBe(exercise);
  });

  test.each(EXERCISES)('$name works no group for more than all of its minutes', ({ works }) => {
    const sum = Object.values(works).reduce((total, share) => total + share, 0);
    expect(sum).toBeLessThanOrEqual(1 + 1e-9);
  });

  test.each([
    ['Planks', 'front plank'],
    ['SIDE-PLANK (left)', 'side plank'],
    ['Side Plank L', 'side plank'],
    ['single-leg glute bridges', 'single leg glute bridge'],
    ['Clam Shells w/ band', 'clamshell'],
    ['Nordic hamstring curls 3x6', 'nordic curl'],
    ['Bulgarian split squats, dumbbells', 'split squat'],
    ['3 × Dead-Bug each side', 'dead bug'],
    ['Runner’s pose', 'runner pose'],
    ['Gainage latéral', 'side plank'],
    ['Einbeinige Brücke', 'single leg glute bridge'],
    ['Puente de glúteos', 'glute bridge'],
    ['Kniebeugen', 'squat'],
    ['Hamstring stretch', 'stretching'],
    ['RDLs', 'romanian deadlift'],
    ['weighted back squat 60 kg', 'squat'],
  ])('%s is %s', (written, name) => {
    expect(exerciseNamed(written)?.name).toBe(name);
  });
});

describe('an entry as minutes', () => {
  test.each([
    ['plank', { sets: 3, hold: 60 }, 5.25],
    ['plank', { minutes: 12, sets: 3, hold: 60 }, 12],
    ['dead bug', { sets: 2, reps: 12 }, 2.9],
    ['glute bridge hold', { sets: 1, reps: 5, hold: 10 }, 95 / 60],
    ['single leg glute bridge', { sets: 3, reps: 10 }, 5.75],
    ['single leg glute bridge left', { sets: 3, reps: 10 }, 4],
    ['plank', {}, 4],
    ['squat', { minutes: 10 }, 7],
    ['calf raise', { minutes: 10 }, 0],
    ['underwater basket weaving', { minutes: 20 }, 5],
    ['plank', { sets: 0, hold: 60 }, 0],
    ['plank', { minutes: 900 }, 120],
  ])('%s %o is %d minutes of this work', (exercise, told, minutes) => {
    expect(minutesOf(exercise, told).minutes).toBeCloseTo(minutes, 6);
  });

  test('minutes worked out from a name alone are the least sure', () => {
    const relative = (told: Parameters<typeof minutesOf>[1]) => {
      const { minutes, sd } = minutesOf('plank', told);
      return sd / minutes;
    };
    expect(relative({ minutes: 4 })).toBeLessThan(relative({ sets: 3, hold: 60 }));
    expect(relative({ sets: 3, hold: 60 })).toBeLessThan(relative({}));
  });

  test('names that the catalogue lacks are listed once, as first written', () => {
    const names = ['Plank', 'Basket weaving', 'basket-weaving', 'Squats', 'Juggling'];
    const entries = names.map((name) => strengthEntry('2026-03-01', name));
    expect(unknownExercises(entries).map(({ exercise }) => exercise)).toEqual([
      'Basket weaving',
      'Juggling',
    ]);
  });
});

describe('minutes a week at a run', () => {
  const EVERY_DAY = Array.from({ length: 200 }, (_, n) => n);

  test('a steady seven minutes a day reads 49 minutes a week', () => {
    expect(valueOn('2026-07-01', planks('2026-01-01', EVERY_DAY, 7))).toBeCloseTo(49, 1);
  });

  test('a fortnight after the last session half is left', () => {
    const log = planks('2026-01-01', EVERY_DAY.slice(0, 100), 7);
    const last = addDays(day('2026-01-01'), 100);
    const later = valueOn(addDays(last, 14), log);
    expect(later / valueOn(last, log)).toBeCloseTo(0.5, 2);
  });

  test('work of the same day, and of later days, is not in it', () => {
    const before = planks('2026-01-01', [0, 20, 40], 20);
    const with_ = [...before, ...planks('2026-01-01', [60, 61], 90)];
    expect(exposureOn('2026-03-02', with_)).toEqual(exposureOn('2026-03-02', before));
  });

  test('a runner who never logged strength work is unknown, not idle', () => {
    expect(exposureOn('2026-03-01', [])).toEqual({ obtained: 'unknown', why: 'not-recorded' });
  });

  test('a run before the log began is unknown; just after it the guess is wide', () => {
    const log = planks('2026-03-01', EVERY_DAY, 7);
    expect(exposureOn('2026-03-01', log).obtained).toBe('unknown');
    expect(exposureOn('2026-03-05', log).obtained).toBe('estimated');
    expect(exposureOn('2026-04-05', log).obtained).toBe('measured');
    expect(sdOn('2026-03-05', log)).toBeGreaterThan(sdOn('2026-04-05', log));
    const oneLongSession = planks('2026-03-01', [0], 40);
    expect(valueOn('2026-03-02', oneLongSession)).toBeLessThan(50);
  });

  test('a log that fell silent is doubted, then out of date', () => {
    const log = planks('2026-01-01', EVERY_DAY.slice(0, 60), 7);
    const silent = (days: number) => addDays(day('2026-03-01'), days);
    expect(exposureOn(silent(20), log).obtained).toBe('measured');
    expect(exposureOn(silent(40), log).obtained).toBe('estimated');
    expect(exposureOn(silent(85), log)).toEqual({ obtained: 'unknown', why: 'out-of-date' });
    expect(sdOn(silent(70), log)).toBeGreaterThan(2 * sdOn(silent(20), log));
  });

  test('any entry shows that the log is alive', () => {
    const log = [
      ...planks('2026-01-01', EVERY_DAY.slice(0, 60), 7),
      strengthEntry('2026-05-20', 'calf raise'),
    ];
    expect(exposureOn('2026-05-25', log).obtained).toBe('measured');
    expect(valueOn('2026-05-25', log)).toBeLessThan(2);
  });
});

test.each([
  [0, 1],
  [25, 0.5],
  [50, 0],
  [120, 0],
])('%d minutes a week have dose %d', (minutes, dose) => {
  expect(weakness.dose(minutes)).toBeCloseTo(dose, 12);
});

describe('strength tests', () => {
  const WOMAN = profileOf({ sex: 'female', birthYear: known(1996) });
  const tested = (tests: readonly ReturnType<typeof strengthTest>[], profile = WOMAN) =>
    strengthTests(timelineOf([], { tests, profile }));

  test.each([
    ['far below the norm', 60, 'reduced'],
    ['one deviation below, which a second test may differ by', 66, 'within-noise'],
    ['near the norm', 100, 'usual'],
  ])('a back-extension hold %s (%d s) is %s', (_, value, standing) => {
    const [finding] = tested([strengthTest('2026-03-01', 'biering_sorensen', value)]).findings;
    expect(finding).toMatchObject({ standing, norm: { value: { claim: 'C14' } } });
  });

  test('a chair-stand test is never called reduced: nobody knows its retest noise', () => {
    const [finding] = tested([strengthTest('2026-03-01', 'sit_to_stand_30s', 15)]).findings;
    expect(finding).toMatchObject({ standing: 'noise-unknown', norm: { value: { z: -3 } } });
  });

  test('a runner of sixty is not held to a norm of the young', () => {
    const older = profileOf({ sex: 'male', birthYear: known(1966) });
    const [finding] = tested([strengthTest('2026-03-01', 'sit_to_stand_30s', 15)], older).findings;
    expect(finding).toMatchObject({
      standing: 'no-norm',
      norm: { known: false, why: 'out-of-range' },
    });
  });

  test('thirty seconds more in the next test is chance, sixty is more', () => {
    const change = (value: number) =>
      tested([
        strengthTest('2026-03-01', 'biering_sorensen', 80),
        strengthTest('2026-04-12', 'biering_sorensen', value),
      ]).findings[0]?.change;
    expect(change(110)).toMatchObject({ value: { by: 30, beyondNoise: { value: false } } });
    expect(change(140)).toMatchObject({ value: { by: 60, beyondNoise: { value: true } } });
  });

  test('sides are compared when tested together, and named in the advice when uneven', () => {
    const tests = [
      strengthTest('2026-03-01', 'side_plank_left', 60),
      strengthTest('2026-03-03', 'side_plank_right', 45),
      strengthTest('2026-01-01', 'single_leg_bridge_left', 20),
      strengthTest('2026-03-01', 'single_leg_bridge_right', 20),
    ];
    expect(tested(tests).sides).toEqual([
      { test: 'side_plank', left: 60, right: 45, percent: 25, uneven: true },
    ]);
    const texts = weakness.advice(timelineOf([], { tests })).map(({ text }) => text);
    expect(texts.some((text) => text.includes('side plank: right (25 % less)'))).toBe(true);
  });

  test('tests change no exposure', () => {
    const strength = planks('2026-01-01', [0, 10, 20], 20);
    const tests = [strengthTest('2026-01-15', 'biering_sorensen', 10)];
    const runs = [{ on: '2026-02-10' }];
    expect(weakness.exposures(timelineOf(runs, { strength, tests }))).toEqual(
      weakness.exposures(timelineOf(runs, { strength })),
    );
  });
});

test.each([
  ['nobody asked', undefined, 'weakness.no-maximal-holds'],
  [
    'some condition applies',
    profileOf({ conditions: known(CONDITIONS) }),
    'weakness.no-maximal-holds',
  ],
  ['none applies', profileOf({ conditions: known([]) }), 'weakness.retest'],
])('where %s the advice holds %s', (_, profile, id) => {
  expect(weakness.advice(timelineOf([], { profile })).map((step) => step.id)).toContain(id);
});
