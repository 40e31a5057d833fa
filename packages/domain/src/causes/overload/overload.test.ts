import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayNumber } from '../../calendar/day.ts';
import { day, type ToldRun, timelineOf } from '../a-runner.ts';
import { manyRuns } from '../many-runs.ts';
import { loadContext } from './load-context.ts';
import { longestSensibleRun } from './longest-before.ts';
import { overload } from './overload.ts';

const STEADY_MONTH: readonly ToldRun[] = [
  { on: '2026-03-01', km: 8 },
  { on: '2026-03-08', km: 7 },
  { on: '2026-03-15', km: 8 },
  { on: '2026-03-20', km: 6 },
];

function after(...runs: readonly ToldRun[]) {
  return overload.exposures(timelineOf([...STEADY_MONTH, ...runs])).slice(STEADY_MONTH.length);
}

test.each([
  ['shorter than usual', 6, -0.25, 0],
  ['as long as the longest', 8, 0, 0],
  ['exactly ten per cent longer', 8.8, 0.1, 0.1],
  ['thirty per cent longer', 10.4, 0.3, 0.55],
  ['twice as long', 16, 1, 1],
  ['three times as long', 24, 2, 1],
])('a run %s (%d km) reads %d with dose %d', (_, km, value, dose) => {
  const [exposure] = after({ on: '2026-03-23', km });
  expect(exposure).toMatchObject({ obtained: 'measured', value });
  expect(overload.dose(value)).toBeCloseTo(dose, 10);
});

test('two runs in the month before are too few to compare with', () => {
  const runs = [...STEADY_MONTH.slice(0, 2), { on: '2026-03-23', km: 30 }];
  expect(overload.exposures(timelineOf(runs)).at(-1)).toEqual({
    obtained: 'unknown',
    why: 'too-few-runs',
  });
});

test.each([
  ['30 days ago still counts', '2026-03-31', 1],
  ['31 days ago no longer does', '2026-04-01', 10 / 4 - 1],
])('a long run %s', (_, on, value) => {
  const others = ['2026-03-10', '2026-03-11', '2026-03-12'].map((date) => ({ on: date, km: 4 }));
  const told = [{ on: '2026-03-01', km: 5 }, ...others, { on, km: 10 }];
  expect(overload.exposures(timelineOf(told)).at(-1)).toMatchObject({ value });
});

test('a run of the same day is no yardstick for the next one', () => {
  const [, evening] = after({ on: '2026-03-23', km: 20 }, { on: '2026-03-23', km: 8 });
  expect(evening).toMatchObject({ value: 0 });
});

test('a warm-up, a race and a cool-down are one session, counted as it grows', () => {
  const [warmUp, race, coolDown] = after(
    { on: '2026-03-23', km: 2 },
    { on: '2026-03-23', km: 8, sameSession: true },
    { on: '2026-03-23', km: 2, sameSession: true },
  );
  expect(warmUp).toMatchObject({ value: -0.75 });
  expect(race).toMatchObject({ value: 0.25 });
  expect(coolDown).toMatchObject({ value: 0.5 });
});

test('a session past midnight stays with the day it began', () => {
  const [, second] = after(
    { on: '2026-03-23', km: 6 },
    { on: '2026-03-24', km: 6, sameSession: true },
  );
  expect(second).toMatchObject({ value: 0.5 });
});

test('a run without a distance is unknown, and makes the comparisons after it less sure', () => {
  const [lost, next] = after({ on: '2026-03-22' }, { on: '2026-03-23', km: 10 });
  const [sure] = after({ on: '2026-03-23', km: 10 });
  expect(lost).toEqual({ obtained: 'unknown', why: 'not-recorded' });
  expect(next).toMatchObject({ obtained: 'estimated', value: 0.25 });
  expect(next && 'sd' in next && sure && 'sd' in sure && next.sd > 2 * sure.sd).toBe(true);
});

test('a treadmill knows its distance less well than a watch outdoors', () => {
  const [outdoors] = after({ on: '2026-03-23', km: 10 });
  const [indoors] = after({ on: '2026-03-23', km: 10, run: { surface: 'treadmill' } });
  const sdOf = (e: typeof outdoors) => (e && 'sd' in e ? e.sd : Number.NaN);
  expect(sdOf(outdoors)).toBeGreaterThan(0);
  expect(sdOf(indoors)).toBeGreaterThan(2 * sdOf(outdoors));
});

