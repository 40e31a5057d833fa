import { expect, test } from 'vitest';
import { addDays } from '../calendar/day.ts';
import { day, diaryEntry, type ToldRun, timelineOf } from '../causes/a-runner.ts';
import type { Exposure } from '../causes/cause.ts';
import { known } from '../reading/reading.ts';
import { metres } from '../units/quantity.ts';
import type { ContextId } from './context-factor.ts';
import { CONTEXT_FACTORS } from './index.ts';

const as = <T>(value: number) => known(value as T & number) as never;

function last(
  id: ContextId,
  told: readonly ToldRun[],
  rest: readonly [string, number][] = [],
): Exposure {
  const restDays = rest.map(([on, pain]) => ({
    day: day(on),
    diary: diaryEntry(day(on), { painAfter: as(pain) }),
  }));
  const factor = CONTEXT_FACTORS.find((one) => one.id === id);
  const exposure = factor?.exposures(timelineOf(told, { restDays })).at(-1);
  if (!exposure) throw new Error('a run without an exposure');
  return exposure;
}

const ON = '2026-03-20';
const BEFORE = (diary: NonNullable<ToldRun['diary']>, n = 6): readonly ToldRun[] =>
  Array.from({ length: n }, (_, i) => ({
    on: addDays(day(ON), -n + i),
    km: 10,
    minutes: 60,
    diary,
  }));

test.each([
  ['of eight hours by one who sleeps eight', 8, 8, 0],
  ['two hours short', 8, 6, 2],
  ['an hour longer', 8, 9, -1],
  ['of five hours by one who always sleeps five', 5, 5, 2],
])('a night %s', (_, usual, slept, short) => {
  const told = [...BEFORE({ sleep: as(usual) }), { on: ON, diary: { sleep: as(slept) } }];
  expect(last('sleep', told)).toMatchObject({ obtained: 'measured', value: short });
});

test('hours at the wheel are hours sat', () => {
  const told = [{ on: ON, diary: { sitting: as(6), driving: as(2) } }];
  expect(last('sitting', told)).toMatchObject({ obtained: 'measured', value: 8 });
  const wheelOnly = [{ on: ON, diary: { driving: as(2) } }];
  expect(last('sitting', wheelOnly)).toMatchObject({ obtained: 'estimated', value: 6 });
});

test('the diary knows the ground better than the watch', () => {
  const told: readonly ToldRun[] = [
    { on: ON, run: { surface: 'road' }, diary: { surface: 'trail' } },
  ];
  expect(last('surface', told)).toMatchObject({ value: 0 });
});

test('pairs of a young log are not called new; a pair that turns up later is, for five runs', () => {
  const old = BEFORE({ shoes: 'Blue' }, 12);
  expect(last('shoes', old.slice(0, 1))).toMatchObject({ obtained: 'estimated', value: 0 });
  const wearing = (n: number) =>
    last('shoes', [
      ...old,
      ...Array.from({ length: n }, () => ({ on: ON, diary: { shoes: 'RED ' } })),
    ]);
  const values = [1, 2, 3, 4, 5, 6]
    .map(wearing)
    .map((e) => (e.obtained === 'unknown' ? e.why : e.value));
  expect(values).toEqual([
    1,
    0.8,
    expect.closeTo(0.6),
    expect.closeTo(0.4),
    expect.closeTo(0.2),
    0,
  ]);
  expect(last('shoes', [...old, { on: ON, diary: { shoes: ' blue' } }])).toMatchObject({
    value: 0,
  });
});

test('hills count by their descent; ascent alone is a guess; no altitude is unknown', () => {
  const hilly = (run: NonNullable<ToldRun['run']>) => last('hills', [{ on: ON, km: 10, run }]);
  expect(hilly({ descent: known(metres(200)) })).toMatchObject({ obtained: 'measured', value: 20 });
  expect(hilly({ ascent: known(metres(200)) })).toMatchObject({ obtained: 'estimated', value: 20 });
  expect(hilly({})).toEqual({ obtained: 'unknown', why: 'not-recorded' });
  expect(hilly({ surface: 'treadmill' })).toMatchObject({ obtained: 'estimated', value: 0 });
});

test('speed is against the runs before, never against itself', () => {
  const fast = { on: ON, km: 11, minutes: 60 };
  expect(last('speed', [...BEFORE({}), fast])).toMatchObject({ value: expect.closeTo(10, 8) });
  expect(last('speed', [...BEFORE({}, 4), fast])).toEqual({
    obtained: 'unknown',
    why: 'too-few-runs',
  });
  const longAgo = BEFORE({}).map((run) => ({ ...run, on: addDays(day(run.on), -80) }));
  expect(last('speed', [...longAgo, fast])).toEqual({ obtained: 'unknown', why: 'too-few-runs' });
});

test('pain before the run is taken as written, even when it is none', () => {
  const told = [
    { on: '2026-03-19', diary: { painAfter: as(7) } },
    { on: ON, diary: { painBefore: as(0) } },
  ];
  expect(last('earlier_pain', told)).toMatchObject({ obtained: 'measured', value: 0 });
});

test.each([
  ['the evening of the day before', { painAfter: as(4) }, 4 * 0.5 ** (1 / 3)],
  ['this morning', { painAfter: as(4), painNextMorning: as(2) }, 2],
])('without it, pain of %s fades', (_, diary, value) => {
  const told = [{ on: '2026-03-19', diary }, { on: ON }];
  expect(last('earlier_pain', told)).toMatchObject({
    obtained: 'estimated',
    value: expect.closeTo(value, 10),
  });
});

test('the latest report counts, of a rest day too', () => {
  const told = [{ on: '2026-03-16', diary: { painNextMorning: as(8) } }, { on: ON }];
  expect(last('earlier_pain', told, [['2026-03-19', 1]])).toMatchObject({
    value: expect.closeTo(0.5 ** (1 / 3), 10),
  });
});

test('what this run itself brought is never in it', () => {
  const outcome = { painDuring: as(9), painAfter: as(9), painNextMorning: as(9) };
  expect(last('earlier_pain', [{ on: ON, diary: outcome }])).toEqual({
    obtained: 'unknown',
    why: 'not-recorded',
  });
  const morningRun = { painDuring: as(1), painAfter: as(9), painNextMorning: as(9) };
  const told = [
    { on: ON, diary: morningRun },
    { on: ON, diary: outcome },
  ];
  expect(last('earlier_pain', told)).toMatchObject({ obtained: 'estimated', value: 1 });
});

test('a report of three weeks ago says nothing about today', () => {
  const told = [{ on: '2026-02-27', diary: { painAfter: as(7) } }, { on: ON }];
  expect(last('earlier_pain', told)).toEqual({ obtained: 'unknown', why: 'out-of-date' });
});

test.each([
  ['sleep', { sleep: as(6) }],
  ['stress', { stress: as(6) }],
  ['earlier_pain', { painBefore: as(3) }],
] as const)('%s written from memory is less sure', (id, diary) => {
  const soon = last(id, [{ on: ON, diary }]);
  const late = last(id, [{ on: ON, diary: { ...diary, recalled: true } }]);
  expect('sd' in soon && 'sd' in late && late.sd > soon.sd).toBe(true);
});
