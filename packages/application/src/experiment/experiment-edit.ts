import {
  addDays,
  alternates,
  type Change,
  type Experiment,
  err,
  ok,
  type Result,
  startAfter,
  todaysArm,
  waitsFor,
} from '@plumbline/domain';
import type { Edit, EditRefusal } from '../desk/edit.ts';
import { addedRow, changedRow } from '../desk/row-change.ts';
import type { Snapshot } from '../desk/snapshot.ts';
import { currentExperiment, resultOf } from './experiment-seen.ts';
import { type ExperimentWanted, propose } from './propose.ts';

/** What the runner asks for. */
export interface BeginAsked extends ExperimentWanted {
  readonly change: Change;
}

/** @param drawn an id and a seed that nobody chose */
export function beginEdit(
  { change, ...wanted }: BeginAsked,
  drawn: Pick<Experiment, 'id' | 'seed'>,
): Edit {
  return (snapshot) => {
    const { today, records } = snapshot;
    if (!snapshot.allowed.experiments) return err('no-experiments-now');
    const before = currentExperiment(snapshot);
    if (before && resultOf(before, snapshot).verdict === 'running') return err('one-at-a-time');
    const { proposed, refusals } = propose(change, snapshot, wanted);
    if (refusals.length > 0) return err('not-to-be-begun');
    const began = alternates(change) ? today : addDays(today, startAfter(drawn.seed));
    const begun = { ...proposed, ...drawn, began, trials: [], ended: undefined };
    const past = records.experiments.map((one) =>
      one === before ? { ...one, ended: { day: today, why: 'done' } as const } : one,
    );
    return written(snapshot, [...past, begun]);
  };
}

/**
 * Notes that today's run was done; said again, it corrects what was said.
 *
 * @param kept whether the runner kept to what was drawn
 */
export function trialEdit(kept: boolean): Edit {
  return (snapshot) => {
    if (!snapshot.allowed.experiments) return err('no-experiments-now');
    return withCurrent(snapshot, (experiment) => {
      const { today, timeline } = snapshot;
      const { trials } = experiment;
      if (trials.some(({ day }) => day === today)) {
        const corrected = trials.map((one) => (one.day === today ? { ...one, kept } : one));
        return ok({ ...experiment, trials: corrected });
      }
      const arm = todaysArm(experiment, timeline(), today);
      const isDrawn = arm.next === 'run' && arm.from <= today && arm.runsFirst === 0;
      const waits = waitsFor(experiment, timeline(), today);
      if (!isDrawn || waits || snapshot.stops().length > 0) return err('nothing-drawn');
      const trial = { slot: arm.slot, day: today, run: undefined, kept };
      return ok({ ...experiment, trials: [...trials, trial] });
    });
  };
}

/** Ends what runs; that may be done whatever the safety answers say. */
export function endEdit(why: 'pain' | 'runner'): Edit {
  return (snapshot) =>
    withCurrent(snapshot, (experiment) => {
      const isOver =
        alternates(experiment.change) && resultOf(experiment, snapshot).verdict !== 'running';
      const ended = {
        day: snapshot.today,
        why: isOver && why === 'runner' ? 'done' : why,
      } as const;
      return ok({ ...experiment, ended });
    });
}

function withCurrent(
  snapshot: Snapshot,
  change: (experiment: Experiment) => Result<Experiment, EditRefusal>,
): ReturnType<Edit> {
  const current = currentExperiment(snapshot);
  if (!current) return err('no-experiment');
  const changed = change(current);
  if (!changed.ok) return changed;
  const { experiments } = snapshot.records;
  return written(
    snapshot,
    experiments.map((one) => (one === current ? changed.value : one)),
  );
}

function written({ rows }: Snapshot, experiments: readonly Experiment[]): ReturnType<Edit> {
  const entry = { kind: 'experiments', experiments } as const;
  const before = [...rows.values()].find(
    ({ kind, isDeleted }) => kind === 'experiments' && !isDeleted,
  );
  const row = before ? changedRow(before, entry) : addedRow(rows, entry);
  return ok({ rows: [row], id: row.id });
}
