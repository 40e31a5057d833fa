import { addDays, type Day, daysBetween } from '../calendar/day.ts';
import type { Experiment } from '../record/experiment.ts';
import type { Timeline } from '../timeline/timeline.ts';
import { ALTERNATING, alternates } from './changes.ts';
import { type Arm, armOf } from './draw.ts';
import { pairedResult } from './result.ts';
import type { ScoredTrial } from './scored-pairs.ts';

/** What the next run of an experiment is, as it stands on `today`. */
export type TodaysArm =
  | {
      readonly next: 'run';
      readonly slot: number;
      readonly arm: Arm;
      /** The first day on which it counts; `today` or later. */
      readonly from: Day;
      /** Other runs that have to be done first. */
      readonly runsFirst: number;
    }
  | { readonly next: 'nothing'; readonly why: 'over' | 'no_draw' | 'not_begun' };

/** Days after a run within which it may still be imported and its morning told. */
const MAY_BE_TOLD_DAYS = 2;

/** The next place of the drawn order; one whose run came to nothing is done anew, so that each pair keeps both. */
export function todaysArm(experiment: Experiment, timeline: Timeline, today: Day): TodaysArm {
  const { change, seed, began } = experiment;
  if (!alternates(change)) return { next: 'nothing', why: today < began ? 'not_begun' : 'no_draw' };
  const result = pairedResult(experiment, timeline);
  if (experiment.ended || result.verdict !== 'running') return { next: 'nothing', why: 'over' };
  const rules = ALTERNATING[change];
  const slot = firstOpen(result.trials, today);
  const last = result.trials.findLast(({ place }) => place !== undefined);
  const before = last?.place === undefined ? undefined : timeline.runs[last.place];
  const from = before ? addDays(before.day, 1 + rules.daysBetween) : today;
  const since = last?.place === undefined ? Infinity : timeline.runs.length - 1 - last.place;
  return {
    next: 'run',
    slot,
    arm: armOf(seed, slot),
    from: from > today ? from : today,
    runsFirst: Math.max(0, rules.runsBetween - since),
  };
}

function firstOpen(trials: readonly ScoredTrial[], today: Day): number {
  const mayCount = ({ why, trial }: ScoredTrial): boolean =>
    why === undefined ||
    ((why === 'pain_not_told' || why === 'no_run') &&
      daysBetween(trial.day, today) <= MAY_BE_TOLD_DAYS);
  const filled = new Set(trials.filter(mayCount).map(({ trial }) => trial.slot));
  let slot = 0;
  while (filled.has(slot)) slot += 1;
  return slot;
}
