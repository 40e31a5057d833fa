import type { Cause } from '../cause.ts';
import { shape } from '../shape.ts';
import { weaknessAdvice } from './advice.ts';
import { WEAKNESS_EVIDENCE } from './evidence.ts';
import { weaknessExposures } from './exposure.ts';

/**
 * Little core, hamstring, glute and hip work.
 *
 * No study gives the shape of an effect: it falls straight from none of this work to the harmless
 * level. Field tests stay out: the endurance of the trunk does not foretell back pain (C12).
 *
 * Left open: that it is full below 20 minutes already.
 */
export const weakness: Cause = {
  id: 'weakness',
  asks: 'Do I do too little strength work for how I run?',
  unit: 'minutes a week of core, hamstring, glute and hip work',
  harmless: 50,
  exposures: weaknessExposures,
  dose: shape([
    [0, 1],
    [50, 0],
  ]),
  otherDoses: [
    shape([
      [20, 1],
      [50, 0],
    ]),
  ],
  evidence: WEAKNESS_EVIDENCE,
  advice: weaknessAdvice,
};
