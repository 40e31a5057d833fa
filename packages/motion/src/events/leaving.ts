import type { Estimate } from '@plumbline/domain';
import { bendAfter } from './bend.ts';
import { type FootCourse, stretchesOf } from './foot-course.ts';
import type { Terms } from './pooled-fit.ts';

/** s about a toe-off that are looked at, and frames at the least. */
const LEAVING = { before: 0.05, after: 0.03, frames: [2.5, 2] } as const;
const SEARCHED = { from: -0.04, to: 0.02 } as const;
/** s: a foot that speeds up from rest by 50 to 120 m/s² takes this long to the speed that was looked for. */
const EXPECTED = { delay: -0.014, sd: 0.008 } as const;

const LIES_THEN_SPEEDS_UP: Terms = (since) => (since > 0 ? [since ** 2, since ** 3] : [0, 0]);

/**
 * s from the rough toe-offs to the real ones: when the foot stops turning about its tip and speeds up. While it turns, each of its
 * points goes with the cosine and the sine of the foot's angle.
 */
export function leavingDelay(foot: FootCourse, toeOff: readonly number[]): Estimate {
  const about = { moments: toeOff, window: LEAVING };
  const turning = stretchesOf(foot, foot.smoothPitch, about);
  const coordinates = foot.toe.map((values) =>
    stretchesOf(foot, values, about).map((stretch, n) => ({
      ...stretch,
      beside: (turning[n]?.values ?? []).map((angle) => [Math.cos(angle), Math.sin(angle)]),
    })),
  );
  return bendAfter(coordinates, {
    ...SEARCHED,
    expected: EXPECTED,
    frame: foot.frame,
    blur: foot.blur,
    terms: LIES_THEN_SPEEDS_UP,
  });
}
