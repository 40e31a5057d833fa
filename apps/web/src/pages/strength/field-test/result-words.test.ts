import type { FieldTestView } from '@plumbline/application';
import { expect, test } from 'vitest';
import { changeWords, noiseWords, resultWords, sidesWords } from './result-words.ts';

function known(retestNoise: number | null, ...values: readonly number[]) {
  const results: FieldTestView['results'] = values.map((value, i) => ({
    id: String(i),
    day: `2026-0${i + 1}-01`,
    test: 'prone_plank',
    value,
    unit: 's',
  }));
  return { unit: 's', retestNoise, results } as const;
}

test.each([
  [known(48.5), 'No result yet.'],
  [known(48.5, 90), 'This is the first result: the next one has something to stand beside.'],
  [
    known(48.5, 90, 110),
    '20 s more against Thu, 1 Jan 2026. Less than two tests differ by chance: read it as no change.',
  ],
  [
    known(48.5, 150, 90),
    '60 s less against Thu, 1 Jan 2026. More than two tests differ by chance: something has changed.',
  ],
  [
    known(null, 90, 150),
    '60 s more against Thu, 1 Jan 2026. Whether that is more than chance is not known.',
  ],
  [
    known(10, 90, 90),
    'No change against Thu, 1 Jan 2026. Less than two tests differ by chance: read it as no change.',
  ],
])('the latest result is read against the one before', (results, says) => {
  expect(changeWords(results)).toBe(says);
});

test('what a second test differs by is said, or that nobody knows', () => {
  expect(noiseWords(known(48.5))).toContain('about 49 s');
  expect(noiseWords(known(null))).toContain('Nobody has measured');
});

test('a result carries its unit', () => {
  expect(resultWords(47, 's')).toBe('47 s');
  expect(resultWords(23, 'reps')).toBe('23 times');
});

test('left and right are compared where both were done and differ', () => {
  expect(sidesWords(known(null, 50), known(null, 60))).toContain('17 %');
  expect(sidesWords(known(null, 59), known(null, 60))).toBeNull();
  expect(sidesWords(known(null, 59), known(null))).toBeNull();
});
