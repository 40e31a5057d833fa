import type { Change, Experiment, ExperimentResult } from '@plumbline/domain';
import type { StopView } from './stop-view.ts';

/** GET /api/experiment: what can be tried, or what is tried now, and what came of it. */
export interface ExperimentView {
  readonly revision: number;
  /** Why nothing of it is shown; null where it is. */
  readonly closed: {
    readonly title: string;
    readonly says: string;
    /** An experiment waits; it may be ended. */
    readonly waits: boolean;
  } | null;
  readonly stop: StopView | null;
  /** The smallest drop that the choices are foreseen by, points. */
  readonly smallest: number;
  /** The runs that the choices are foreseen by, km; null where any distance counts. */
  readonly distance: Experiment['distance'];
  /** Which pain is compared, in words. */
  readonly outcome: string;
  /** Empty while an experiment runs. */
  readonly choices: readonly ExperimentChoiceView[];
  readonly current: ExperimentNowView | null;
  /** Ended ones, newest first. */
  readonly past: readonly ExperimentResultView[];
}

export interface ExperimentChoiceView {
  readonly change: Change;
  readonly name: string;
  /** What is done on runs with it and on runs without. */
  readonly does: readonly string[];
  readonly mayBegin: boolean;
  /** Why it is not to be begun, in sentences. */
  readonly refusals: readonly string[];
  /** What it could show, in sentences. */
  readonly foreseen: readonly string[];
  /** Chances that a drop of the smallest size is shown, by pairs. */
  readonly power: readonly { readonly pairs: number; readonly chance: number }[];
}

export interface ExperimentNowView {
  readonly today: {
    readonly title: string;
    readonly says: string;
    /** `with` or `without` where a run of today counts; null where none does. */
    readonly arm: 'with' | 'without' | null;
    /** Whether a run of today may be noted. */
    readonly mayNote: boolean;
    /** What was noted of today's run; null where nothing was. */
    readonly noted: { readonly kept: boolean | null } | null;
  };
  readonly result: ExperimentResultView;
}

export interface ExperimentResultView {
  readonly id: string;
  readonly change: Change;
  readonly name: string;
  readonly began: string;
  readonly ended: string | null;
  /** Points. */
  readonly smallest: number;
  /** The only runs that count, km; null where any distance does. */
  readonly distance: Experiment['distance'];
  readonly verdict: ExperimentResult['verdict'];
  readonly title: string;
  readonly says: readonly string[];
  /** Done and most; null for a change that is begun once. */
  readonly progress: { readonly pairs: number; readonly most: number } | null;
  /** Pain of the pairs in order, points; empty for a change that is begun once. */
  readonly pairs: readonly {
    readonly with: number;
    readonly without: number;
    readonly difference: number;
  }[];
  /** Points; null before pair 8, as every difference is possible until then. */
  readonly effect: { readonly mean: number; readonly low: number; readonly high: number } | null;
  /** Runs that do not count, each with its reason, in words. */
  readonly notCounted: readonly string[];
}
