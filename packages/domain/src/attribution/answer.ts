import type { CauseId } from '../causes/cause.ts';
import type { ContextId } from '../context/context-factor.ts';
import type { CueTrial } from '../record/run.ts';

export const VERDICTS = [
  'causes_found',
  'nothing_stands_out',
  'too_little_data',
  'no_pain',
  'see_someone_first',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Points of the 0–10 pain scale with a credible interval that holds `level` of the probability. */
export interface PainPoints {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly level: 0.8;
}

export interface CauseAnswer {
  readonly cause: CauseId;
  /** Posterior probability that this cause adds to this runner's pain; null with `see_someone_first`. */
  readonly probability: number | null;
  /** Mean over the painful runs of what the cause added; null where there is no painful run. */
  readonly painPoints: PainPoints | null;
  readonly measuredRuns: number;
  readonly evidence: readonly string[];
  readonly advice: readonly string[];
  readonly share: number | null;
}

export interface Tangle {
  readonly causes: readonly CauseId[];
  readonly words: string;
}

export interface RunExplained {
  readonly file: string | null;
  readonly start: string;
  readonly pain: {
    readonly before: number | null;
    readonly during: number | null;
    readonly after: number | null;
    readonly nextMorning: number | null;
  };
  readonly causes: readonly {
    readonly cause: CauseId;
    readonly added: { readonly mean: number; readonly low: number; readonly high: number } | null;
    readonly obtained: 'measured' | 'estimated' | 'unknown';
    readonly exposure: number | null;
    readonly unit: string;
  }[];
  /** A cue tried within the run; only where its laps hold one. */
  readonly cueTrial?: CueTrial;
}

/** The answer, exactly as `docs/formats/answer.schema.json` prints it. */
export interface Answer {
  readonly schema: 'plumbline.answer/1';
  readonly generatedAt: string;
  readonly engineVersion: string;
  readonly evidenceVersion: string;
  readonly inputDigest: string;
  readonly window: {
    readonly from: string | null;
    readonly to: string | null;
    readonly runs: number;
    readonly reportedRuns: number;
    readonly painfulRuns: number;
    readonly restDays: number;
  };
  readonly verdict: Verdict;
  readonly headline: string;
  /** All five, most probable first. */
  readonly causes: readonly CauseAnswer[];
  readonly somethingElse: { readonly probability: number; readonly share: number | null };
  readonly tangled: readonly Tangle[];
  readonly context: readonly { readonly factor: ContextId; readonly probability: number }[];
  readonly negativeControl: { readonly probability: number } | null;
  readonly priorSensitivity: {
    readonly stable: boolean;
    readonly low: Readonly<Partial<Record<CauseId, number>>>;
    readonly high: Readonly<Partial<Record<CauseId, number>>>;
  } | null;
  readonly nextMeasurement: {
    readonly what: string;
    readonly why: string;
    readonly expectedBits: number;
  } | null;
  readonly safety: {
    readonly tier: 'none' | 'review' | 'within_days' | 'same_day' | 'emergency' | 'not_screened';
    readonly running: 'ok' | 'no_increase' | 'stop' | 'not_screened';
    readonly reasons: readonly string[];
  };
  readonly restDays: {
    readonly days: number;
    readonly runDayMean: number;
    readonly restDayMean: number;
    readonly difference: { readonly mean: number; readonly low: number; readonly high: number };
  } | null;
  readonly run: RunExplained | null;
}
