import type { Day } from '../calendar/day.ts';
import type { Experiment } from '../record/experiment.ts';
import type { RunnerRecords } from '../record/records.ts';
import type { Timeline } from '../timeline/timeline.ts';
import { alternates } from './changes.ts';
import { painCourse } from './natural-course.ts';
import { type PhaseResult, phaseResult } from './phase-result.ts';
import { type PairedResult, pairedResult } from './result.ts';

export type ExperimentResult = PairedResult | PhaseResult;

/** What came of an experiment up to `today`, by the design that its change asks for. */
export function experimentResult(
  experiment: Experiment,
  {
    intake,
    timeline,
    today,
  }: Pick<RunnerRecords, 'intake'> & { readonly timeline: Timeline; readonly today: Day },
): ExperimentResult {
  if (alternates(experiment.change)) return pairedResult(experiment, timeline);
  return phaseResult(experiment, timeline, { today, course: painCourse(experiment.began, intake) });
}
