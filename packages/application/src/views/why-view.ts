import type { Advice, Answer, CauseId, Claim, MeasurementId } from '@plumbline/domain';
import type { AnswerWords } from '../words/answer-words.ts';
import type { SafetyWords } from '../words/safety-words.ts';
import type { StopView } from './stop-view.ts';

/** How far one might sensibly run now, and why. */
export interface LongestView {
  /** km, null with a reason where there is nothing to go by. */
  readonly km: number | null;
  /** One sentence: what it is worked out from, or why there is no number. */
  readonly why: string;
  /** The longest run of the last 30 days that it rests on. */
  readonly rests: { readonly day: string; readonly km: number } | null;
  /** True where the safety answers say not to run, and the number is withheld. */
  readonly withheld: boolean;
}

/** One month of the timeline. */
export interface MonthView {
  /** `2026-03`. */
  readonly month: string;
  readonly runs: number;
  readonly km: number;
  readonly reports: number;
  /** Mean worst pain of the reported runs, and the worst; null without a report. */
  readonly painMean: number | null;
  readonly painWorst: number | null;
  /** Runs on which an exposure was plainly high. */
  readonly high: readonly { readonly cause: CauseId; readonly runs: number }[];
}

/** GET /api/why */
export type WhyView = OpenWhyView | LockedWhyView;

/** Before the urgent safety questions are answered: what the runner recorded, and no word of why. */
export interface LockedWhyView {
  readonly revision: number;
  readonly locked: {
    /** Some questions were answered already. */
    readonly begun: boolean;
    readonly safety: SafetyWords;
  };
  readonly runs: number;
  readonly stop: StopView | null;
  readonly longest: LongestView;
  readonly months: readonly MonthView[];
}

/** Everything the home page needs at once. */
export interface OpenWhyView {
  readonly revision: number;
  readonly locked: null;
  readonly stop: StopView | null;
  readonly longest: LongestView;
  readonly answer: Answer;
  readonly words: AnswerWords;
  readonly causes: readonly CauseSummary[];
  /** Oldest first, months without a run included, at most 24. */
  readonly months: readonly MonthView[];
  /** With `too_little_data`: the shortest way to more, most useful first. */
  readonly wayToMore: readonly string[];
  /** What the next measurement is, for the button that leads to it: `tell_apart` is one run that sets causes apart. */
  readonly nextMeasures: MeasurementId | 'tell_apart' | null;
}

export interface CauseSummary {
  readonly cause: CauseId;
  readonly name: string;
  readonly asks: string;
  readonly unit: string;
  /** Runs of the window by how the exposure was obtained. */
  readonly obtained: {
    readonly measured: number;
    readonly estimated: number;
    readonly unknown: number;
  };
}

/** One run in a picture of exposure against pain. */
export interface DosePoint {
  readonly runId: string;
  readonly day: string;
  readonly exposure: number;
  readonly sd: number;
  readonly obtained: 'measured' | 'estimated';
  /** Worst of during, after and next morning. */
  readonly pain: number;
  readonly recalled: boolean;
}

/** GET /api/causes/:cause: what opens beneath one cause. */
export interface CauseView extends CauseSummary {
  readonly revision: number;
  readonly harmless: number;
  readonly points: readonly DosePoint[];
  /** Runs with a report whose exposure is not known: they are in no picture. */
  readonly notShown: number;
  /** Pain that the model expects at an exposure, with the 80 % interval; null where too little is known. */
  readonly curve:
    | readonly {
        readonly exposure: number;
        readonly mean: number;
        readonly low: number;
        readonly high: number;
      }[]
    | null;
  readonly claims: readonly Claim[];
  readonly advice: readonly Advice[];
  /** What was measured and what was only estimated, in sentences. */
  readonly measured: readonly string[];
  /** For overload: the load numbers that watches show, beside what speaks against them. */
  readonly loadNumbers: readonly {
    readonly name: string;
    readonly value: number | null;
    readonly unit: string;
    readonly against: readonly Claim[];
  }[];
}
