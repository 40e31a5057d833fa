import type { LandmarkClip } from '@plumbline/domain';
import type { Step } from './events/step.ts';
import { type SidePassage, sidePassage } from './passage/passage.ts';
import type { Passages } from './passage/passages.ts';
import { pointOf } from './passage/points.ts';
import { midHips, midShoulders } from './passage/track.ts';
import type { Contact, Seen } from './seen.ts';
import { median, spread } from './signal/median.ts';
import { MODEL_SD } from './values/gait-value.ts';
import { sideSamples } from './values/side-samples.ts';

const DEGREES = 180 / Math.PI;
/** ° by which the angle of a foot that the other leg hides is off (M05, inner side). */
const FAR_FOOT_SD = 5.1;
/** Ankle to shoulder of a body's height. */
const SHOULDER_HEIGHT = 0.779;

/** All passages of a clip filmed from the side. */
export function seenFromSide({ tracks }: Passages, { runnerHeightCm }: LandmarkClip): Seen {
  const passages = tracks.flatMap((track) => sidePassage(track) ?? []);
  const samples = passages.map((passage) => sideSamples(passage, runnerHeightCm));
  const stride = median(passages.map((passage) => passage.stride));
  const near = passages.flatMap((passage) => passage.feet[passage.near]?.steps ?? []);
  const seconds = passages.reduce(
    (sum, { track }) => sum + (track.t.at(-1) ?? 0) - (track.t[0] ?? 0),
    0,
  );
  return {
    samples,
    contacts: passages.flatMap(contactsOf),
    near: passages[0]?.near,
    findings: {
      steps: passages.reduce((sum, passage) => sum + stepsOf(passage).length, 0),
      cadence: passages.length === 0 ? undefined : 120 / stride,
      onGround: onGround(near, stride),
      bodyHeight: median(passages.map(bodyHeight)),
      tremble: median(passages.map(trembleOf)),
      swapRate: passages.reduce((sum, { swaps }) => sum + swaps, 0) / Math.max(1, seconds),
      implausible: passages.some(standsOnAir),
    },
  };
}

function stepsOf({ feet }: SidePassage): readonly Step[] {
  return Object.values(feet)
    .flatMap(({ steps }) => steps)
    .sort((a, b) => a.contact - b.contact);
}

function onGround(steps: readonly Step[], stride: number): number | undefined {
  if (steps.length === 0) return undefined;
  return median(steps.map(({ contact, toeOff }) => toeOff - contact)) / stride;
}

function bodyHeight({ track, leg }: SidePassage): number {
  const [hips, shoulders] = [midHips(track.y), midShoulders(track.y)];
  return (leg + median(hips.map((y, i) => y - (shoulders[i] as number)))) / SHOULDER_HEIGHT;
}

/** Whether the near foot is higher while it is said to stand than else, as where a film runs backwards. */
function standsOnAir({ body, feet, near }: SidePassage): boolean {
  const height = body.up[pointOf(near, 'Ankle')] ?? new Float64Array();
  const steps = feet[near]?.steps ?? [];
  const stands = body.t.map((time) =>
    Number(steps.some(({ contact, toeOff }) => time >= contact && time <= toeOff)),
  );
  const usual = (standing: number) => median(height.filter((_, i) => stands[i] === standing));
  return steps.length > 0 && usual(1) > usual(0);
}

/** Of leg length: what a smooth movement of the near toe does not explain, by its third differences. */
function trembleOf({ track, near, leg }: SidePassage): number {
  const toe = track.y[pointOf(near, 'Toe')] ?? new Float64Array();
  const at = (i: number) => toe[i] as number;
  const differences = Array.from({ length: Math.max(0, toe.length - 3) }, (_, i) => {
    return (at(i + 3) - 3 * at(i + 2) + 3 * at(i + 1) - at(i)) / Math.sqrt(20);
  });
  return spread(differences) / leg;
}

function contactsOf(passage: SidePassage): readonly Contact[] {
  return stepsOf(passage).map(({ side, contact, toeOff, strike }) => {
    const foot = passage.feet[side];
    const model = side === passage.near ? MODEL_SD.foot_strike_angle_deg : FAR_FOOT_SD;
    const among = spread((foot?.steps ?? []).map((step) => step.strike * DEGREES));
    const sd = Math.hypot(model, among, (foot?.common.strike ?? 0) * DEGREES);
    return { t: contact, side, toeOff, footStrikeAngle: strike * DEGREES, sd };
  });
}
