import {
  alternates,
  type Change,
  type Experiment,
  type ExperimentResult,
  experimentResult,
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

/** What came of it so far. */
export function resultOf(
  experiment: Experiment,
  { records: { intake }, timeline, today }: ExperimentSeen,
): ExperimentResult {
  return experimentResult(experiment, { intake, timeline: timeline(), today });
}

const MOST_PAIRS = 24;
const MOST_WEEKS = 12;

/** Pairs, of a lasting change weeks, after which it ends. */
export function mostOf(change: Change): number {
  return alternates(change) ? MOST_PAIRS : MOST_WEEKS;
}
