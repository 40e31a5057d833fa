import { dayNumber } from '../../calendar/day.ts';
import type { StrengthEntry } from '../../record/strength.ts';
import type { BlindTimeline } from '../../timeline/blind.ts';
import type { Exposure } from '../cause.ts';
import { estimated, measured, unknown } from '../exposure.ts';
import { type StrengthMinutes, strengthMinutes } from './strength-minutes.ts';

const HALF_LIFE_DAYS = 14;
/** What is left of a minute's weight a day later. */
const FADE = 0.5 ** (1 / HALF_LIFE_DAYS);
const WEEKLY = 7 * (1 - FADE);
/** Minutes a week before the log began: nobody knows, so any usual amount. */
const BEFORE_THE_LOG = { value: 25, sd: 20 } as const;
/** A log or a silence of this many days is long enough to be sure, or to doubt. */
const SURE_AFTER_DAYS = 28;
const DOUBT_AFTER_DAYS = 21;
const OUT_OF_DATE_AFTER_DAYS = 84;
/** Minutes a week that may have gone unlogged in a long silence. */
const UNLOGGED_SD = 25;

/**
 * Core, hamstring, glute and hip work up to the day before each run, the latest counting most.
 *
 * @unit min/week, exponentially weighted with a half-life of 14 days; a steady m minutes a week reads m
 * @error of the minutes' rule, of what was done before the log began, and in a silence of more than
 *   three weeks of what may have gone unlogged
 * @missing `not-recorded` before the first entry: a runner who never logged strength work is not known
 *   to do none; `out-of-date` after twelve weeks without any entry
 */
export function weaknessExposures(timeline: BlindTimeline): readonly Exposure[] {
  const tallies = talliesOf(timeline.strength.map(dated).sort((a, b) => a.day - b.day));
  const first = tallies[0]?.day ?? 0;
  return timeline.runs.map((run) => {
    const day = dayNumber(run.day);
    const tally = tallyBefore(tallies, day);
    return tally ? exposureOn(day, first, tally) : unknown('not-recorded');
  });
}

interface DatedWork extends StrengthMinutes {
  readonly day: number;
}

function dated(entry: StrengthEntry): DatedWork {
  return { day: dayNumber(entry.day), ...strengthMinutes(entry) };
}

function exposureOn(day: number, first: number, tally: Tally): Exposure {
  const silence = day - tally.day;
  if (silence > OUT_OF_DATE_AFTER_DAYS) return unknown('out-of-date');
  const faded = WEEKLY * FADE ** (silence - 1);
  const unseen = FADE ** (day - first);
  const value = faded * tally.minutes + unseen * BEFORE_THE_LOG.value;
  const sd = Math.hypot(faded * tally.sd, unseen * BEFORE_THE_LOG.sd, silenceSd(silence));
  const sure = day - first >= SURE_AFTER_DAYS && silence <= SURE_AFTER_DAYS;
  return sure ? measured(value, sd) : estimated(value, sd);
}

function silenceSd(silence: number): number {
  const doubtful = Math.max(0, silence - DOUBT_AFTER_DAYS);
  return UNLOGGED_SD * (1 - FADE ** doubtful);
}

/** Work up to and with one entry's day, faded to that day. */
interface Tally {
  readonly day: number;
  readonly minutes: number;
  /** The error of a rule that is the same for all entries, so it adds up rather than averages out. */
  readonly sd: number;
}

/** The tally after each entry of `work`, which is sorted by day. */
function talliesOf(work: readonly DatedWork[]): readonly Tally[] {
  const tallies: Tally[] = [];
  let before: Tally = { day: 0, minutes: 0, sd: 0 };
  for (const { day, minutes, sd } of work) {
    const fade = FADE ** (day - before.day);
    before = { day, minutes: before.minutes * fade + minutes, sd: before.sd * fade + sd };
    tallies.push(before);
  }
  return tallies;
}

/** The latest of `tallies` from before `day`. */
function tallyBefore(tallies: readonly Tally[], day: number): Tally | undefined {
  let [from, to] = [0, tallies.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((tallies[middle]?.day ?? day) < day) from = middle + 1;
    else to = middle;
  }
  return tallies[from - 1];
}
