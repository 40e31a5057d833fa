import type { ClipView, FormValue, LandmarkClip, StrikeClasses } from '@plumbline/domain';
import { seconds, strikeClasses } from '@plumbline/domain';
import { yawOf } from './frame/yaw.ts';
import { type Findings, outsideShare } from './gate/findings.ts';
import { isPlausible } from './gate/plausible.ts';
import { type GaitReason, REMARKS, WITHHOLDS } from './gate/reason.ts';
import { reasonsFor } from './gate/reasons-for.ts';
import { type Passages, passagesOf } from './passage/passages.ts';
import type { Side } from './passage/points.ts';
import { rateOf } from './passage/track.ts';
import type { Contact, Seen } from './seen.ts';
import { seenFromBehind } from './seen-from-behind.ts';
import { seenFromSide } from './seen-from-side.ts';
import { median } from './signal/median.ts';
import { type GaitValue, gaitValue, type MeasuredValue, MODEL_SD } from './values/gait-value.ts';
import type { SampledValues } from './values/samples.ts';

/** What one clip says of a runner's form. */
export interface Gait {
  /** Whether all that such a view can tell is told, and if not, why. */
  readonly ok: boolean;
  readonly reasons: readonly GaitReason[];
  readonly values: Readonly<Partial<Record<MeasuredValue, GaitValue>>>;
  readonly contacts: readonly Contact[];
  /** How probable each landing is; missing where there is no angle. */
  readonly strike: StrikeClasses | undefined;
  readonly view: ClipView;
  /** Frames a second. */
  readonly rate: number;
  /** The side of the body towards the camera, from the side. */
  readonly near: Side | undefined;
}

/** From a clip's landmarks to form: every value with its error, or the reasons why it is not there. */
export function gaitOf(clip: LandmarkClip): Gait {
  const passages = passagesOf(clip);
  const seen = seenIn(passages, clip);
  const rate = usualRate(passages);
  const findings: Findings = {
    ...seen.findings,
    view: clip.view,
    rate,
    passages: passages.tracks.length,
    jumps: passages.jumps,
    seconds: secondsOf(passages),
    outside: outsideShare(clip),
    yaw: median(passages.tracks.map((track) => Math.abs(yawOf(track)))),
    heightKnown: clip.runnerHeightCm !== undefined,
    brightness: clip.brightness,
  };
  const first = reasonsFor(findings);
  const measured = first.includes('slow_motion_factor_unknown') ? atSomePace(clip, seen) : seen;
  const isRunners = areAllPlausible(valuesOf(measured.samples, withheldBy(first)));
  const reasons = isRunners ? first : reasonsFor({ ...findings, implausible: true });
  const withheld = withheldBy(reasons);
  const values = valuesOf(measured.samples, withheld);
  const angle = values.foot_strike_angle_deg;
  return {
    ok: reasons.every((reason) => REMARKS.includes(reason)),
    reasons,
    values,
    contacts: isShown(values, withheld)
      ? measured.contacts.map((contact) => toldContact(contact, withheld))
      : [],
    strike: angle && strikeClasses(angle),
    view: clip.view,
    rate,
    near: seen.near,
  };
}

function withheldBy(reasons: readonly GaitReason[]): ReadonlySet<FormValue> {
  return new Set(reasons.flatMap((reason) => WITHHOLDS[reason]));
}

function areAllPlausible(values: Gait['values']): boolean {
  const names = Object.keys(values) as readonly MeasuredValue[];
  return names.every((name) => isPlausible(name, values[name]?.value ?? 0));
}

function seenIn(passages: Passages, clip: LandmarkClip): Seen {
  return clip.view === 'side' ? seenFromSide(passages, clip) : seenFromBehind(passages, clip);
}

/** Steps a minute of a runner whose clock is not known: only what needs none is told. */
const SOME_PACE = 165;

/** The clip again as if it were run at some usual pace, so that what lasts milliseconds is looked for there. */
function atSomePace(clip: LandmarkClip, { findings }: Seen): Seen {
  const slower = SOME_PACE / (findings.cadence ?? SOME_PACE);
  const frames = clip.frames.map((frame) => ({ ...frame, t: seconds(frame.t / slower) }));
  const faster = { ...clip, frames };
  const seen = seenIn(passagesOf(faster), faster);
  const contacts = seen.contacts.map((contact) => ({ ...contact, t: contact.t * slower }));
  return { ...seen, contacts };
}

function valuesOf(
  samples: readonly SampledValues[],
  withheld: ReadonlySet<FormValue>,
): Gait['values'] {
  const names = Object.keys(MODEL_SD) as readonly MeasuredValue[];
  return Object.fromEntries(
    names.flatMap((name) => {
      if (withheld.has(name)) return [];
      const value = gaitValue(
        name,
        samples.flatMap((each) => each[name] ?? []),
      );
      return value ? [[name, value] as const] : [];
    }),
  );
}

/** Whether the feet are seen: where the body is not and no cadence came out, landings are guesses. */
function isShown(values: Gait['values'], withheld: ReadonlySet<FormValue>): boolean {
  return values.cadence_spm !== undefined || !withheld.has('trunk_lean_deg');
}

function toldContact(contact: Contact, withheld: ReadonlySet<FormValue>): Contact {
  const noAngle = withheld.has('foot_strike_angle_deg');
  return {
    ...contact,
    toeOff: withheld.has('contact_ms') ? undefined : contact.toeOff,
    footStrikeAngle: noAngle ? undefined : contact.footStrikeAngle,
    sd: noAngle ? undefined : contact.sd,
  };
}

function usualRate({ tracks }: Passages): number {
  return tracks.length === 0 ? 0 : median(tracks.map(({ t }) => rateOf(t)));
}

function secondsOf({ tracks }: Passages): number {
  return tracks.reduce((sum, { t }) => sum + (t.at(-1) ?? 0) - (t[0] ?? 0), 0);
}
