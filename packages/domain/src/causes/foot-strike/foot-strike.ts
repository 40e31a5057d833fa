import type { Cause } from '../cause.ts';
import { shape } from '../shape.ts';
import { footStrikeAdvice } from './advice.ts';
import { FOOT_STRIKE_EVIDENCE } from './evidence.ts';
import { footStrikeExposures } from './exposure.ts';

/**
 * Landing with the toes up.
 *
 * No study gives the shape of an effect on the back, and the only direct one found none (S01). It rises
 * straight from a flat landing to 15°, twice the angle above which a landing counts as on the heel (S12b).
 *
 * Left open: that it rises on to 30°.
 */
export const footStrike: Cause = {
  id: 'foot-strike',
  asks: 'Does it matter how my foot lands?',
  unit: '° between foot and ground at first contact, toes up',
  harmless: 0,
  exposures: footStrikeExposures,
  dose: shape([
    [0, 0],
    [15, 1],
  ]),
  otherDoses: [
    shape([
      [0, 0],
      [30, 2],
    ]),
  ],
  evidence: FOOT_STRIKE_EVIDENCE,
  advice: footStrikeAdvice,
};
