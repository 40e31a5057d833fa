import { expect, test } from 'vitest';
import { randomFor } from './random.ts';

test('a seed gives the same numbers everywhere, for ever', () => {
  const random = randomFor(42, 'pinned');
  expect(Array.from({ length: 4 }, () => Math.floor(random.next() * 2 ** 32))).toEqual([
    581495131, 2088973075, 2607384880, 2142608424,
  ]);
});

test('another purpose or another seed is another stream', () => {
  const first = (seed: number, purpose: string) => randomFor(seed, purpose).next();
  const draws = new Set([first(1, 'a'), first(1, 'b'), first(2, 'a'), first(2, 'b')]);
  expect(draws.size).toBe(4);
});

test('draws fill the unit evenly, one after the other unrelated', () => {
  const random = randomFor(7, 'even');
  const draws = Array.from({ length: 40_000 }, random.next);
  const tenths = Array.from({ length: 10 }, (_, tenth) => {
    return draws.filter((x) => Math.floor(x * 10) === tenth).length;
  });
  for (const count of tenths) expect(Math.abs(count - 4000)).toBeLessThan(300);
  const together = draws
    .slice(1)
    .reduce((sum, x, i) => sum + (x - 0.5) * ((draws[i] ?? 0) - 0.5), 0);
  expect(Math.abs(together / draws.length)).toBeLessThan(0.002);
});

test('normal draws have the mean and the spread asked for', () => {
  const random = randomFor(9, 'normal');
  const draws = Array.from({ length: 20_000 }, () => random.normal(10, 2));
  const mean = draws.reduce((sum, x) => sum + x, 0) / draws.length;
  const sd = Math.sqrt(draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / draws.length);
  expect(mean).toBeCloseTo(10, 1);
  expect(sd).toBeCloseTo(2, 1);
  const beyond = draws.filter((x) => Math.abs(x - 10) > 3.92).length / draws.length;
  expect(beyond).toBeGreaterThan(0.04);
  expect(beyond).toBeLessThan(0.06);
});

test('nothing can be picked from nothing', () => {
  expect(() => randomFor(1, 'none').pick([])).toThrow('nothing to pick from');
});
