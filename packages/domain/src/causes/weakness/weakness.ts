import type { Cause } from '../cause.ts';
import { unknown } from '../exposure.ts';
import { shape } from '../shape.ts';

export const weakness: Cause = {
  id: 'weakness',
  asks: 'Would more strength work help my back?',
  unit: 'minutes a week of core, hamstring, glute and hip work',
  harmless: 50,
  exposures: (timeline) => timeline.runs.map(() => unknown('not-recorded')),
  dose: shape([
    [0, 1],
    [50, 0],
  ]),
  evidence: [],
  advice: () => [],
};
