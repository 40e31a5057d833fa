import { describe, expect, test } from 'vitest';
import { addDays } from '../../calendar/day.ts';
import { known } from '../../reading/reading.ts';
import { CONDITIONS } from '../../record/profile.ts';
import { celsius, kilograms } from '../../units/quantity.ts';
import { day, profileOf, type ToldRun, timelineOf } from '../a-runner.ts';
import type { Exposure } from '../cause.ts';
import { dehydration } from './dehydration.ts';
import { sweatRate } from './sweat.ts';

const SEVENTY_KG = profileOf({ mass: known(kilograms(70)) });

function weighed(before: number, after: number): Partial<NonNullable<ToldRun['hydration']>> {
  return { massBefore: known(kilograms(before)), massAfter: known(kilograms(after)) };
}

function last(told: readonly ToldRun[], profile = SEVENTY_KG): Exposure {
  const exposure = dehydration.exposures(timelineOf(told, { profile })).at(-1);
  if (!exposure) throw new Error('a run without an exposure');
  return exposure;
}

function number(exposure: Exposure): { value: number; sd: number } {
  return exposure.obtained === 'unknown' ? { value: Number.NaN, sd: Number.NaN } : exposure;
}

const AN_HOUR: ToldRun = { on: '2026-03-01', km: 10, minutes: 60 };

describe('on the scale', () => {
  test('1.4 of 70 kg is a loss of 2 %', () => {
    const exposure = last([{ ...AN_HOUR, hydration: weighed(70, 68.6) }]);
    expect(exposure).toMatchObject({ obtained: 'measured', value: expect.closeTo(2, 10) });
    expect(number(exposure).sd).toBeCloseTo(0.202, 3);
    expect(dehydration.dose(number(exposure).value)).toBeCloseTo(1, 10);
  });

  test('a gain stays a gain and has no dose', () => {
    const exposure = last([{ ...AN_HOUR, hydration: weighed(70, 70.7) }]);
    expect(number(exposure).value).toBeCloseTo(-1, 10);
    expect(dehydration.dose(number(exposure).value)).toBe(0);
  });

  test('drinks and urine are in the two masses already', () => {
    const hydration = {
      ...weighed(70, 69.3),
      drinkDuring: known(800 as never),
      urine: known(200 as never),
    };
    expect(number(last([{ ...AN_HOUR, hydration }])).value).toBeCloseTo(1, 10);
  });

  test('a mistyped mass is no loss of twenty kilograms', () => {
    expect(last([{ ...AN_HOUR, hydration: weighed(70, 50) }]).obtained).toBe('estimated');
  });
});

