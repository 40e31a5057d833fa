import { expect, test } from 'vitest';
import { EXPOSURE_WORLD } from '../../benchmarks/attribution/runners.ts';
import { scoresOf } from '../../benchmarks/attribution/score.ts';

/** A few of the benchmark's runners; the bounds are loose and the benchmark's figures are the real ones. */
function runners(scenario: string, count: number) {
  return Array.from({ length: count }, (_, i) => EXPOSURE_WORLD.run(scenario, 700_000 + i));
}

test('runners without a cause are hardly ever given one, flare-ups or not', () => {
  const { falseAlarms } = scoresOf([...runners('no-cause', 20), ...runners('flare-ups', 20)]);
  expect(falseAlarms.of).toBe(40);
  expect(falseAlarms.part).toBeLessThanOrEqual(5);
});

test('most runners with a cause are told which, with points that hold the truth', () => {
  const scores = scoresOf([...runners('one-cause', 20), ...runners('two-causes', 20)]);
  expect(scores.top1.part / scores.top1.of).toBeGreaterThan(0.65);
  expect(scores.coverageActive.part / scores.coverageActive.of).toBeGreaterThan(0.6);
});

test('twelve runs hardly ever convince', () => {
  const { certain } = scoresOf(runners('twelve-runs', 40));
  expect(certain.part).toBeLessThanOrEqual(3);
});
