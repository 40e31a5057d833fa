import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { timelineOf } from '../causes/a-runner.ts';
import { CAUSES } from '../causes/index.ts';
import { manyRuns } from '../causes/many-runs.ts';
import { missing } from '../reading/reading.ts';
import type { DiaryEntry } from '../record/diary.ts';
import { CONTEXT_IDS } from './context-factor.ts';
import { CONTEXT_FACTORS } from './index.ts';

const A_RUNNER = manyRuns(200, 11);
const UNKNOWN_RUNNER = timelineOf([{ on: '2026-03-01' }, { on: '2026-03-04' }]);

test('the list of context factors is the list of their stored names', () => {
  expect(CONTEXT_FACTORS.map(({ id }) => id)).toEqual(CONTEXT_IDS);
});

function withoutPain(diary: DiaryEntry): DiaryEntry {
  const none = missing('not-recorded');
  return { ...diary, painBefore: none, painDuring: none, painAfter: none, painNextMorning: none };
}

describe.each(CONTEXT_FACTORS)('$id keeps the promises every context factor makes', (factor) => {
  test('it gives each run one exposure and none of them NaN', () => {
    const exposures = factor.exposures(A_RUNNER);
    expect(exposures).toHaveLength(A_RUNNER.runs.length);
    const known = exposures.filter((exposure) => exposure.obtained !== 'unknown');
    expect(known.length).toBeGreaterThan(0);
    for (const { value, sd } of known) {
      expect(Number.isFinite(value)).toBe(true);
      expect(sd).toBeGreaterThan(0);
    }
  });

  test('it is silent, with a reason, where nothing was logged', () => {
    for (const exposure of factor.exposures(UNKNOWN_RUNNER)) {
      expect(exposure).toEqual({ obtained: 'unknown', why: expect.any(String) });
    }
    expect(factor.exposures(timelineOf([]))).toEqual([]);
  });

  test('what is said of a run is not changed by runs that come after it', () => {
    const first = { ...A_RUNNER, runs: A_RUNNER.runs.slice(0, 100) };
    expect(factor.exposures(A_RUNNER).slice(0, 100)).toEqual(factor.exposures(first));
  });

  test('it says whether it follows from pain', () => {
    const unhurt = {
      ...A_RUNNER,
      restDays: [],
      runs: A_RUNNER.runs.map((run) => ({ ...run, diary: run.diary && withoutPain(run.diary) })),
    };
    const same =
      JSON.stringify(factor.exposures(unhurt)) === JSON.stringify(factor.exposures(A_RUNNER));
    expect(same).toBe(factor.readsPain !== true);
  });

  test('its dose never falls and stays between −1 and 2', () => {
    const value = fc.double({ min: -100, max: 100, noNaN: true });
    fc.assert(
      fc.property(value, value, (a, b) => {
        const [low, high] = [factor.dose(Math.min(a, b)), factor.dose(Math.max(a, b))];
        expect(low).toBeLessThanOrEqual(high);
        expect(low).toBeGreaterThanOrEqual(-1);
        expect(high).toBeLessThanOrEqual(2);
      }),
    );
  });
});

test('eight times the runs take about eight times as long, not sixty-four', () => {
  const processorTime = (timeline: ReturnType<typeof manyRuns>) => {
    const before = process.cpuUsage();
    for (const { exposures } of [...CAUSES, ...CONTEXT_FACTORS]) exposures(timeline);
    return process.cpuUsage(before).user;
  };
  const fastest = (runs: number) => {
    const timeline = manyRuns(runs, 5);
    return Math.min(...Array.from({ length: 3 }, () => processorTime(timeline)));
  };
  fastest(1000);
  expect(fastest(16_000) / fastest(2000)).toBeLessThan(30);
});
