import { expect, test } from 'vitest';
import { known } from '../../reading/reading.ts';
import { formCheck, profileOf, timelineOf } from '../a-runner.ts';
import type { Exposure } from '../cause.ts';
import { footStrike } from './foot-strike.ts';
import { strikeClasses } from './strike-classes.ts';

function filmed(on: string, angle: number) {
  return formCheck(on, { values: { foot_strike_angle_deg: { value: angle, sd: 2.9 } } });
}

function exposureOn(on: string, form: readonly ReturnType<typeof filmed>[]): Exposure {
  const [exposure] = footStrike.exposures(timelineOf([{ on }], { form }));
  if (!exposure) throw new Error('a run without an exposure');
  return exposure;
}

function sdOn(on: string, form: readonly ReturnType<typeof filmed>[]): number {
  const exposure = exposureOn(on, form);
  return exposure.obtained === 'unknown' ? Number.NaN : exposure.sd;
}

test('a filmed run is measured, to the error of the film', () => {
  const told = [
    { on: '2026-03-01', form: [{ values: { foot_strike_angle_deg: { value: 12, sd: 2.9 } } }] },
  ];
  expect(footStrike.exposures(timelineOf(told))).toEqual([
    { obtained: 'measured', value: 12, sd: 2.9 },
  ]);
});

test('however often a foot is filmed, one camera stays one camera', () => {
  const looks = Array.from({ length: 20 }, () => ({
    values: { foot_strike_angle_deg: { value: 12, sd: 2.9 } },
  }));
  const [exposure] = footStrike.exposures(timelineOf([{ on: '2026-03-01', form: looks }]));
  expect(exposure).toMatchObject({ value: expect.closeTo(12), sd: 1.6 });
});

test('the angle is carried to the runs around a check, less surely the farther away', () => {
  const checks = [filmed('2026-03-01', 12)];
  expect(exposureOn('2026-03-10', checks)).toMatchObject({
    obtained: 'estimated',
    value: expect.closeTo(12),
  });
  expect(exposureOn('2026-02-20', checks)).toMatchObject({
    obtained: 'estimated',
    value: expect.closeTo(12),
  });
  const sds = ['2026-03-02', '2026-03-15', '2026-04-15', '2026-08-01'].map((on) =>
    sdOn(on, checks),
  );
  expect(sds).toEqual([...sds].sort((a, b) => a - b));
  expect(sdOn('2026-05-30', checks)).toBeCloseTo(Math.sqrt(2.9 ** 2 + 0.1 * 90 + 2 * 3 ** 2), 6);
});

test('between two checks the angle lies between them, nearer to the nearer', () => {
  const checks = [filmed('2026-03-01', 12), filmed('2026-05-01', 2)];
  const angles = ['2026-03-05', '2026-03-31', '2026-04-28'].map((on) => {
    const exposure = exposureOn(on, checks);
    return exposure.obtained === 'unknown' ? Number.NaN : exposure.value;
  });
  expect(angles).toEqual([...angles].sort((a, b) => b - a));
  expect(angles[1]).toBeCloseTo(7, 0);
  expect(sdOn('2026-03-31', checks)).toBeLessThan(sdOn('2026-03-31', checks.slice(0, 1)));
});

test('checks in the same shoes count alone, where there are any', () => {
  const filmedIn = (on: string, shoes: string, angle: number) => ({
    on,
    diary: { shoes },
    form: [{ values: { foot_strike_angle_deg: { value: angle, sd: 2.9 } } }],
  });
  const told = [
    filmedIn('2026-03-01', 'Flat', 1),
    filmedIn('2026-03-03', 'Soft', 15),
    { on: '2026-03-04', diary: { shoes: 'flat' } },
    { on: '2026-03-04', diary: { shoes: 'new' } },
  ];
  const [, , flat, other] = footStrike.exposures(timelineOf(told));
  expect(flat).toMatchObject({ value: expect.closeTo(1) });
  expect(other).toMatchObject({ value: expect.closeTo(8, 0) });
});

test('half a year from any check the angle is out of date', () => {
  const checks = [filmed('2026-03-01', 12)];
  expect(exposureOn('2026-08-28', checks).obtained).toBe('estimated');
  expect(exposureOn('2026-08-29', checks)).toEqual({ obtained: 'unknown', why: 'out-of-date' });
  expect(exposureOn('2025-08-01', checks)).toEqual({ obtained: 'unknown', why: 'out-of-date' });
});

test('a word alone is a rough estimate', () => {
  const told = [{ on: '2026-03-01', form: [{ footStrike: 'rearfoot' as const }] }];
  const [exposure] = footStrike.exposures(timelineOf(told));
  expect(exposure).toMatchObject({ obtained: 'estimated', sd: 7 });
});

test.each([
  [5.5, 7.4],
  [10.5, -0.8],
  [1, 14.8],
])('a RunScribe strike type of %d reads %d°', (footStrikeType, angle) => {
  const told = [{ on: '2026-03-01', run: { averages: { footStrikeType } } }];
  expect(footStrike.exposures(timelineOf(told))[0]).toMatchObject({
    obtained: 'estimated',
    value: expect.closeTo(angle, 1),
  });
});

test.each([
  [6, 'rearfoot', 0.31],
  [9, 'midfoot', 0.29],
] as const)('a foot measured at %d° is labelled %s with chance %d', (value, label, chance) => {
  expect(strikeClasses({ value, sd: 2.9 })[label]).toBeCloseTo(chance, 2);
});

test('the chances of the three landings add to 1', () => {
  for (const value of [-20, -0.8, 3, 7.4, 25]) {
    const { rearfoot, midfoot, forefoot } = strikeClasses({ value, sd: 4 });
    expect(rearfoot + midfoot + forefoot).toBeCloseTo(1, 12);
  }
});

test('a flat landing and a forefoot landing have no dose', () => {
  expect([-8, 0].map(footStrike.dose)).toEqual([0, 0]);
  expect(footStrike.dose(7.5)).toBeCloseTo(0.5);
});

test('the first advice is to leave the landing alone; nothing about a change to a runner with a sore Achilles', () => {
  const sore = profileOf({ conditions: known(['achilles_calf_plantar']) });
  const ids = (profile: typeof sore | undefined) =>
    footStrike.advice(timelineOf([], { profile })).map(({ id }) => id);
  expect(ids(sore)[0]).toBe('foot-strike.leave-it-alone');
  expect(ids(sore)).toContain('foot-strike.no-switch');
  expect(ids(sore)).not.toContain('foot-strike.quicker-steps');
  expect(ids(undefined)).toEqual(ids(sore));
});
