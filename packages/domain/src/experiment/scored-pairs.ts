import { worstPain } from '../attribution/history.ts';
import { type Day, daysBetween } from '../calendar/day.ts';
import type { Experiment, ExperimentOutcome, Trial } from '../record/experiment.ts';
import { indexRuns, runFor } from '../timeline/run-index.ts';
import type { Timeline, TimelineRun } from '../timeline/timeline.ts';
import { ALTERNATING, alternates } from './changes.ts';
import { type Arm, armOf, orderOf } from './draw.ts';

/** Why a run of an experiment tells nothing. */
export type NotCounted = 'no_run' | 'pain_not_told' | 'distance' | 'too_soon' | 'twice';

/** One run of an experiment, with the pain that counts or the reason why none does. */
export interface ScoredTrial {
  readonly trial: Trial;
  readonly arm: Arm;
  /** Index into `Timeline.runs`. */
  readonly place: number | undefined;
  readonly pain: number | undefined;
  readonly why: NotCounted | undefined;
}

export interface ScoredPair {
  /** From 0. */
  readonly pair: number;
  readonly with: ScoredTrial;
  readonly without: ScoredTrial;
  /** Pain with the change less pain without, points. */
  readonly difference: number;
  /** 1 where the run with the change came first, −1 where it came second. */
  readonly order: 1 | -1;
}

const METRES_PER_KM = 1000;

/** Every run of the experiment, in the order they were done; of several for one place the first that counts does. */
export function scoredTrials(experiment: Experiment, timeline: Timeline): readonly ScoredTrial[] {
  const index = indexRuns(timeline.runs.map(({ run }) => run));
  let before: number | undefined;
  const filled = new Set<number>();
  return experiment.trials.map((trial) => {
    const place = runFor(trial, index);
    const arm = armOf(experiment.seed, trial.slot);
    const run = place === undefined ? undefined : timeline.runs[place];
    const isTwice = filled.has(trial.slot) || (place !== undefined && place === before);
    const why = isTwice ? 'twice' : whyNot(experiment, timeline, { run, place, before });
    if (!why) filled.add(trial.slot);
    before = place ?? before;
    const pain = why || !run ? undefined : outcomeOf(run, experiment.outcome);
    return { trial, arm, place, pain, why };
  });
}

interface Standing {
  readonly run: TimelineRun | undefined;
  readonly place: number | undefined;
  /** Place of the experiment's run before. */
  readonly before: number | undefined;
}

function whyNot(
  experiment: Experiment,
  timeline: Timeline,
  { run, place, before }: Standing,
): NotCounted | undefined {
  if (!run || place === undefined) return 'no_run';
  if (!isOfDistance(run, experiment.distance)) return 'distance';
  if (alternates(experiment.change)) {
    const rules = ALTERNATING[experiment.change];
    const last = before === undefined ? undefined : timeline.runs[before];
    if (last && before !== undefined) {
      const days = daysBetween(last.day, run.day) - 1;
      const runs = place - before - 1;
      if (days < rules.daysBetween || runs < rules.runsBetween) return 'too_soon';
    }
  }
  return outcomeOf(run, experiment.outcome) === undefined ? 'pain_not_told' : undefined;
}

function isOfDistance(
  { run }: Pick<TimelineRun, 'run'>,
  distance: Experiment['distance'],
): boolean {
  if (!distance) return true;
  const km = run.distance.known ? run.distance.value / METRES_PER_KM : Number.NaN;
  return km >= distance.from && km <= distance.to;
}

/** @unit points, 0 to 10; nothing where it was not told */
export function outcomeOf({ diary }: TimelineRun, outcome: ExperimentOutcome): number | undefined {
  if (outcome === 'worst') return worstPain(diary);
  return diary?.painNextMorning.known ? diary.painNextMorning.value : undefined;
}

/** The pain of a run of the kind that counts, and its day. */
export interface PainTold {
  readonly day: Day;
  readonly pain: number;
}

/** The pain of every run of the kind that counts, where it was told, oldest first. */
export function painTold(
  { runs }: Timeline,
  { outcome, distance }: Pick<Experiment, 'outcome' | 'distance'>,
): readonly PainTold[] {
  return runs.flatMap((run) => {
    const pain = outcomeOf(run, outcome);
    return pain === undefined || !isOfDistance(run, distance) ? [] : [{ day: run.day, pain }];
  });
}

/** The pairs of which both runs count, in the drawn order. */
export function scoredPairs(
  { seed }: Pick<Experiment, 'seed'>,
  trials: readonly ScoredTrial[],
): readonly ScoredPair[] {
  const bySlot = new Map(
    trials.flatMap((one) => (one.pain === undefined ? [] : [[one.trial.slot, one] as const])),
  );
  const pairs = new Set([...bySlot.keys()].map((slot) => Math.floor(slot / 2)));
  return [...pairs]
    .sort((a, b) => a - b)
    .flatMap((pair) => {
      const [first, second] = [bySlot.get(2 * pair), bySlot.get(2 * pair + 1)];
      if (!first || !second) return [];
      const order = orderOf(seed, pair);
      const [on, off] = order === 1 ? [first, second] : [second, first];
      return [{ pair, with: on, without: off, difference: painOf(on) - painOf(off), order }];
    });
}

function painOf({ pain }: ScoredTrial): number {
  return pain ?? 0;
}
