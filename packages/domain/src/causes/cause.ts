import type { Absence } from '../reading/reading.ts';
import type { BlindTimeline } from '../timeline/blind.ts';
import type { Timeline } from '../timeline/timeline.ts';

/** Stored for ever. */
export const CAUSE_IDS = ['overload', 'weakness', 'form', 'dehydration', 'foot-strike'] as const;
export type CauseId = (typeof CAUSE_IDS)[number];

/**
 * How much of a cause one run had, in the cause's own unit, and how that is known. `sd` is its standard
 * error. A value that had to be guessed from something else is `estimated`; one that cannot even be
 * guessed is `unknown`, with the reason, and is never a zero.
 */
export type Exposure =
  | { readonly obtained: 'measured' | 'estimated'; readonly value: number; readonly sd: number }
  | { readonly obtained: 'unknown'; readonly why: Absence };

/** Grades of `evidence.md`: A strong, B decent, C small or inconsistent, D mechanism or opinion. */
export type Grade = 'A' | 'B' | 'C' | 'D';

/** A published finding as it may be shown to a runner. */
export interface Claim {
  /** Id in the evidence base, `L01`. */
  readonly id: string;
  /** What was found, in plain words, with its numbers. */
  readonly says: string;
  readonly population: string;
  /** What was measured: an injury is not back pain, and a force on a leg is neither. */
  readonly outcome: string;
  readonly grade: Grade;
  /** Authors, year, DOI where there is one. */
  readonly source: string;
}

/** One suggestion: plain words, no blame, nothing promised. */
export interface Advice {
  readonly id: string;
  readonly text: string;
  /** Ids of claims; none where it is common sense or a product rule, and then `basis` says so. */
  readonly evidence: readonly string[];
  readonly basis: 'evidence' | 'product-rule';
  /** Whether it leads to more running than now, so that it is held back while none may be added. */
  readonly addsRunning?: true;
  /** Whether it is about a run to come, so that it is held back before the safety questions are answered. */
  readonly onRun?: true;
}

/** A cause gives exposures; it computes no weight and knows no other cause. */
export interface Cause {
  readonly id: CauseId;
  /** The question it answers, in the runner's words. */
  readonly asks: string;
  /** Unit of `Exposure.value`, in words. */
  readonly unit: string;
  /** The exposure at which the cause adds nothing, as the answer's contract defines it. */
  readonly harmless: number;
  /** One exposure for each run of the timeline, in its order. */
  readonly exposures: (timeline: BlindTimeline) => readonly Exposure[];
  /**
   * The size of the effect that the evidence lets expect, as a shape: 0 at the harmless level and
   * below, 1 at a level that is plainly high, never falling. No points of pain are meant.
   */
  readonly dose: (value: number) => number;
  /**
   * Other shapes that the evidence leaves open, as plausible as `dose`: none is known well enough to be
   * the only one. Above 1 where the effect may keep rising beyond a plainly high level.
   */
  readonly otherDoses: readonly ((value: number) => number)[];
  /**
   * Shapes that begin below the harmless level, because a body may be used to less than that level: they help to
   * recognise the cause. What lies below the harmless level counts for nothing in what the cause added.
   */
  readonly dosesFromBelow?: readonly ((value: number) => number)[];
  readonly evidence: readonly Claim[];
  /** What to try, for this runner; `profile` conditions and measured values may rule things out. */
  readonly advice: (timeline: Timeline) => readonly Advice[];
}
