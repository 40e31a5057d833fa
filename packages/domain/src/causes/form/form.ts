import type { Cause } from '../cause.ts';
import { shape } from '../shape.ts';
import { formAdvice } from './advice.ts';
import { FORM_EVIDENCE } from './evidence.ts';
import { formExposures } from './exposure.ts';

/**
 * A stride that drifts late in a run.
 *
 * No study gives the shape of an effect: it rises straight to 1 at one plain drift, where the signs of
 * fatigue are about as large as studies find them.
 *
 * Left open: that it rises on to three plain drifts.
 */
export const form: Cause = {
  id: 'form',
  asks: 'Did my stride drift late in the run?',
  unit: 'plain late-run drifts (1: contact +12 ms, bounce +6 mm, cadence −4 steps/min, or 5° of lean)',
  harmless: 0,
  exposures: formExposures,
  dose: shape([
    [0, 0],
    [1, 1],
  ]),
  otherDoses: [
    shape([
      [0, 0],
      [3, 3],
    ]),
  ],
  evidence: FORM_EVIDENCE,
  advice: formAdvice,
};
