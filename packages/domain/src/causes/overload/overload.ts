import type { Cause } from '../cause.ts';
import { unknown } from '../exposure.ts';
import { shape } from '../shape.ts';

export const overload: Cause = {
  id: 'overload',
  asks: 'Did I run much farther than I was used to?',
  unit: 'ratio: the session so far ÷ the longest session of the 30 days before − 1',
  harmless: 0,
  exposures: (timeline) => timeline.runs.map(() => unknown('not-recorded')),
  dose: shape([
    [0, 0],
    [0.1, 0.1],
    [0.3, 0.55],
    [1, 1],
  ]),
  evidence: [],
  advice: () => [],
};
