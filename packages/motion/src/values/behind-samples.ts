import type { BehindPassage } from '../passage/behind-passage.ts';
import { otherSide, pointOf, SIDES, type Side } from '../passage/points.ts';
import { midHips, midShoulders } from '../passage/track.ts';
import { firstFrom } from '../signal/even-grid.ts';
import { bodyScale } from './body-scale.ts';
import { cadenceSamples } from './cadence.ts';
import { oscillations } from './oscillation.ts';
import type { SampledValues, Samples } from './samples.ts';
import { stridesOf } from './strides.ts';

const DEGREES = 180 / Math.PI;

/** All that a passage seen from behind or from ahead tells, in the units of the form values. */
export function behindSamples(
  passage: BehindPassage,
  view: 'rear' | 'front',
  heightCm: number | undefined,
): SampledValues {
  const landings = SIDES.map((of) =>
    passage.supports.filter(({ side }) => side === of).map(({ t }) => t),
  );
  const cadence = { cadence_spm: cadenceSamples(stridesOf(landings)) };
  const drop =
    view === 'rear'
      ? { pelvic_drop_deg: { each: pelvicDrops(passage), of: 'pairs' as const, common: 0 } }
      : {};
  if (heightCm === undefined) return { ...cadence, ...drop };
  const scale = bodyScale(passage.track, passage.leg, heightCm);
  const moments = passage.supports.map(({ t }) => t);
  const inCentimetres = (each: readonly number[], of: 'steps' | 'pairs'): Samples => ({
    each: each.map((pixels) => pixels * scale),
    of,
    common: 0,
  });
  return {
    ...cadence,
    ...drop,
    arm_crossover_cm: inCentimetres(crossovers(passage, view), 'pairs'),
    vertical_oscillation_cm: inCentimetres(oscillations(passage.body, moments), 'steps'),
  };
}

/** Degrees that the swinging leg's hip is lower, left and right steps in pairs: a camera that leans adds to one what it takes from the other. */
function pelvicDrops({ body, supports }: BehindPassage): readonly number[] {
  const drops = supports.map(({ side, t }) => {
    const i = Math.min(body.t.length - 1, firstFrom(body.t, t));
    const at = (values: readonly Float64Array[], of: Side) =>
      values[pointOf(of, 'Hip')]?.[i] as number;
    const [stands, swings] = [side, otherSide(side)];
    const across = Math.abs(at(body.ahead, swings) - at(body.ahead, stands));
    return Math.atan2(at(body.up, stands) - at(body.up, swings), across) * DEGREES;
  });
  return drops.slice(1).flatMap((drop, i) => {
    const alternate = supports[i]?.side !== supports[i + 1]?.side;
    return alternate && i % 2 === 0 ? [(drop + (drops[i] as number)) / 2] : [];
  });
}

/** Pixels that each hand passes the midline by in each stride, at its farthest. */
function crossovers({ body, supports }: BehindPassage, view: 'rear' | 'front'): readonly number[] {
  const strides = supports
    .slice(2)
    .map((support, i) => [supports[i]?.t as number, support.t] as const);
  return SIDES.flatMap((side) => {
    const across = pastMidline(body, side, view);
    const farthest = strides.map(([from, to]) =>
      Math.max(...across.subarray(firstFrom(body.t, from), firstFrom(body.t, to) + 1)),
    );
    return farthest.filter((_, i) => i % 2 === 0);
  });
}

function pastMidline(
  { ahead, up }: BehindPassage['body'],
  side: Side,
  view: 'rear' | 'front',
): Float64Array {
  const wrist = pointOf(side, 'Wrist');
  const [hipX, hipY, shoulderX, shoulderY] = [
    midHips(ahead),
    midHips(up),
    midShoulders(ahead),
    midShoulders(up),
  ];
  const inwards = (side === 'left') === (view === 'rear') ? 1 : -1;
  return hipX.map((x, i) => {
    const share =
      ((up[wrist]?.[i] as number) - (hipY[i] as number)) /
      ((shoulderY[i] as number) - (hipY[i] as number));
    const middle = x + share * ((shoulderX[i] as number) - x);
    return inwards * ((ahead[wrist]?.[i] as number) - middle);
  });
}
