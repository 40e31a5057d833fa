import { pointOf, SIDES, type Side } from '../passage/points.ts';
import { median } from '../signal/median.ts';
import type { EvenBody } from './even-body.ts';

/** A step found to about a frame. */
export interface RoughStep {
  readonly side: Side;
  /** s */
  readonly contact: number;
  readonly toeOff: number;
}

/** Of a stride, that lie at least between two landings of a foot. */
const APART = 0.6;
/** Of belt speed, that a foot goes backwards at when it has landed. */
const LANDED = 0.5;
/** Of a stride, that two landings of a foot may be off a whole number of strides. */
const OFF_TEMPO = 0.15;
/** Of belt speed, that a toe moves over the ground at soon after it has left. */
const LEFT = 0.4;
/** Of the way from foremost to hindmost over which the belt carries a foot for sure. */
const CARRIED = { from: 0.25, to: 0.65 } as const;

export interface RoughSteps {
  readonly steps: readonly RoughStep[];
  /** Pixels a second. */
  readonly beltSpeed: number;
}

/** Landings and leavings of both feet: a foot has landed when it goes backwards with the belt after its foremost place. */
export function roughSteps(body: EvenBody, stride: number): RoughSteps {
  const sweeps = SIDES.flatMap((side) => sweepsOf(body, side, stride));
  const beltSpeed = median(sweeps.map((sweep) => carriedSpeed(body, sweep)));
  const steps = sweeps
    .flatMap((sweep) => stepIn(body, sweep, beltSpeed) ?? [])
    .sort((a, b) => a.contact - b.contact);
  return { steps: inTempo(steps, stride), beltSpeed };
}

/**
 * Without the steps that no other of the same foot is in tempo with, where most are: a part of the film that plays at another
 * speed, or a pause, would otherwise be taken for the same runner's landing.
 */
function inTempo(steps: readonly RoughStep[], stride: number): readonly RoughStep[] {
  const sure = steps.filter((step) =>
    steps.some((other) => isSameFootInTempo(step, other, stride)),
  );
  if (sure.length < 2) return steps;
  return steps.filter(
    (step) => sure.includes(step) || sure.some((other) => isOtherFootInTempo(step, other, stride)),
  );
}

function isSameFootInTempo(step: RoughStep, other: RoughStep, stride: number): boolean {
  const strides = Math.abs(other.contact - step.contact) / stride;
  const whole = Math.round(strides);
  const isNear = whole >= 1 && whole <= 3 && Math.abs(strides - whole) < OFF_TEMPO;
  return step.side === other.side && isNear;
}

function isOtherFootInTempo(step: RoughStep, other: RoughStep, stride: number): boolean {
  const strides = Math.abs(other.contact - step.contact) / stride;
  return step.side !== other.side && Math.abs(strides - 0.5) < OFF_TEMPO;
}

/** From a foot's foremost place to its hindmost one, as places in the grid. */
interface Sweep {
  readonly side: Side;
  readonly from: number;
  readonly to: number;
}

function sweepsOf({ foot, rate }: EvenBody, side: Side, stride: number): readonly Sweep[] {
  const place = foot[side].ahead;
  const apart = APART * stride * rate;
  const middle = median(place);
  const tops: number[] = [];
  for (let i = 1; i + 1 < place.length; i += 1) {
    if (!((place[i] as number) > middle && isTop(place, i))) continue;
    const last = tops.at(-1);
    if (last === undefined || i - last >= apart) tops.push(i);
    else if ((place[i] as number) > (place[last] as number)) tops[tops.length - 1] = i;
  }
  return tops.flatMap((from, n) => {
    const end = Math.min(place.length - 1, tops[n + 1] ?? from + Math.round(stride * rate));
    const to = lowestBetween(place, from, end);
    return to < place.length - 1 ? [{ side, from, to }] : [];
  });
}

function isTop(values: Float64Array, i: number): boolean {
  return (
    (values[i] as number) >= (values[i - 1] as number) &&
    (values[i] as number) > (values[i + 1] as number)
  );
}

function lowestBetween(values: Float64Array, from: number, to: number): number {
  let lowest = from;
  for (let i = from; i <= to; i += 1)
    if ((values[i] as number) < (values[lowest] as number)) lowest = i;
  return lowest;
}

/** Of the toe, which lies on the ground the longest. */
function carriedSpeed({ ahead, rate }: EvenBody, { side, from, to }: Sweep): number {
  const place = ahead[pointOf(side, 'Toe')] as Float64Array;
  const [a, b] = [CARRIED.from, CARRIED.to].map((share) => Math.round(from + share * (to - from)));
  return (
    (((place[a as number] as number) - (place[b as number] as number)) * rate) /
    Math.max(1, (b as number) - (a as number))
  );
}

function stepIn(body: EvenBody, { side, from, to }: Sweep, belt: number): RoughStep | undefined {
  const { foot, rate, t, ahead, up } = body;
  const back = slopeOf(foot[side].ahead, rate).map((speed) => -speed);
  const landed = firstAbove(back, LANDED * belt, from, to);
  if (landed === undefined) return undefined;

  const toe = pointOf(side, 'Toe');
  const [forward, upward] = [
    slopeOf(ahead[toe] as Float64Array, rate),
    slopeOf(up[toe] as Float64Array, rate),
  ];
  const overGround = forward.map((speed, i) => Math.hypot(speed + belt, upward[i] as number));
  const left = lastBelow(overGround, LEFT * belt, Math.ceil(landed), to);
  if (left === undefined) return undefined;
  const start = t[0] as number;
  return { side, contact: start + landed / rate, toeOff: start + left / rate };
}

function slopeOf(values: Float64Array, rate: number): Float64Array {
  return values.map((_, i) => {
    const [a, b] = [Math.max(0, i - 1), Math.min(values.length - 1, i + 1)];
    return (((values[b] as number) - (values[a] as number)) * rate) / (b - a);
  });
}

/** Where `values` first rise above `level`, between samples. */
function firstAbove(
  values: Float64Array,
  level: number,
  from: number,
  to: number,
): number | undefined {
  for (let i = from + 1; i <= to; i += 1) {
    const [before, here] = [values[i - 1] as number, values[i] as number];
    if (here >= level) return before >= level ? i - 1 : i - (here - level) / (here - before);
  }
  return undefined;
}

/** Where `values` were last below `level`, between samples. */
function lastBelow(
  values: Float64Array,
  level: number,
  from: number,
  to: number,
): number | undefined {
  for (let i = to; i > from; i -= 1) {
    const [before, here] = [values[i - 1] as number, values[i] as number];
    if (before < level) return here < level ? i : i - (here - level) / (here - before);
  }
  return undefined;
}