test('one pass over the years finds what looking back from each run finds', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
      const timeline = manyRuns(80, seed);
      const swift = overload
        .exposures(timeline)
        .map((e) => (e.obtained === 'unknown' ? e.why : e.value));
      expect(swift).toEqual(timeline.runs.map((_, index) => lookBack(timeline, index)));
    }),
    { numRuns: 50 },
  );
});

function lookBack({ runs, sessions }: ReturnType<typeof manyRuns>, index: number) {
  const session = sessions[runs[index]?.session ?? -1];
  if (!session) throw new Error('a run without a session');
  const kmOf = (members: readonly number[]) =>
    members.reduce((sum, i) => {
      const distance = runs[i]?.run.distance;
      return sum + (distance?.known ? distance.value : Number.NaN);
    }, 0);
  const soFar = kmOf(session.runs.filter((i) => i <= index));
  if (Number.isNaN(soFar)) return 'not-recorded';
  const window = sessions
    .filter(({ day: on }) => {
      const age = dayNumber(session.day) - dayNumber(on);
      return age > 0 && age <= 30;
    })
    .map(({ distance }) => distance)
    .filter((distance) => distance > 0);
  if (window.length < 3) return 'too-few-runs';
  return Math.round((soFar / Math.max(...window) - 1) * 1000) / 1000;
}

describe('the longest sensible run', () => {
  test('is 110 % of the longest of the 30 days before', () => {
    expect(longestSensibleRun(timelineOf(STEADY_MONTH), day('2026-03-23'))).toEqual({
      known: true,
      value: expect.closeTo(8800, 6),
    });
  });

  test('is unknown after a month without a run', () => {
    expect(longestSensibleRun(timelineOf(STEADY_MONTH), day('2026-04-23'))).toEqual({
      known: false,
      why: 'too-few-runs',
    });
  });
});

describe('the load numbers that watches show', () => {
  const weekly = (km: readonly number[]) =>
    timelineOf(
      km.map((distance, week) => ({ on: addDays(day('2026-01-01'), 7 * week), km: distance })),
    );

  test('a steady month changes by nothing and has a ratio of 1', () => {
    const { weeklyChange, acuteChronic } = loadContext(weekly([10, 10, 10, 10, 10]));
    expect(weeklyChange.value).toEqual({ known: true, value: 0 });
    expect(acuteChronic.value).toEqual({ known: true, value: 1 });
  });

  test('twice the week before is a change of 1', () => {
    expect(loadContext(weekly([10, 10, 10, 10, 20])).weeklyChange.value).toEqual({
      known: true,
      value: 1,
    });
  });

  test('the same distance every day is so monotonous that there is no number for it', () => {
    const daily = Array.from({ length: 10 }, (_, i) => ({
      on: addDays(day('2026-01-01'), i),
      km: 5,
    }));
    expect(loadContext(timelineOf(daily)).monotony.value.known).toBe(false);
  });

  test('a log of two weeks is too short for a ratio of four', () => {
    const { acuteChronic, weeklyChange } = loadContext(weekly([10, 10, 10]));
    expect(acuteChronic.value).toEqual({ known: false, why: 'too-few-runs' });
    expect(weeklyChange.value.known).toBe(true);
  });

  test('each stands beside what speaks against it', () => {
    const { weeklyChange, acuteChronic, monotony } = loadContext(weekly([10, 10]));
    expect(weeklyChange.against.map(({ id }) => id)).toEqual(['L05', 'L11']);
    expect(acuteChronic.against.map(({ id }) => id)).toEqual(['L04', 'L13', 'L14']);
    expect(monotony.against.map(({ id }) => id)).toEqual(['L15']);
  });
});

test('the advice names the rule and no distance: how far depends on the day it is read', () => {
  const [first] = overload.advice(timelineOf(STEADY_MONTH));
  expect(first?.text).toContain('10 % beyond the longest of the 30 days before');
  expect(first?.text).not.toMatch(/\d km/);
});
