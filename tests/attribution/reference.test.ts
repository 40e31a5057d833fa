import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Case } from '../../benchmarks/attribution/reference/cases.ts';
import { engineOn } from '../../benchmarks/attribution/reference/compare.ts';

interface Sampled {
  readonly name: string;
  readonly inclusion: readonly number[];
  /** Monte Carlo standard error of each inclusion. */
  readonly error: readonly number[];
  readonly points: readonly number[];
  readonly seconds: number;
}

const folder = new URL('../../benchmarks/attribution/reference/', import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
const { cases } = read('cases.json') as { readonly cases: readonly Case[] };
const { results } = read('results.json') as { readonly results: readonly Sampled[] };

describe.each(cases.map((one) => ({ one, name: one.name })))('the runner "$name"', ({ one }) => {
  const sampled = results.find(({ name }) => name === one.name);
  const said = engineOn(one);

  test('was sampled by JAGS until its error was at most 0.005', () => {
    expect(Math.max(...(sampled?.error ?? [1]))).toBeLessThanOrEqual(0.005);
  });

  test('gets the probabilities that sampling gives, within 0.03', () => {
    said.inclusion.forEach((p, k) => {
      expect(Math.abs(p - (sampled?.inclusion[k] ?? -1))).toBeLessThanOrEqual(0.03);
    });
  });

  test('gets the points that sampling gives, within 0.15', () => {
    said.points.forEach((points, k) => {
      expect(Math.abs(points - (sampled?.points[k] ?? -1))).toBeLessThanOrEqual(0.15);
    });
  });
});

test('the engine is at least fifty times faster than the sampler was', () => {
  const sampling = results.reduce((sum, { seconds }) => sum + seconds, 0);
  const started = process.cpuUsage();
  for (const one of cases) engineOn(one);
  const { user, system } = process.cpuUsage(started);
  expect(sampling).toBeGreaterThan((50 * (user + system)) / 1e6);
});
