import type { CauseId } from '@plumbline/domain';
import type { Random } from '../random/random.ts';
import { clamp } from './person.ts';
import type { RunBody } from './run-body.ts';

/** What makes this runner's back complain, and how much: points at a plainly high dose. 0 is not at all. */
export interface Back {
  readonly causes: Readonly<Record<CauseId, number>>;
  readonly sleep: number;
  readonly stress: number;
  readonly sitting: number;
  readonly hills: number;
  readonly oldShoes: number;
  /** Points after a day of lifting. */
  readonly lifting: number;
}

/** What the back met on one run. */
export interface Strain {
  readonly body: RunBody;
  /** Load that tissue is used to, km. */
  readonly usedTo: number;
  /** Strength that is kept, minutes a week. */
  readonly strength: number;
  /** Contact time, last third less first at equal speed, ms. */
  readonly contactDrift: number;
}

const STRENGTHS = {
  overload: [4, 6.5],
  weakness: [2, 3.4],
  form: [3.2, 5.5],
  dehydration: [3, 5.2],
  'foot-strike': [2.6, 4.2],
} as const satisfies Readonly<Record<CauseId, readonly [number, number]>>;

export function aBack(random: Random, active: readonly CauseId[], lifting: number): Back {
  const strength = (cause: CauseId): number => {
    const [low, high] = STRENGTHS[cause];
    const drawn = random.between(low, high);
    return active.includes(cause) ? drawn : 0;
  };
  const sometimes = (high: number): number => {
    const [felt, size] = [random.chance(0.5), random.between(0, high)];
    return felt ? size : 0;
  };
  return {
    causes: {
      overload: strength('overload'),
      weakness: strength('weakness'),
      form: strength('form'),
      dehydration: strength('dehydration'),
      'foot-strike': strength('foot-strike'),
    },
    sleep: sometimes(0.6),
    stress: sometimes(0.3),
    sitting: sometimes(0.25),
    hills: sometimes(0.05),
    oldShoes: sometimes(0.9),
    lifting,
  };
}

/** Points that each cause pushes after one run; a cause that does not act is not there. */
export function pushes(back: Back, strain: Strain): Readonly<Partial<Record<CauseId, number>>> {
  const out: Partial<Record<CauseId, number>> = {};
  for (const [cause, dose] of Object.entries(doses(strain))) {
    const points = back.causes[cause as CauseId] * dose;
    if (points > 0) out[cause as CauseId] = points;
  }
  return out;
}

/** 0 where a cause does nothing, 1 where it is plainly high, never above 1.7. */
function doses({
  body,
  usedTo,
  strength,
  contactDrift,
}: Strain): Readonly<Record<CauseId, number>> {
  const descent = 1 + 0.004 * (body.ascent / Math.max(1, body.kilometres));
  const hard = 1 + 0.35 * Math.max(0, body.intensity - 0.8);
  const excess = (body.kilometres * descent * hard) / usedTo - 1.04;
  const hours = body.moving / 3600;
  const weak = clamp((42 - strength) / 38, 0, 1);
  const steps = clamp((body.kilometres / 10) ** 0.6, 0.3, 1.6);
  const landing = soft((body.footAngle - 6) / 8) * body.shoe.hardness;
  return {
    overload: soft(excess / 0.3),
    weakness: clamp(weak * (hours / 0.9) ** 0.8, 0, 1.7),
    form: soft((contactDrift - 2) / 5.5),
    dehydration: soft((body.deficit + body.dryStart - 1) / 1.1),
    'foot-strike': landing * steps,
  };
}

/** Nothing below zero, 0.86 at one, and level from about three. */
function soft(x: number): number {
  return x <= 0 ? 0 : 1.36 * (1 - Math.exp(-x));
}
