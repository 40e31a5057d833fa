import { expect, test } from 'vitest';
import { type EachReader, wordsFor } from './each-reader.ts';
import { PLAN_TO } from './plan.ts';
import { RUN_TO } from './run.ts';
import { RUNS_TO } from './runs.ts';
import { WHY_TO } from './why.ts';

const RUNNER = '01977777-0000-7000-8000-000000000000';
const ALL: readonly (readonly [string, EachReader<object>])[] = [
  ['Why', WHY_TO],
  ['the plan', PLAN_TO],
  ['the runs', RUNS_TO],
  ['a run', RUN_TO],
];

test('who reads is told by the address: a runner at their own pages, a guest below a runner', () => {
  const words = { runner: 'yours', guest: 'theirs' };
  expect(wordsFor(words, '/why')).toBe('yours');
  expect(wordsFor(words, '/runners')).toBe('yours');
  expect(wordsFor(words, `/runners/${RUNNER}/why`)).toBe('theirs');
});

test.each(ALL)('a guest who reads %s is never taken for the runner', (_, { runner, guest }) => {
  expect(sentencesIn(runner).some((one) => /\byour?s?\b/i.test(one))).toBe(true);
  expect(sentencesIn(guest).filter((one) => /\b(you|yours?|my|I)\b/i.test(one))).toEqual([]);
});

/** Every sentence among the words, those that take numbers or names too. */
function sentencesIn(words: unknown): readonly string[] {
  if (typeof words === 'string') return [words];
  if (typeof words === 'function') return [String(words(2, 3, 60)), String(words(1, 3, 60))];
  return Object.values(Object(words)).flatMap(sentencesIn);
}
