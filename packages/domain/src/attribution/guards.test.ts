import { describe, expect, test } from 'vitest';
import { known } from '../reading/reading.ts';
import type { RunnerRecords } from '../record/records.ts';
import { painScore } from '../units/quantity.ts';
import { answerRunner } from './answer-runner.ts';
import { madeUpRunner } from './made-up-runner.ts';

const ASKED = { generatedAt: '2026-01-01T08:00:00Z', inputDigest: 'ab'.repeat(32) };
const seeds = [21, 22, 23, 24, 25, 26, 27, 28];

test('a shuffled exposure is hardly ever believed', () => {
  const said = seeds.map((seed) => {
    const records = madeUpRunner({ seed, runs: 100, flares: 3, thirst: seed % 2 ? 3 : 0 });
    return answerRunner(records, ASKED).negativeControl?.probability ?? 1;
  });
  expect(Math.max(...said)).toBeLessThan(0.5);
  expect(said.reduce((sum, p) => sum + p, 0) / said.length).toBeLessThan(0.12);
});

test('what a runner is surely told survives priors halved and doubled', () => {
  const answer = answerRunner(madeUpRunner({ seed: 12, runs: 120, thirst: 4.5 }), ASKED);
  expect(answer.priorSensitivity?.stable).toBe(true);
  expect(answer.priorSensitivity?.low.dehydration).toBeGreaterThan(0.9);
});

describe('one run, against the runner’s own usual', () => {
  const records = madeUpRunner({ seed: 12, runs: 120, thirst: 4.5 });
  const lost = (day: string): number => {
    const row = records.hydration.find((entry) => entry.day === day);
    return row?.massBefore.known && row.massAfter.known
      ? row.massBefore.value - row.massAfter.value
      : 0;
  };
  const byLoss = [...records.runs].sort((a, b) => lost(a.day) - lost(b.day));

  test.each([
    ['driest', byLoss.at(-1), 1],
    ['one with the most to drink', byLoss[0], -1],
  ] as const)('the %s is told so', (_, run, sign) => {
    const answer = answerRunner(records, { ...ASKED, run: run?.sources[0]?.file ?? '' });
    const water = answer.run?.causes.find(({ cause }) => cause === 'dehydration')?.added;
    expect(sign * (water?.mean ?? 0)).toBeGreaterThan(0.5);
    expect(water?.low).toBeLessThanOrEqual(water?.mean ?? 0);
    expect(water?.high).toBeGreaterThanOrEqual(water?.mean ?? 0);
  });
});

test('pain that was there before the run is not what the run added', () => {
  const plain = madeUpRunner({ seed: 13, runs: 120, flares: 4 });
  const told: RunnerRecords = {
    ...plain,
    diary: plain.diary.map((row, i) => {
      const before = painScore(Math.floor(i / 8) % 4 === 2 ? 4 : 0);
      return before === undefined ? row : { ...row, painBefore: known(before) };
    }),
  };
  const before = answerRunner(told, ASKED).context.find(({ factor }) => factor === 'earlier_pain');
  expect(before?.probability).toBeGreaterThan(0.9);
  expect(answerRunner(told, ASKED).verdict).toBe('nothing_stands_out');
});

test('reports from memory weigh less where they speak against a cause', () => {
  const records = madeUpRunner({ seed: 12, runs: 60, thirst: 2.2 });
  const nothing = painScore(0);
  const water = (recalled: boolean): number => {
    const diary = records.diary.map((row, i) =>
      nothing === undefined || i % 6 > 0
        ? row
        : { ...row, painDuring: known(nothing), painAfter: known(nothing), recalled },
    );
    const { causes } = answerRunner({ ...records, diary }, ASKED);
    return causes.find(({ cause }) => cause === 'dehydration')?.probability ?? 0;
  };
  expect(water(true)).toBeGreaterThan(water(false));
});
