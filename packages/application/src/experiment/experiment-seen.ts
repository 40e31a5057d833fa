import {
  alternates,
  type Change,
  daysBetween,
  type Experiment,
  type PainCourse,
  type PairedResult,
  type PhaseResult,
  pairedResult,
  phaseResult,
} from '@plumbline/domain';
import type { Snapshot } from '../desk/snapshot.ts';

/** What experiments are read from: a store's data at hand, or those of a folder. */
export type ExperimentSeen = Pick<Snapshot, 'records' | 'today' | 'timeline' | 'allowed' | 'stops'>;

/** The last one that was begun, until it is ended; its verdict may stand already. */
export function currentExperiment({
  records: { experiments },
}: Pick<ExperimentSeen, 'records'>): Experiment | undefined {
  return experiments.findLast(({ ended }) => ended === undefined);
}

/** What came of it so far, by the design that its change asks for. */
export function resultOf(
  experiment: Experiment,
  { records, timeline, today }: ExperimentSeen,
): PairedResult | PhaseResult {
  if (alternates(experiment.change)) return pairedResult(experiment, timeline());
  return phaseResult(experiment, timeline(), {
    today,
    course: courseOf(experiment, records),
  });
}

/** Back pain that lasts longer is called persistent (B07). */
const ACUTE_DAYS = 84;

/** New pain where nothing is said: it falls faster by itself and so asks for more. */
function courseOf({ began }: Experiment, { intake }: ExperimentSeen['records']): PainCourse {
  if (!intake?.onset.known) return 'acute';
  return daysBetween(intake.onset.value, began) > ACUTE_DAYS ? 'persistent' : 'acute';
}

const MOST_PAIRS = 24;
const MOST_WEEKS = 12;

/** Pairs, of a lasting change weeks, after which it ends. */
export function mostOf(change: Change): number {
  return alternates(change) ? MOST_PAIRS : MOST_WEEKS;
}
