import type { Experiment } from '../record/experiment.ts';
import { mean, variance } from '../statistics/moments.ts';
import { normalBelow } from '../statistics/normal.ts';
import type { Timeline } from '../timeline/timeline.ts';
import { type ScoredPair, type ScoredTrial, scoredPairs, scoredTrials } from './scored-pairs.ts';
import {
  CONVINCING,
  evidenceAbove,
  firstAbove,
  firstBelow,
  type Interval,
  LEAST_PAIRS,
  possibleEffects,
} from './sign-flip.ts';

/** `running` until there is one of the others. */
export type ExperimentVerdict =
  | 'running'
  | 'helped'
  | 'did_not'
  | 'cannot_tell'
  | 'stopped_for_pain';

/** What came out of an experiment that alternates. */
export interface PairedResult {
  readonly design: 'paired';
  readonly verdict: ExperimentVerdict;
  /** Pairs after which the verdict stood; null while there is none, and where it ended without one. */
  readonly after: number | null;
  readonly trials: readonly ScoredTrial[];
  readonly pairs: readonly ScoredPair[];
  /**
   * Mean pain with the change less pain without, points: below 0 where it was less with it. Null without a pair. The
   * interval holds the true difference in at least 9 of 10 runners, at whatever pair one looks; from −10 to 10
   * before pair 8.
   */
  readonly effect: ({ readonly mean: number } & Interval) | null;
  /** With `helped`: the drop is less than the smallest that was thought worth having. */
  readonly isSmall: boolean;
  /** It is plain that pain was higher with the change. */
  readonly isWorse: boolean;
  /** What a run that comes second in its pair has more than one that comes first, points; null below two pairs. */
  readonly second: { readonly mean: number; readonly sd: number } | null;
  /** Of the runs of which the runner said, those on which what was drawn was kept to. */
  readonly kept: { readonly said: number; readonly kept: number };
  /** For display; the verdict does not rest on it. Null below four pairs. */
  readonly chances: { readonly dropOfOne: number; readonly hardlyAny: number } | null;
}

/** The result so far; a verdict stands from the first pair that gave it. */
export function pairedResult(experiment: Experiment, timeline: Timeline): PairedResult {
  const trials = scoredTrials(experiment, timeline);
  const pairs = scoredPairs(experiment, trials);
  const differences = pairs.map(({ difference }) => difference);
  const { verdict, after } = verdictOf(experiment, differences);
  return {
    design: 'paired',
    verdict,
    after,
    trials,
    pairs,
    effect:
      pairs.length === 0 ? null : { mean: mean(differences), ...possibleEffects(differences) },
    isSmall: verdict === 'helped' && firstAbove(differences, -experiment.smallest) !== null,
    isWorse: firstAbove(differences, 0) !== null,
    second: secondOf(pairs),
    kept: keptOf(trials),
    chances: chancesOf(differences),
  };
}

/** @param differences of all pairs so far, in the order they were done */
export function verdictOf(
  { smallest, most, ended }: Pick<Experiment, 'smallest' | 'most' | 'ended'>,
  differences: readonly number[],
): { readonly verdict: ExperimentVerdict; readonly after: number | null } {
  const helped = firstBelow(differences, 0) ?? Number.POSITIVE_INFINITY;
  const didNot = firstWithoutDrop(differences, smallest) ?? Number.POSITIVE_INFINITY;
  const after = Math.min(helped, didNot);
  if (ended?.why === 'pain') return { verdict: 'stopped_for_pain', after: null };
  if (after <= most) return { verdict: helped <= didNot ? 'helped' : 'did_not', after };
  const isOver = ended !== undefined || differences.length >= most;
  return { verdict: isOver ? 'cannot_tell' : 'running', after: null };
}

/**
 * The number of pairs from which on it is plain that the drop is less than `smallest` and nothing leans towards any drop
 * at all; null where it never is. Whose pain drops a little goes on, so that a drop can still be shown.
 */
function firstWithoutDrop(differences: readonly number[], smallest: number): number | null {
  const drop = evidenceAbove(differences.map((difference) => -difference));
  const less = evidenceAbove(differences.map((difference) => difference + smallest));
  const at = less.findIndex(
    (value, k) => k >= LEAST_PAIRS - 1 && value >= CONVINCING && (drop[k] ?? 1) <= LEANS_NOWHERE,
  );
  return at < 0 ? null : at + 1;
}

/** E-value above which differences lean to one side. */
const LEANS_NOWHERE = 1;

function secondOf(pairs: readonly ScoredPair[]): PairedResult['second'] {
  if (pairs.length < 2) return null;
  const more = pairs.map(({ order, difference }) => -order * difference);
  return { mean: mean(more), sd: Math.sqrt(variance(more) / more.length) };
}

function keptOf(trials: readonly ScoredTrial[]): PairedResult['kept'] {
  const said = trials.filter(({ trial }) => trial.kept !== undefined);
  return { said: said.length, kept: said.filter(({ trial }) => trial.kept).length };
}

/** Before a pair is known, an effect is taken to be 0 give or take 2 points. */
const PRIOR_SD = 2;
/** Differences of pairs vary by at least this, points: pain is told in whole points. */
const LEAST_SD = 0.7;
const LEAST_FOR_CHANCES = 4;

function chancesOf(values: readonly number[]): PairedResult['chances'] {
  if (values.length < LEAST_FOR_CHANCES) return null;
  const sd = Math.max(LEAST_SD, Math.sqrt(variance(values)));
  const precision = values.length / (sd * sd) + 1 / (PRIOR_SD * PRIOR_SD);
  const middle = ((values.length / (sd * sd)) * mean(values)) / precision;
  const below = (points: number): number => normalBelow((points - middle) * Math.sqrt(precision));
  return { dropOfOne: below(-1), hardlyAny: below(1) - below(-1) };
}
