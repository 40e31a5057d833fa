import type { PossibilityWords } from '@plumbline/application';
import { scaleLinear } from 'd3-scale';

/** One scale of pain points for all causes. Places are per cent of its width. */
export interface PointsScale {
  readonly top: number;
  readonly ticks: readonly number[];
  readonly at: (points: number) => number;
}

/** Fewer points than this would make a small effect fill the picture. */
const LEAST_TOP = 3;
/** Room for the dot at either end, in per cent. */
const EDGE = 3;

export function pointsScale(
  possibilities: readonly Pick<PossibilityWords, 'interval'>[],
): PointsScale {
  const highs = possibilities.map(({ interval }) => interval?.high ?? 0);
  const top = Math.ceil(Math.max(LEAST_TOP, ...highs));
  const scale = scaleLinear([0, top], [EDGE, 100 - EDGE]).clamp(true);
  const step = top > 5 ? 2 : 1;
  const ticks = Array.from({ length: Math.floor(top / step) + 1 }, (_, i) => i * step);
  return { top, ticks, at: (points) => Math.round(scale(points) * 10) / 10 };
}
