import { unknown } from '../causes/exposure.ts';
import { shape } from '../causes/shape.ts';
import type { ContextFactor } from './context-factor.ts';

export const shoes: ContextFactor = {
  id: 'shoes',
  unit: 'newness of the pair, 0 to 1',
  exposures: (timeline) => timeline.runs.map(() => unknown('not-recorded')),
  dose: shape([
    [0, 0],
    [1, 1],
  ]),
};
