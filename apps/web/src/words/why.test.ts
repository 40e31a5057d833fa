import type { Answer } from '@plumbline/domain';
import { expect, test } from 'vitest';
import * as words from './why.ts';

const answer = (stable: boolean, probability: number) =>
  ({
    causes: [{ probability: 0.08 }, { probability: null }],
    priorSensitivity: { stable, low: {}, high: {} },
    negativeControl: { probability },
  }) as unknown as Answer;

test('checks that came out well are said, the others are left to the caution', () => {
  expect(words.checksInWords(answer(true, 0.02))).toHaveLength(2);
  expect(words.checksInWords(answer(false, 0.7))).toEqual([]);
});

test('a made-up cause above the real ones reassures nobody', () => {
  expect(words.checksInWords(answer(false, 0.02))[0]).toContain('does not look like a cause');
  expect(words.checksInWords(answer(false, 0.11))[0]).toContain('no cause above came to more');
});

test('no sentence blames or frightens', () => {
  const said = JSON.stringify(words, (_, value) =>
    typeof value === 'function' ? String(value) : value,
  );
  expect(said).not.toMatch(
    /\bcaused\b|weak core|bad form|\bdamag|\bwear\b|\bworn\b|injured because|your fault/i,
  );
});
