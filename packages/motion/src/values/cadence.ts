import type { Samples } from './samples.ts';
import type { Stride } from './strides.ts';

/** Steps a minute, over strides of each foot, so that a runner whose legs differ does not look unsteady. */
export function cadenceSamples(strides: readonly Stride[]): Samples {
  return { each: strides.map(([from, to]) => 120 / (to - from)), of: 'strides', common: 0 };
}
