import { type EvenBody, evenBody } from '../events/even-body.ts';
import { upright } from '../frame/upright.ts';
import { peakBetween } from '../signal/stride-period.ts';
import { repaired, strideIn } from './passage.ts';
import { pointOf, SIDES, type Side } from './points.ts';
import { legLength, midHips, type Track } from './track.ts';

/** A runner seen from behind or from ahead: what carries them at the lowest point of each step. */
export interface BehindPassage {
  readonly track: Track;
  readonly body: EvenBody;
  /** s of one stride. */
  readonly stride: number;
  /** Pixels. */
  readonly leg: number;
  readonly supports: readonly Support[];
  readonly swaps: number;
}

interface Support {
  readonly side: Side;
  /** s; the hips are lowest. */
  readonly t: number;
}

/** Of the frames in which a leg looks shorter than it is, bent away from the camera. */
const STRETCHED = 0.9;
/** Of a step, that lie at least between two of the hips' lowest places. */
const APART = 0.6;

/** The passage worked out, or nothing where the feet do not step. `ahead` is to the right of the picture here. */
export function behindPassage(found: Track): BehindPassage | undefined {
  const { track, swaps } = repaired(found, 'rear');
  const stride = strideIn(track, 'rear');
  if (stride === undefined) return undefined;
  const level = upright(track, { direction: 1, slope: 0, stride });
  const body = evenBody(level, stride);
  const leg = (legLength(track, 'left', STRETCHED) + legLength(track, 'right', STRETCHED)) / 2;
  return { track, body, stride, leg, supports: supportsIn(body, stride / 2), swaps };
}

function supportsIn(body: EvenBody, step: number): readonly Support[] {
  const hips = midHips(body.up);
  const reach = Math.max(1, Math.round((APART * step * body.rate) / 2));
  const supports: Support[] = [];
  for (let i = reach; i + reach < hips.length; i += 1) {
    const around = hips.subarray(i - reach, i + reach + 1);
    if ((hips[i] as number) > Math.min(...around)) continue;
    const [left, right] = SIDES.map((side) => body.up[pointOf(side, 'Ankle')]?.[i] as number);
    const side = (left as number) < (right as number) ? 'left' : 'right';
    supports.push({ side, t: (body.t[i] as number) + peakBetween(hips, i) / body.rate });
    i += reach;
  }
  return supports;
}
