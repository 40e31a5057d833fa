import { describe, expect, test } from 'vitest';
import { mean } from '../statistics/moments.ts';
import {
  CONVINCING,
  evidenceAbove,
  firstAbove,
  firstBelow,
  LEAST_PAIRS,
  possibleEffects,
} from './sign-flip.ts';

/** All ways in which the coin may have fallen for these sizes. */
function allSigns(sizes: readonly number[]): readonly (readonly number[])[] {
  return Array.from({ length: 2 ** sizes.length }, (_, pattern) =>
    sizes.map((size, k) => ((pattern >> k) & 1 ? size : -size)),
  );
}

const SIZES = [
  ['pain that jumps', [0, 5, 1, 0, 3, 2, 8, 1, 0, 4, 2, 6]],
  ['one point each', Array.from({ length: 12 }, () => 1)],
  ['large', Array.from({ length: 12 }, () => 9)],
  ['falling', [6, 6, 5, 5, 4, 4, 3, 3, 2, 2, 1, 1]],
] as const;

describe('evidence by the signs of differences', () => {
  test.each(SIZES)('%s: over all ways the coin may fall it is 1 in the mean', (_, sizes) => {
    const last = allSigns(sizes).map((values) => evidenceAbove(values).at(-1) ?? 0);
    expect(mean(last)).toBeCloseTo(1, 10);
  });

  test.each(SIZES)('%s: looking after each pair convinces at most 1 in 20', (_, sizes) => {
    const all = allSigns(sizes);
    const ever = all.filter((values) => evidenceAbove(values).some((e) => e >= CONVINCING));
    expect(ever.length / all.length).toBeLessThanOrEqual(0.05);
    expect(all.filter((values) => firstBelow(values, 0) !== null).length).toBeLessThanOrEqual(
      ever.length,
    );
  });

  test('a difference of nothing changes nothing, and none is ever worth more than a doubling', () => {
    expect(evidenceAbove([0, 0, 0])).toEqual([1, 1, 1]);
    const steps = evidenceAbove([10, 10, 10]);
    expect(steps[2]).toBeLessThan(8);
    expect(steps[2]).toBeGreaterThan(7.9);
  });

  test('no claim is made before the eighth pair, however plain', () => {
    const drops = Array.from({ length: 20 }, () => -6);
    expect(firstBelow(drops.slice(0, LEAST_PAIRS - 1), 0)).toBeNull();
    expect(firstBelow(drops, 0)).toBe(LEAST_PAIRS);
    expect(firstAbove(drops, 0)).toBeNull();
    expect(
      firstAbove(
        drops.map((drop) => -drop),
        0,
      ),
    ).toBe(LEAST_PAIRS);
  });

  test('what is plain of an effect is plain of every effect further off', () => {
    const values = [-3, 1, -2, -4, 0, -1, -2, -3, -1, -2];
    const plain = [-4, -3, -2, -1, 0, 1, 2].map((effect) => firstBelow(values, effect) !== null);
    expect(plain).toEqual([...plain].sort((a, b) => Number(a) - Number(b)));
    expect(plain).toContain(true);
    expect(plain).toContain(false);
  });
});

describe('possible effects', () => {
  test('are any before the eighth pair', () => {
    expect(possibleEffects([])).toEqual({ low: -10, high: 10 });
    expect(possibleEffects([-3, -3, -3])).toEqual({ low: -10, high: 10 });
  });

  test('lie about the differences, closer with more of them, and mirror', () => {
    const few = [-2, -3, -1, -2, -2, -1, -3, -2];
    const many = [...few, ...few, ...few];
    const [wide, close] = [possibleEffects(few), possibleEffects(many)];
    expect(wide.low).toBeLessThan(-2);
    expect(wide.high).toBeGreaterThan(-2);
    expect(close.high - close.low).toBeLessThan(wide.high - wide.low);
    const mirrored = possibleEffects(few.map((value) => -value));
    expect(mirrored.low).toBeCloseTo(-wide.high, 10);
    expect(mirrored.high).toBeCloseTo(-wide.low, 10);
  });

  test('agree with the claims', () => {
    const drops = [-2, -3, -1, -2, -2, -1, -3, -2, -2];
    expect(possibleEffects(drops).high < 0).toBe(firstBelow(drops, 0) !== null);
  });
});
