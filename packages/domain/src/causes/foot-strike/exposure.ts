import { type Day, dayNumber } from '../../calendar/day.ts';
import type { FormCheck } from '../../record/form-check.ts';
import type { Estimate } from '../../record/run.ts';
import type { BlindRun, BlindTimeline } from '../../timeline/blind.ts';
import { pairWorn } from '../../timeline/pair-worn.ts';
import { byDay } from '../by-day.ts';
import { type Carried, type Carrier, carrier, type Sighting } from '../carry.ts';
import type { Exposure } from '../cause.ts';
import { estimated, measured, unknown } from '../exposure.ts';
import { pooled } from '../pooled.ts';
import { angleFromSensor, angleFromWord, measuredAngle } from './landing-angle.ts';

/** A landing wanders by 3° in three months, and runs differ by 3° with shoes, speed and ground (ours). */
const WANDERS = { perDay: 0.1, runToRun: 3 } as const;
/** In one pair of shoes runs differ less. */
const WANDERS_IN_A_PAIR = { perDay: 0.1, runToRun: 2 } as const;
/** Days from the nearest check after which it says nothing any more. */
const OUT_OF_DATE_AFTER_DAYS = 180;

/**
 * The angle between foot and ground at first contact.
 *
 * @unit °, toes up positive
 * @source `form.csv`; `measured` on a run that has its own check, else carried from the checks before
 *   and after, those in the same shoes where there are any, or read from a strike sensor or from the
 *   word for the landing
 * @error of the checks (2.9° for outer-side video, M05), growing with the days to them
 * @missing `not-recorded` without any check; `out-of-date` more than 180 days from the nearest
 */
export function footStrikeExposures(timeline: BlindTimeline): readonly Exposure[] {
  const inAny = carrier(sightings(timeline.form), WANDERS);
  const inPair = carriersByPair(timeline.runs);
  return timeline.runs.map((run) => {
    const own = measuredAngle(run.form);
    if (own) return measured(own.value, own.sd);
    const word = angleFromWord(run.form);
    if (word) return estimated(word.value, word.sd);
    const day = dayNumber(run.day);
    return carriedTo(run, current(inPair.get(pairWorn(run) ?? '')?.(day)) ?? inAny(day));
  });
}

function carriedTo({ run }: BlindRun, carried: Carried | undefined): Exposure {
  const near = current(carried) ?? [];
  const sensor = angleFromSensor(run) ?? [];
  const angle = pooled([near, sensor].flat());
  if (angle) return estimated(angle.value, angle.sd);
  return unknown(carried ? 'out-of-date' : 'not-recorded');
}

function current(carried: Carried | undefined): Carried | undefined {
  return carried && carried.gap <= OUT_OF_DATE_AFTER_DAYS ? carried : undefined;
}

/** A carrier for each pair of shoes that was on the feet in a check. */
function carriersByPair(runs: readonly BlindRun[]): ReadonlyMap<string, Carrier> {
  const checks = new Map<string, FormCheck[]>();
  for (const run of runs) {
    const pair = pairWorn(run);
    if (pair === undefined || run.form.length === 0) continue;
    const ofPair = checks.get(pair);
    if (ofPair) ofPair.push(...run.form);
    else checks.set(pair, [...run.form]);
  }
  return new Map(
    [...checks].map(([pair, ofPair]) => [pair, carrier(sightings(ofPair), WANDERS_IN_A_PAIR)]),
  );
}

/** One sighting for each day that has a check with an angle, or at least a word for the landing. */
function sightings(checks: readonly FormCheck[]): readonly Sighting[] {
  return [...byDay(checks)].flatMap(([day, ofDay]) => sighting(day, ofDay));
}

function sighting(day: Day, checks: readonly FormCheck[]): readonly Sighting[] {
  const angle: Estimate | undefined = measuredAngle(checks) ?? angleFromWord(checks);
  return angle ? [{ ...angle, day: dayNumber(day) }] : [];
}
