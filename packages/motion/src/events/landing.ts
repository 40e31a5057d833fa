import type { Estimate } from '@plumbline/domain';
import { firstFrom } from '../signal/even-grid.ts';
import { median } from '../signal/median.ts';
import { bendAfter } from './bend.ts';
import { type FootCourse, stretchesOf } from './foot-course.ts';
import { likeMost, pooledFit, type Terms } from './pooled-fit.ts';

/** s about a landing that are looked at, and frames at the least. */
const LANDING = { before: 0.055, after: 0.06, frames: [2.5, 2.5] } as const;
const AT_CONTACT = { before: 0.045, after: 0.022, frames: [2.2, 1.2] } as const;
/** s beside the rough landing that are searched. */
const SEARCHED = { from: -0.03, to: 0.04 } as const;
/** s: a foot goes half as fast as the belt a little before it lands. */
const EXPECTED = { delay: 0.01, sd: 0.006 } as const;
/** Of a step on the ground: the foot is flat. */
const FLAT = { from: 0.3, to: 0.48 } as const;
/** Radians beyond which a foot clearly lands on its heel or on its toes first. */
const CLEARLY = 0.07;

const FALLS_THEN_LIES: Terms = (since) => (since < 0 ? [since, since ** 2] : [0, 0]);
const TWO_LINES: Terms = (since) => [Math.min(0, since), Math.max(0, since)];

export interface Moments {
  readonly contact: readonly number[];
  readonly toeOff: readonly number[];
}

/** s from the rough landings to the real ones: when the heel, or for a forefoot landing the toe, lies still on the ground. */
export function landingDelay(foot: FootCourse, rough: Moments): Estimate {
  const { heel, toe } = foot;
  const delay = (coordinates: FootCourse['heel']) =>
    bendAfter(
      coordinates.map((values) =>
        likeMost(
          stretchesOf(foot, values, { moments: rough.contact, window: LANDING }),
          FALLS_THEN_LIES,
        ),
      ),
      {
        ...SEARCHED,
        expected: EXPECTED,
        frame: foot.frame,
        blur: foot.blur,
        terms: FALLS_THEN_LIES,
      },
    );
  const byHeel = delay(heel);
  const first = median(strikesOf(foot, moved(rough, byHeel.value)).values);
  if (first > CLEARLY) return byHeel;
  const byToe = delay(toe);
  if (first < -CLEARLY) return byToe;
  return { value: (byHeel.value + byToe.value) / 2, sd: Math.max(byHeel.sd, byToe.sd) };
}

function moved({ contact, toeOff }: Moments, by: number): Moments {
  return { contact: contact.map((time) => time + by), toeOff };
}

/** Radians of the foot at each contact against the same foot flat on the ground, toes up positive, and how fast it turns there. */
export function strikesOf(foot: FootCourse, { contact, toeOff }: Moments): AtContacts {
  const flat = contact.flatMap((from, n) => {
    const stance = (toeOff[n] as number) - from;
    const [a, b] = [FLAT.from, FLAT.to].map((share) => firstFrom(foot.t, from + share * stance));
    return [...foot.pitch.subarray(a, b)];
  });
  const level = median(flat);
  const { values, rate } = atContacts(foot, foot.pitch, contact);
  return { values: values.map((angle) => angle - level), rate };
}

/** Pixels of the ankle ahead of the hips at each contact. */
export function overstridesOf(foot: FootCourse, { contact }: Moments): AtContacts {
  return atContacts(foot, foot.ankle, contact);
}

export interface AtContacts {
  readonly values: readonly number[];
  /** Per second, as a contact that is found late would see the value change. */
  readonly rate: number;
}

/** A value at each contact, where it bends: one slope before all contacts and one after them. */
function atContacts(
  foot: FootCourse,
  values: Float64Array,
  contact: readonly number[],
): AtContacts {
  const stretches = stretchesOf(foot, values, { moments: contact, window: AT_CONTACT });
  const fit = pooledFit(stretches, TWO_LINES);
  return { values: fit?.heights ?? [], rate: fit ? Math.max(...fit.weights.map(Math.abs)) : 0 };
}
