import { type Day, daysBetween } from '../calendar/day.ts';
import type { Experiment } from '../record/experiment.ts';
import type { RunnerRecords } from '../record/records.ts';
import type { Timeline } from '../timeline/timeline.ts';
import { alternates } from './changes.ts';
import type { PainCourse } from './natural-course.ts';
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
  return phaseResult(experiment, timeline, { today, course: courseOf(experiment, intake) });
}

/** Back pain that lasts longer is called persistent (B07). */
const ACUTE_DAYS = 84;

/** New pain where nothing is said: it falls faster by itself and so asks for more. */
function courseOf({ began }: Experiment, intake: RunnerRecords['intake']): PainCourse {
  if (!intake?.onset.known) return 'acute';
  return daysBetween(intake.onset.value, began) > ACUTE_DAYS ? 'persistent' : 'acute';
}
