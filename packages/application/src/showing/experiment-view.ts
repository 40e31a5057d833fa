import {
  allowedOn,
  alternates,
  armOf,
  type Experiment,
  type ExperimentResult,
  LEAST_PAIRS,
  layTimeline,
  outcomeToldBy,
  type RunnerRecords,
  safetyOn,
  stopSigns,
  todaysArm,
  waitsFor,
  withoutFarAhead,
} from '@plumbline/domain';
import { todayFor } from '../answer-for.ts';
import type { Snapshot } from '../desk/snapshot.ts';
import { currentExperiment, type ExperimentSeen, resultOf } from '../experiment/experiment-seen.ts';
import {
  type ExperimentWanted,
  type ProposedChange,
  proposals,
  USUAL_SMALLEST,
} from '../experiment/propose.ts';
import type {
  ExperimentChoiceView,
  ExperimentNowView,
  ExperimentResultView,
  ExperimentView,
} from '../views/experiment-view.ts';
import {
  CHANGE_WORDS,
  EXPERIMENT_CLOSED,
  foreseenInWords,
  NO_RUN_TODAY,
  NOT_COUNTED_WORDS,
  notForYouNow,
  OUTCOME_WORDS,
  refusalInWords,
  resultInWords,
  todayInWords,
  VERDICT_TITLES,
} from '../words/experiment-words.ts';
import { stopView } from './stop-view.ts';

type Shown = ExperimentSeen & Pick<Snapshot, 'revision' | 'safety'>;

/** @param wanted what the choices are foreseen by */
export function experimentView(
  shown: Shown,
  { smallest = USUAL_SMALLEST, distance = null }: Partial<ExperimentWanted> = {},
): ExperimentView {
  const { revision, records, allowed, timeline } = shown;
  const current = currentExperiment(shown);
  const told = {
    revision,
    smallest,
    distance,
    outcome: '',
    stop: null,
    choices: [],
    current: null,
    past: [],
  };
  if (!allowed.experiments)
    return { ...told, closed: { ...EXPERIMENT_CLOSED, waits: current !== undefined } };
  const result = current && resultOf(current, shown);
  return {
    ...told,
    closed: null,
    stop: stopView(shown),
    outcome: OUTCOME_WORDS[current?.outcome ?? outcomeToldBy(timeline())],
    choices:
      result?.verdict === 'running' ? [] : proposals(shown, { smallest, distance }).map(choiceView),
    current: current && result ? nowView(current, result, shown) : null,
    past: records.experiments
      .filter((one) => one !== current)
      .toReversed()
      .map((one) => resultView(one, resultOf(one, shown))),
  };
}

/** The same of records that no store holds. */
export function experimentSeen(given: RunnerRecords, now: Date): Shown & { readonly revision: 0 } {
  const today = todayFor(given.profile, now);
  const { records } = withoutFarAhead(given, today);
  const { timeline } = layTimeline(records);
  return {
    revision: 0,
    records,
    today,
    timeline: () => timeline,
    allowed: allowedOn(records, today),
    safety: safetyOn(records, today),
    stops: () => stopSigns(timeline, today),
  };
}

function choiceView({ proposed, refusals, foreseen }: ProposedChange): ExperimentChoiceView {
  const { change, smallest } = proposed;
  const { name, with: on, without } = CHANGE_WORDS[change];
  return {
    change,
    name,
    does: [on, without],
    mayBegin: refusals.length === 0,
    refusals: refusals.map(refusalInWords),
    foreseen: foreseen ? foreseenInWords(foreseen, smallest) : [],
    power: foreseen && 'power' in foreseen ? foreseen.power : [],
  };
}

function nowView(
  experiment: Experiment,
  result: ExperimentResult,
  shown: Shown,
): ExperimentNowView {
  const { timeline, today, stops } = shown;
  const noted = experiment.trials.findLast(({ day }) => day === today);
  const told = { result: resultView(experiment, result) };
  if (stops().length > 0 && result.verdict === 'running' && !noted)
    return { ...told, today: { ...NO_RUN_TODAY, arm: null, mayNote: false, noted: null } };
  const why = waitsFor(experiment, timeline(), today);
  if (why && result.verdict === 'running' && !noted) {
    const waits = notForYouNow(experiment.change, why);
    return { ...told, today: { ...waits, arm: null, mayNote: false, noted: null } };
  }
  if (noted) {
    const arm = armOf(experiment.seed, noted.slot);
    const drawn = { next: 'run', slot: noted.slot, arm, from: today, runsFirst: 0 } as const;
    const words = todayInWords(experiment, drawn, true);
    return {
      ...told,
      today: { ...words, arm, mayNote: true, noted: { kept: noted.kept ?? null } },
    };
  }
  const next = todaysArm(experiment, timeline(), today);
  const isDue = next.next === 'run' && next.from <= today && next.runsFirst === 0;
  return {
    ...told,
    today: {
      ...todayInWords(experiment, next, isDue),
      arm: isDue ? next.arm : null,
      mayNote: isDue,
      noted: null,
    },
  };
}

function resultView(experiment: Experiment, result: ExperimentResult): ExperimentResultView {
  const { id, change, began, ended, smallest, most, distance } = experiment;
  const paired = result.design === 'paired' ? result : undefined;
  const pairs = paired?.pairs ?? [];
  return {
    id,
    change,
    name: CHANGE_WORDS[change].name,
    began,
    ended: ended?.day ?? null,
    smallest,
    distance,
    verdict: result.verdict,
    title: VERDICT_TITLES[result.verdict],
    says: resultInWords(experiment, result),
    progress: alternates(change) ? { pairs: pairs.length, most } : null,
    pairs: pairs.map((pair) => ({
      with: pair.with.pain ?? 0,
      without: pair.without.pain ?? 0,
      difference: pair.difference,
    })),
    effect: pairs.length >= LEAST_PAIRS ? (paired?.effect ?? null) : null,
    notCounted: (paired?.trials ?? []).flatMap(({ trial, why }) =>
      why ? [`${trial.day}: ${NOT_COUNTED_WORDS[why]}`] : [],
    ),
  };
}
