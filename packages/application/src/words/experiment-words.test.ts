import { type Experiment, pairedResult, type Timeline } from '@plumbline/domain';
import { expect, test } from 'vitest';
import { resultInWords } from './experiment-words.ts';

const EXPERIMENT: Experiment = {
  id: '1e0c9a3e-3d52-4a7b-9d66-0d9f5a6c1f00',
  change: 'warm_up',
  began: '2026-03-01' as Experiment['began'],
  seed: 7,
  outcome: 'worst',
  smallest: 2,
  most: 24,
  distance: null,
  trials: [],
  ended: undefined,
};
const NOTHING: Timeline = {
  runs: [],
  sessions: [],
  restDays: [],
  strength: [],
  tests: [],
  form: [],
  profile: undefined,
};

test.each([
  [7, false],
  [8, true],
])('of %i pairs the difference and its chances are said: %s', (many, isSaid) => {
  const pair = { with: {}, without: {}, order: 1, difference: -3 } as never;
  const pairs = Array.from({ length: many }, () => pair);
  const result = {
    ...pairedResult(EXPERIMENT, NOTHING),
    pairs,
    effect: { mean: -3, low: -4, high: -2 },
    chances: { dropOfOne: 0.99, hardlyAny: 0.01 },
  };
  const says = resultInWords(EXPERIMENT, result).join(' ');
  expect(/3\.0 points less/.test(says)).toBe(isSaid);
  expect(says.includes('likely')).toBe(isSaid);
});
