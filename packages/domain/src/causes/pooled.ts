import type { Estimate } from '../record/run.ts';

/** Several estimates of one thing as one, each counting by its precision; nothing for none. */
export function pooled(estimates: readonly Estimate[], spread = 0): Estimate | undefined {
  let [weights, sum] = [0, 0];
  for (const { value, sd } of estimates) {
    const weight = 1 / (sd * sd + spread * spread);
    weights += weight;
    sum += weight * value;
  }
  return weights > 0 ? { value: sum / weights, sd: 1 / Math.sqrt(weights) } : undefined;
}
