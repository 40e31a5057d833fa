import type { Cause } from '../cause.ts';
import { unknown } from '../exposure.ts';
import { shape } from '../shape.ts';

export const footStrike: Cause = {
  id: 'foot-strike',
  asks: 'Does it matter how my foot lands?',
  unit: '° between foot and ground at first contact, toes up',
  harmless: 0,
  exposures: (timeline) => timeline.runs.map(() => unknown('not-recorded')),
  dose: shape([
    [0, 0],
    [15, 1],
  ]),
  evidence: [],
  advice: () => [],
};
