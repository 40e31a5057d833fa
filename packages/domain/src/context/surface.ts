import { unknown } from '../causes/exposure.ts';
import { shape } from '../causes/shape.ts';
import type { ContextFactor } from './context-factor.ts';

export const surface: ContextFactor = {
  id: 'surface',
  unit: 'hardness of the ground, 0 trail to 1 road',
  exposures: (timeline) => timeline.runs.map(() => unknown('not-recorded')),
  dose: shape([
    [0, 0],
    [1, 1],
  ]),
};
