/** Between the slow and the fast part of a film that was slowed down in the phone's editor. */
const RAMP = 3;

/** Whether pictures come so unevenly that a part of the film must be in slow motion; single pictures that are missing are none. */
export function isUneven(times: readonly number[]): boolean {
  const gaps = times.slice(1).map((t, i) => t - (times[i] as number));
  const sorted = gaps.sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  return sorted.length > 10 && at(0.9) > RAMP * at(0.1);
}
