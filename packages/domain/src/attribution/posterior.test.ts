import { expect, test } from 'vitest';
import { layTimeline } from '../timeline/lay-timeline.ts';
import { type MadeUp, madeUpRunner } from './made-up-runner.ts';
import { type Posterior, posterior } from './posterior.ts';
import { trustIn } from './priors.ts';
import { studyTimeline } from './study.ts';

function judged(made: MadeUp) {
  return studyTimeline(layTimeline(madeUpRunner(made)).timeline).judgement;
}

const { weighed, suspects, posterior: told } = judged({ seed: 12, runs: 30, thirst: 2.2 });
const prior = suspects.map((suspect) => suspect.prior);
const heard = weighed.ways.curves.flatMap((curves, k) => (curves > 0 ? [k] : []));

function trusting(trust: number): Posterior {
  return posterior({ ...weighed, trust }, prior);
}

/** Probability that none of the causes acts of which anything is known. */
function noneOf({ sets }: Posterior): number {
  return sets.reduce((sum, p, set) => (heard.some((k) => (set >> k) & 1) ? sum : sum + p), 0);
}

test('twelve clear runs are believed less than sixty', () => {
  const clear = (runs: number): number | undefined => {
    const found = judged({ seed: 12, runs, thirst: 4.5 }).suspects;
    return found.find(({ cause }) => cause.id === 'dehydration')?.probability;
  };
  const [few, many] = [clear(12), clear(60)];
  expect(many).toBeGreaterThan(0.95);
  expect(few).toBeLessThan(0.7);
});

test.each([
  [0, 0],
  [12, 0.34],
  [15, 0.5],
  [30, 0.89],
  [60, 0.98],
])('%d reports are trusted %d', (reports, trust) => {
  expect(trustIn(reports)).toBeCloseTo(trust, 2);
});

test('without trust nothing is believed but the prior', () => {
  const before = heard.reduce(
    (product, k) => product * (1 - (prior[k] ?? []).reduce((sum, p) => sum + p, 0)),
    1,
  );
  expect(noneOf(trusting(0))).toBeCloseTo(before, 9);
  expect(noneOf(told)).toBeLessThan(0.1 * before);
});

test('with full trust, the weights are those of the evidence', () => {
  const [full, nearly] = [trusting(1), trusting(1 - 1e-9)];
  const { trust: _, ...untempered } = weighed;
  expect(full).toEqual(posterior(untempered, prior));
  full.sets.forEach((p, set) => {
    expect(nearly.sets[set]).toBeCloseTo(p, 6);
  });
});

test('trust leaves alone how causes compare with one another', () => {
  const [full, half] = [trusting(1), trusting(0.3)];
  const [some, less] = [1 - noneOf(full), 1 - noneOf(half)];
  expect(less).toBeLessThan(some);
  for (const k of heard)
    expect((half.inclusion[k] ?? 0) / less).toBeCloseTo((full.inclusion[k] ?? 0) / some, 9);
});
