import type { Exposure } from '../causes/cause.ts';
import type { Timeline } from '../timeline/timeline.ts';

/** Stored for ever; the names of the answer's contract. */
export const CONTEXT_IDS = [
  'sleep',
  'stress',
  'sitting',
  'surface',
  'shoes',
  'hills',
  'speed',
  'earlier_pain',
] as const;
export type ContextId = (typeof CONTEXT_IDS)[number];

/** Something that competes with the causes for the same pain and gives no advice. */
export interface ContextFactor {
  readonly id: ContextId;
  readonly unit: string;
  /** One exposure for each run of the timeline, in its order. */
  readonly exposures: (timeline: Timeline) => readonly Exposure[];
  /** As `Cause.dose`: 0 at its usual level, 1 where it is plainly high. May be negative where a factor can work both ways. */
  readonly dose: (value: number) => number;
  /** Follows from pain that was written, too. */
  readonly readsPain?: true;
}
