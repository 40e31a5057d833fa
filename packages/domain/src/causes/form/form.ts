import type { Cause } from '../cause.ts';
import { unknown } from '../exposure.ts';
import { shape } from '../shape.ts';

export const form: Cause = {
  id: 'form',
  asks: 'Did my stride drift late in the run?',
  unit: 'plain late-run drifts',
  harmless: 0,
  exposures: (timeline) => timeline.runs.map(() => unknown('not-recorded')),
  dose: shape([
    [0, 0],
    [1, 1],
  ]),
  evidence: [],
  advice: () => [],
};
