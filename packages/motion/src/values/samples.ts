import type { FormValue } from '@plumbline/domain';

/** What was seen of one value: one number a step, and what all of them may be wrong by together. */
export interface Samples {
  readonly each: readonly number[];
  /**
   * `strides` of both feet share a step with their neighbours and are averaged; `steps` and `pairs` of a left and a right one stand alone,
   * and their median is taken.
   */
  readonly of: 'steps' | 'strides' | 'pairs';
  /** Standard error that more steps do not lower, but another passage does. */
  readonly common: number;
}

export type SampledValues = Readonly<Partial<Record<FormValue, Samples>>>;
