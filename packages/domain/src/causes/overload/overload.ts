import type { Cause } from '../cause.ts';
import { shape } from '../shape.ts';
import { overloadAdvice } from './advice.ts';
import { OVERLOAD_EVIDENCE } from './evidence.ts';
import { overloadExposures } from './exposure.ts';

/**
 * One run much farther than the month before it.
 *
 * The shape rises little to 0.10 (the studies' reference band), then to about half at 0.30: the bands
 * 0.10–0.30 and 0.30–1 differ by less than their error (L01, L02) and together reach 0.56 of the
 * logarithm of the effect above 1 (L03).
 *
 * Left open: in proportion to the excess, or full from a quarter on.
 */
export const overload: Cause = {
  id: 'overload',
  asks: 'Did I run much farther than I was used to?',
  unit: 'part by which the session so far was longer than the longest of the 30 days before',
  harmless: 0,
  exposures: overloadExposures,
  dose: shape([
    [0, 0],
    [0.1, 0.1],
    [0.3, 0.55],
    [1, 1],
  ]),
  otherDoses: [
    shape([
      [0, 0],
      [1.5, 1.5],
    ]),
    shape([
      [0, 0],
      [0.25, 1],
    ]),
  ],
  dosesFromBelow: [
    shape([
      [-0.4, 0],
      [0.5, 1],
      [1.5, 1.5],
    ]),
  ],
  evidence: OVERLOAD_EVIDENCE,
  advice: overloadAdvice,
};