describe('without a scale', () => {
  test.each([
    [70, 10, 18, 0.79],
    [70, 10, 28, 0.92],
    [50, 8.5, 18, 0.43],
    [90, 15, 28, 1.79],
  ])('a body of %d kg at %d km/h and %d °C sweats about %d L/h', (kg, kmh, degrees, rate) => {
    expect(Math.abs(sweatRate(kg, kmh, degrees) - rate)).toBeLessThan(0.03);
  });

  test('in the frost the formula does not turn negative', () => {
    expect(sweatRate(50, 5, -20)).toBe(0.2);
  });

  test('an hour in the warm loses more than an hour in the cool, two hours more than one', () => {
    const at = (degrees: number, minutes = 60) =>
      number(
        last([
          {
            ...AN_HOUR,
            km: minutes / 6,
            minutes,
            hydration: { air: known(celsius(degrees)), drinkDuring: known(0 as never) },
          },
        ]),
      ).value;
    expect(at(18)).toBeCloseTo((100 * sweatRate(70, 10, 18)) / 70, 10);
    expect(at(28)).toBeGreaterThan(at(18));
    expect(at(18, 120)).toBeCloseTo(2 * at(18), 10);
  });

  test('what was drunk is taken off, and drinking more than was sweated is a gain', () => {
    const drank = (ml: number) =>
      number(last([{ ...AN_HOUR, hydration: { drinkDuring: known(ml as never) } }])).value;
    expect(drank(0) - drank(350)).toBeCloseTo(0.5, 10);
    expect(drank(2000)).toBeLessThan(0);
  });

  test('a watch on the wrist reads warmer than the air', () => {
    const byWatch = last([{ ...AN_HOUR, run: { temperature: known(celsius(24)) } }]);
    const byAir = last([{ ...AN_HOUR, hydration: { air: known(celsius(20)) } }]);
    expect(number(byWatch).value).toBeCloseTo(number(byAir).value, 10);
    expect(number(byWatch).sd).toBeGreaterThan(number(byAir).sd);
  });

  test('how warm it felt is better than nothing', () => {
    const hot = last([{ ...AN_HOUR, diary: { heat: 'hot' } }]);
    const nothing = last([AN_HOUR]);
    expect(number(hot).value).toBeGreaterThan(number(nothing).value);
    expect(number(hot).sd / number(hot).value).toBeLessThan(
      number(nothing).sd / number(nothing).value,
    );
  });

  test('a body mass that nobody said hardly matters for a per cent of it', () => {
    const told = last([AN_HOUR]);
    const untold = last([AN_HOUR], profileOf({}));
    const heavy = last([AN_HOUR], profileOf({ mass: known(kilograms(85)) }));
    expect(untold.obtained).toBe('estimated');
    expect(number(untold).sd).toBeGreaterThan(number(told).sd);
    expect(Math.abs(number(heavy).value / number(told).value - 1)).toBeLessThan(0.05);
  });

  test('a run of unknown length is unknown', () => {
    expect(last([{ on: '2026-03-01' }])).toEqual({ obtained: 'unknown', why: 'not-recorded' });
  });
});

describe("the runner's own weighings", () => {
  /** `n` weighed hours that lose half as much again as the formula says, then one hour without a scale. */
  function afterWeighings(n: number): { value: number; sd: number } {
    const loss = 1.5 * sweatRate(70, 10, 20);
    const hydration = {
      ...weighed(70, 70 - loss),
      air: known(celsius(20)),
      drinkDuring: known(0 as never),
    };
    const runs = Array.from({ length: n }, (_, i) => ({
      ...AN_HOUR,
      on: addDays(day('2026-01-01'), i),
      hydration,
    }));
    const unweighed = { air: known(celsius(20)), drinkDuring: known(0 as never) };
    return number(last([...runs, { ...AN_HOUR, hydration: unweighed }]));
  }

  test('two teach nothing yet', () => {
    expect(afterWeighings(2).value).toBeCloseTo(afterWeighings(0).value, 10);
  });

  test('from the third on they pull the estimate to what this runner loses, ever more surely', () => {
    const truth = (150 * sweatRate(70, 10, 20)) / 70;
    const off = [0, 3, 6, 12].map((n) => Math.abs(afterWeighings(n).value - truth));
    const sds = [0, 3, 6, 12].map((n) => afterWeighings(n).sd / afterWeighings(n).value);
    expect(off).toEqual([...off].sort((a, b) => b - a));
    expect(sds).toEqual([...sds].sort((a, b) => b - a));
    expect(off[3]).toBeLessThan(0.15 * truth);
  });
});

describe('advice', () => {
  const ids = (profile: ReturnType<typeof profileOf> | undefined) =>
    dehydration.advice(timelineOf([], { profile })).map(({ id }) => id);

  test.each([
    ['nobody asked', undefined],
    ['some apply', profileOf({ conditions: known(CONDITIONS) })],
  ])('no amounts to drink where %s about conditions', (_, profile) => {
    expect(ids(profile)).toContain('dehydration.no-targets');
    expect(ids(profile)).not.toContain('dehydration.long-runs');
  });

  test('the warning against too much water is always there', () => {
    for (const profile of [undefined, profileOf({ conditions: known([]) })]) {
      expect(ids(profile)).toContain('dehydration.too-much');
    }
  });
});
