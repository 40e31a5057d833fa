import type { EvenBody } from '../events/even-body.ts';
import { midHips } from '../passage/track.ts';
import { firstFrom } from '../signal/even-grid.ts';
import { passed } from '../signal/low-pass.ts';

/** Pixels from the hips' lowest to their highest place between each moment and the next, what the filter took given back. */
export function oscillations(body: EvenBody, moments: readonly number[]): readonly number[] {
  const hips = midHips(body.up);
  return moments.slice(1).flatMap((to, i) => {
    const from = moments[i] as number;
    const part = hips.subarray(firstFrom(body.t, from), firstFrom(body.t, to) + 1);
    if (part.length < 4) return [];
    const kept = passed(1 / (to - from), { rate: body.rate, cutoff: body.cutoffs.limbs });
    return [(Math.max(...part) - Math.min(...part)) / kept];
  });
}
