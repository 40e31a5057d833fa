import {
  ALTERNATING_CHANGES,
  alternates,
  type Change,
  type Experiment,
  LASTING_CHANGES,
  mayBegin,
  outcomeToldBy,
  type Proposal,
  type Proposed,
  painCourse,
  type Refusal,
  speaksAgainst,
} from '@plumbline/domain';
import { type ExperimentSeen, mostOf } from './experiment-seen.ts';

/** Points; a smaller drop is not noticed as one. */
export const USUAL_SMALLEST = 2;
/** For what is only foreseen; the order of the runs is drawn by another. */
const FORESEEN_BY = 1;

/** What a runner wants of an experiment before it begins. */
export interface ExperimentWanted {
  /** The smallest drop worth having, points, above 0 and at most 10. */
  readonly smallest: number;
  /** Only runs of such a distance count, km; null where any does. */
  readonly distance: Experiment['distance'];
}

export interface ProposedChange {
  readonly proposed: Proposed;
  readonly refusals: readonly Refusal[];
  /** Null where nothing can be foreseen. */
  readonly foreseen: Proposal['foreseen'];
}

/** Every change that can be tried, and whether it may be begun now. */
export function proposals(
  seen: ExperimentSeen,
  wanted: ExperimentWanted,
): readonly ProposedChange[] {
  const foreseen = foreseenOnce(seen);
  return [...ALTERNATING_CHANGES, ...LASTING_CHANGES].map((change) =>
    proposedChange(change, { seen, wanted, foreseen }),
  );
}

export function propose(
  change: Change,
  seen: ExperimentSeen,
  wanted: ExperimentWanted,
): ProposedChange {
  return proposedChange(change, { seen, wanted, foreseen: foreseenOnce(seen) });
}

interface Asked {
  readonly seen: ExperimentSeen;
  readonly wanted: ExperimentWanted;
  readonly foreseen: (proposed: Proposed) => Proposal;
}

function proposedChange(change: Change, { seen, wanted, foreseen }: Asked): ProposedChange {
  const proposed = {
    change,
    outcome: outcomeToldBy(seen.timeline()),
    most: mostOf(change),
    smallest: wanted.smallest,
    distance: wanted.distance,
    seed: FORESEEN_BY,
  };
  // What is foreseen is worked out once for all changes: of one that is not for this runner nothing is.
  const against = speaksAgainst(change, seen.timeline(), seen.today);
  if (seen.allowed.experiments && against !== undefined)
    return { proposed, refusals: [against], foreseen: null };
  return { ...foreseen(proposed), proposed };
}

/** What is foreseen rests on the runner's pain and not on the change: worked out once for all that alternate, and that stay. */
function foreseenOnce({ timeline, today, allowed, records }: ExperimentSeen): Asked['foreseen'] {
  const course = painCourse(today, records.intake);
  const known = new Map<boolean, Proposal>();
  return (proposed) => {
    const key = alternates(proposed.change);
    const proposal = known.get(key) ?? mayBegin(proposed, timeline(), { today, allowed, course });
    known.set(key, proposal);
    return proposal;
  };
}
