import { expect, test } from 'vitest';
import { logNormalBelow, lowerHazard, normalBelow, normalDensity } from '../statistics/normal.ts';
import { factorNoise, type Noise } from './correlated-noise.ts';
import { counterRandom, shuffled } from './counter-random.ts';
import { cholesky, logDeterminant, solve } from './linear-algebra.ts';
import { positiveOrthant } from './orthant.ts';
import { project, tableOf } from './projection.ts';
import { normalMoments } from './quadrature.ts';
import { fitSites } from './zero-heavy.ts';

test.each([
  [-37, 5.725571222524577e-300],
  [-5, 2.866515718791939e-7],
  [-1, 0.15865525393145705],
  [0, 0.5],
  [3, 0.9986501019683699],
])('the share of a normal below %d is %d', (z, share) => {
  expect(Math.abs(normalBelow(z) / share - 1)).toBeLessThan(1e-9);
  expect(logNormalBelow(z)).toBeCloseTo(Math.log(share), 9);
});

test('the hazard far out is a little more than the distance', () => {
  expect(lowerHazard(-30)).toBeGreaterThan(30);
  expect(lowerHazard(-30)).toBeLessThan(30.04);
});

test('nodes average a polynomial over a normal exactly', () => {
  expect(normalMoments(1, 2, (x) => x ** 4).mean).toBeCloseTo(1 + 6 * 4 + 3 * 16, 6);
});

test.each([
  [-0.9, 0.004],
  [-0.5, 0.001],
  [0, 1e-9],
  [0.5, 0.001],
  [0.9, 0.015],
])(
  'both of two normals with correlation %d are positive as often as Sheppard says',
  (r, within) => {
    const d = 1 - r * r;
    const precision = Float64Array.of(1 / d, -r / d, -r / d, 1 / d);
    const { logProbability } = positiveOrthant(precision, [0, 0], 2);
    const exact = 0.25 + Math.asin(r) / (2 * Math.PI);
    expect(Math.abs(Math.exp(logProbability) - exact)).toBeLessThan(within);
  },
);

const NOISE: Noise = { sd: 1.3, carried: 0.6, fadingDays: 4 };
const DAYS = Float64Array.of(0, 1, 1, 4, 9, 11);
const OWN = Float64Array.of(0.6, 0.7, 0.5, 0.9, 0.4, 0.8);

test('one pass over the runs factors the same covariance as dense algebra', () => {
  const n = DAYS.length;
  const dense = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      const gap = Math.abs((DAYS[i] as number) - (DAYS[j] as number));
      const carried = NOISE.sd ** 2 * NOISE.carried * Math.exp(-gap / NOISE.fadingDays);
      dense[i * n + j] = carried + (i === j ? (OWN[i] as number) : 0);
    }
  const lower = cholesky(dense, n);
  const x = Float64Array.of(1, 0, 2, -1, 3, 1);
  const y = Float64Array.of(0, 1, 4, 2, 5, 0);
  const inverted = solve(lower, n, y);
  const factor = factorNoise(NOISE, DAYS, OWN);
  const { shift, square } = project(factor, tableOf([x], n), y);
  expect(factor.logDeterminant).toBeCloseTo(logDeterminant(lower, n), 9);
  expect(shift[0]).toBeCloseTo(dotted(x, inverted), 9);
  expect(square).toBeCloseTo(dotted(y, inverted), 9);
});

test('the evidence of two zeros and a four is what adding up all latent pains gives', () => {
  const outcome = {
    day: Float64Array.of(0, 2, 3),
    pain: Float64Array.of(0, 4, 0),
    looseness: Float64Array.of(1, 1, 1),
  };
  const noise = { sd: 1.5, carried: 0.5, fadingDays: 3 };
  const level = Float64Array.of(1, 1, 1);
  const { logEvidence } = fitSites(
    {
      outcome,
      columns: tableOf([level], 3),
      precision: Float64Array.of(1 / 4),
      sweeps: 60,
      hopeless: Number.NEGATIVE_INFINITY,
    },
    noise,
    undefined,
  );
  expect(Math.abs(logEvidence - bruteEvidence(noise))).toBeLessThan(0.02);
});

/** Sums over latent pains of three runs on a fine grid, each with the same level of N(0, 2²). */
function bruteEvidence({ sd, carried, fadingDays }: Noise): number {
  const own = sd * Math.sqrt(1 - carried);
  const slow = sd * sd * carried;
  const at = [0, 2, 3];
  const covariance = Float64Array.from({ length: 9 }, (_, k) => {
    const [i, j] = [Math.floor(k / 3), k % 3];
    return 4 + slow * Math.exp(-Math.abs((at[i] as number) - (at[j] as number)) / fadingDays);
  });
  const lower = cholesky(covariance, 3);
  const step = 0.12;
  let sum = 0;
  for (let a = -6; a <= 6; a += step)
    for (let b = -6; b <= 6; b += step)
      for (let c = -6; c <= 6; c += step) {
        const f = [0, 1, 2].map((i) =>
          [a, b, c].reduce((s, z, j) => s + (j <= i ? (lower[i * 3 + j] as number) * z : 0), 0),
        ) as [number, number, number];
        const wide = Math.sqrt(own * own + 1 / 12);
        sum +=
          normalDensity(a) *
          normalDensity(b) *
          normalDensity(c) *
          normalBelow((0.5 - f[0]) / own) *
          (normalDensity((4 - f[1]) / wide) / wide) *
          normalBelow((0.5 - f[2]) / own);
      }
  return Math.log(sum * step ** 3);
}

test('a number depends on seed and counter alone', () => {
  const [a, b] = [counterRandom(7), counterRandom(7)];
  b(3);
  expect(a(12)).toBe(b(12));
  expect(a(12)).not.toBe(counterRandom(8)(12));
  const draws = Array.from({ length: 4000 }, (_, i) => a(i));
  expect(draws.reduce((s, d) => s + d, 0) / 4000).toBeCloseTo(0.5, 1);
});

test('shuffling keeps everything and moves most', () => {
  const order = shuffled(50, counterRandom(1));
  expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, i) => i));
  expect(order.filter((to, from) => to === from).length).toBeLessThan(10);
});

function dotted(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, x, i) => sum + x * (b[i] as number), 0);
}
