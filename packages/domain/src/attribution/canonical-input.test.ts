import { expect, test } from 'vitest';
import { canonicalInput } from './canonical-input.ts';
import { madeUpRunner } from './made-up-runner.ts';

const records = madeUpRunner({ seed: 5, runs: 12, spikes: 3 });

test('order of rows, paths, names of runs and notes change nothing', () => {
  const other = {
    ...records,
    runs: [...records.runs].reverse().map((run, i) => ({
      ...run,
      id: `other-${i}` as typeof run.id,
      sources: run.sources.map((source) => ({ ...source, file: `elsewhere/${source.file}` })),
    })),
    diary: [...records.diary].reverse().map((row) => ({ ...row, note: 'felt fine' })),
    strength: [...records.strength].reverse(),
    hydration: records.hydration.map((row) => ({ ...row, origin: { file: 'h.csv', line: 9 } })),
  };
  expect(canonicalInput(other)).toBe(canonicalInput(records));
});

test('one point of pain changes it', () => {
  const [first, ...rest] = records.diary;
  if (!first?.painAfter.known) throw new Error('the made-up runner reports every run');
  const pain = { known: true, value: 9 as typeof first.painAfter.value } as const;
  const other = { ...records, diary: [{ ...first, painAfter: pain }, ...rest] };
  expect(canonicalInput(other)).not.toBe(canonicalInput(records));
});
