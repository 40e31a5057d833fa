import type { RoughStep } from '../events/rough-steps.ts';
import { pointOf, SIDES } from '../passage/points.ts';
import { at, type Track } from '../passage/track.ts';
import { leastSquares } from '../signal/least-squares.ts';

/** Of a step on the ground: when the whole foot lies on it. */
const LYING = { from: 0.25, to: 0.45 } as const;
const PARTS = ['Toe', 'Heel', 'Ankle'] as const;
/** Radians: what is not known where there are too few points, and what no line of feet is better than. */
const UNKNOWN = (5 * Math.PI) / 180;
const AT_BEST = (0.4 * Math.PI) / 180;

export interface Slope {
  /** Radians by which the ground falls to the right of the picture. */
  readonly slope: number;
  readonly sd: number;
}

/** The line of the ground or the belt in the picture: through the feet while they lie on it, one height for each foot's part. */
export function groundSlope(track: Track, steps: readonly RoughStep[]): Slope {
  const groups = SIDES.flatMap((side) => PARTS.map((part) => `${side}${part}`));
  const rows: number[][] = [];
  const heights: number[] = [];
  for (const step of steps) {
    for (const part of PARTS) {
      const point = pointOf(step.side, part);
      track.t.forEach((time, i) => {
        const share = (time - step.contact) / (step.toeOff - step.contact);
        if (share < LYING.from || share > LYING.to) return;
        const group = groups.map((name) => (name === `${step.side}${part}` ? 1 : 0));
        rows.push([...group, at(track.x, point, i) / 1000]);
        heights.push(at(track.y, point, i) / 1000);
      });
    }
  }
  return believed(rows, heights, steps.length);
}

function believed(rows: readonly number[][], heights: readonly number[], steps: number): Slope {
  const used = [...(rows[0]?.keys() ?? [])].filter((j) => rows.some((row) => row[j] !== 0));
  const kept = rows.map((row) => used.map((j) => row[j] as number));
  const fit = leastSquares(kept, heights);
  if (!fit || rows.length < 12) return { slope: 0, sd: UNKNOWN };
  const error = slopeError(kept, { left: fit.left, steps });
  return { slope: Math.atan(fit.weights.at(-1) ?? 0), sd: Math.hypot(error, AT_BEST) };
}

/** The points of one step err together, so that a step counts as one point for each foot's end. */
function slopeError(
  rows: readonly (readonly number[])[],
  { left, steps }: { readonly left: number; readonly steps: number },
): number {
  const groups = (rows[0]?.length ?? 1) - 1;
  const means = Array.from({ length: groups }, (_, g) => {
    const own = rows.filter((row) => row[g] === 1);
    return own.reduce((sum, row) => sum + (row.at(-1) as number), 0) / own.length;
  });
  const across = rows.reduce((sum, row) => {
    const group = row.indexOf(1);
    return sum + ((row.at(-1) as number) - (means[group] as number)) ** 2;
  }, 0);
  const together = rows.length / Math.max(1, PARTS.length * steps);
  return Math.sqrt(((left / Math.max(1, rows.length - groups - 1)) * together) / across);
}
