import { unknown } from '../causes/exposure.ts';
import { shape } from '../causes/shape.ts';
import type { ContextFactor } from './context-factor.ts';

export const earlierPain: ContextFactor = {
  id: 'earlier_pain',
  unit: 'points of the 0–10 pain scale, before the run',
  exposures: (timeline) => timeline.runs.map(() => unknown('not-recorded')),
  dose: shape([
    [0, 0],
    [1, 1],
  ]),
};
