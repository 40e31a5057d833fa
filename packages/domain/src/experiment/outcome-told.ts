import type { ExperimentOutcome } from '../record/experiment.ts';
import type { Timeline } from '../timeline/timeline.ts';
import { LEAST_RUNS } from './foresee.ts';
import { outcomeOf } from './scored-pairs.ts';

/** The morning after, unless the runner hardly tells it and tells the rest: nothing can be compared that is not told. */
export function outcomeToldBy({ runs }: Timeline): ExperimentOutcome {
  const told = (outcome: ExperimentOutcome): number =>
    runs.filter((run) => outcomeOf(run, outcome) !== undefined).length;
  return told('next_morning') < LEAST_RUNS && told('worst') >= LEAST_RUNS
    ? 'worst'
    : 'next_morning';
}
