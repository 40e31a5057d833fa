import { type Day, dayNumber } from '../../calendar/day.ts';
import type { HydrationEntry } from '../../record/hydration.ts';
import type { Profile } from '../../record/profile.ts';
import type { Estimate } from '../../record/run.ts';
import type { BlindRun, BlindTimeline } from '../../timeline/blind.ts';
import type { Exposure } from '../cause.ts';
import { estimated, measured, unknown } from '../exposure.ts';
import { drunkDuring, passed } from './drinks.ts';
import { type Effort, effortOf } from './effort.ts';
import { learn, NO_WEIGHINGS, type OwnSweat, ownFactor } from './own-sweat.ts';
import { predictSweat } from './sweat.ts';
import { weighedDeficit, weighedLoss } from './weighing.ts';

/** Nobody said. Sweat grows nearly with mass, so a per cent of it hardly depends on the guess. */
const ANY_MASS: Estimate = { value: 70, sd: 12 };
/** No runner weighs less: a lower number was mistyped. */
const LEAST_KG = 20;
const PROFILE_MASS_SD = 2;
const WEIGHED_MASS_SD = 1;
const MASS_OUT_OF_DATE_AFTER_DAYS = 365;

/** What is known when a run begins, from the runs before it. */
interface Known {
  readonly sweat: OwnSweat;
  readonly weighed: { readonly kg: number; readonly day: number } | undefined;
}

/**
 * Body mass lost by the finish of each run, drinks counted.
 *
 * @unit % of the mass before; below 0 for a gain, which is never counted as a loss
 * @source weighings around the run (`measured`); else sweat by a formula, corrected by the weighings
 *   before this run, less what was drunk (`estimated`)
 * @error of the scale; else of the formula (a third until three weighings have taught it) and of
 *   what was not written down
 * @missing `not-recorded` without weighings where nobody knows how long the run was
 */
export function dehydrationExposures(timeline: BlindTimeline): readonly Exposure[] {
  let before: Known = { sweat: NO_WEIGHINGS, weighed: undefined };
  return timeline.runs.map((run) => {
    const effort = effortOf(run, bodyMass(run, before, timeline.profile));
    const exposure = exposureOf(run.hydration, effort, before.sweat);
    before = knownAfter(run, effort, before);
    return exposure;
  });
}

/** The runner's sweat against the formula's, after all weighings; for advice. */
export function sweatLearnt(timeline: BlindTimeline): OwnSweat {
  let known: Known = { sweat: NO_WEIGHINGS, weighed: undefined };
  for (const run of timeline.runs) {
    known = knownAfter(run, effortOf(run, bodyMass(run, known, timeline.profile)), known);
  }
  return known.sweat;
}

function exposureOf(
  hydration: HydrationEntry | undefined,
  effort: Effort | undefined,
  own: OwnSweat,
): Exposure {
  const weighed = weighedDeficit(hydration);
  if (weighed) return measured(weighed.value, weighed.sd);
  if (!effort) return unknown('not-recorded');
  const { litres, inputSd, formulaSd } = predictSweat(effort);
  const factor = ownFactor(own);
  const drunk = drunkDuring(hydration, effort.hours);
  const perLitre = 100 / effort.kg.value;
  const sweatSd = litres * factor.value * Math.hypot(factor.sd / factor.value, formulaSd);
  const value = perLitre * (litres * factor.value - drunk.value);
  return estimated(value, perLitre * Math.hypot(sweatSd, inputSd * factor.value, drunk.sd));
}

function knownAfter(run: BlindRun, effort: Effort | undefined, before: Known): Known {
  const { hydration, day } = run;
  return {
    sweat: effort ? learntFrom(hydration, effort, before.sweat) : before.sweat,
    weighed: massOf(hydration, day) ?? before.weighed,
  };
}

function learntFrom(
  hydration: HydrationEntry | undefined,
  effort: Effort,
  own: OwnSweat,
): OwnSweat {
  const loss = weighedLoss(hydration);
  if (!loss) return own;
  const drunk = drunkDuring(hydration, effort.hours);
  const value = loss.value + drunk.value - passed(hydration);
  return learn(own, { value, sd: Math.hypot(loss.sd, drunk.sd) }, predictSweat(effort).litres);
}

function bodyMass(run: BlindRun, { weighed }: Known, profile: Profile | undefined): Estimate {
  const before = run.hydration?.massBefore;
  if (before?.known && before.value > LEAST_KG) return { value: before.value, sd: WEIGHED_MASS_SD };
  const age = weighed ? dayNumber(run.day) - weighed.day : Infinity;
  if (weighed && age <= MASS_OUT_OF_DATE_AFTER_DAYS)
    return { value: weighed.kg, sd: WEIGHED_MASS_SD };
  if (profile?.mass.known && profile.mass.value > LEAST_KG)
    return { value: profile.mass.value, sd: PROFILE_MASS_SD };
  return ANY_MASS;
}

function massOf(hydration: HydrationEntry | undefined, day: Day): Known['weighed'] {
  if (!hydration) return undefined;
  const reading = hydration.massBefore.known ? hydration.massBefore : hydration.massAfter;
  return reading.known && reading.value > LEAST_KG
    ? { kg: reading.value, day: dayNumber(day) }
    : undefined;
}
