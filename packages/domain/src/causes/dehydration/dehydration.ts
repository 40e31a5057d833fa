import type { Cause } from '../cause.ts';
import { unknown } from '../exposure.ts';
import { shape } from '../shape.ts';

export const dehydration: Cause = {
  id: 'dehydration',
  asks: 'Did I lose much water on the run?',
  unit: '% of body mass lost by the finish',
  harmless: 0,
  exposures: (timeline) => timeline.runs.map(() => unknown('not-recorded')),
  dose: shape([
    [0, 0],
    [2, 1],
  ]),
  evidence: [],
  advice: () => [],
};
