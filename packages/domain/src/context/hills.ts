import { unknown } from '../causes/exposure.ts';
import { shape } from '../causes/shape.ts';
import type { ContextFactor } from './context-factor.ts';

export const hills: ContextFactor = {
  id: 'hills',
  unit: 'm of descent a km',
  exposures: (timeline) => timeline.runs.map(() => unknown('not-recorded')),
  dose: shape([
    [0, 0],
    [1, 1],
  ]),
};
