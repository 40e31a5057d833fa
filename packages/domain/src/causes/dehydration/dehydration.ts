import type { Cause } from '../cause.ts';
import { shape } from '../shape.ts';
import { dehydrationAdvice } from './advice.ts';
import { DEHYDRATION_EVIDENCE } from './evidence.ts';
import { dehydrationExposures } from './exposure.ts';

/**
 * Water lost in a run.
 *
 * No study gives the shape of an effect on the back: it rises straight to 2 % of body mass, the loss
 * that drinking is advised to keep below for other reasons (D01).
 *
 * Left open: that it rises on to 4 %.
 */
export const dehydration: Cause = {
  id: 'dehydration',
  asks: 'Did I lose much water on the run?',
  unit: '% of body mass lost by the finish',
  harmless: 0,
  exposures: dehydrationExposures,
  dose: shape([
    [0, 0],
    [2, 1],
  ]),
  otherDoses: [
    shape([
      [0, 0],
      [4, 2],
    ]),
  ],
  evidence: DEHYDRATION_EVIDENCE,
  advice: dehydrationAdvice,
};
