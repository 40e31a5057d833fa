import type { Exposure } from '../causes/cause.ts';
import { estimated, measured, unknown } from '../causes/exposure.ts';
import { shape } from '../causes/shape.ts';
import type { Run } from '../record/run.ts';
import type { ContextFactor } from './context-factor.ts';

const LEAST_METRES = 500;
/** Error of a watch's descent as a part of it, and of a flat run's, in m a km (ours). */
const RELATIVE_SD = 0.2;
const FLAT_SD = 2;
/** A loop comes down what it went up; not every run is a loop. */
const FROM_ASCENT_RELATIVE_SD = 0.5;

/** Metres of descent for each kilometre: going down is what loads (K15). */
export const hills: ContextFactor = {
  id: 'hills',
  unit: 'm of descent a km',
  exposures: ({ runs }) => runs.map(({ run }) => descentRate(run)),
  dose: shape([
    [0, 0],
    [30, 1],
    [60, 2],
  ]),
};

function descentRate(run: Run): Exposure {
  if (!run.distance.known) return unknown('not-recorded');
  if (run.distance.value < LEAST_METRES) return unknown('too-short');
  const km = run.distance.value / 1000;
  if (run.descent.known) {
    const rate = run.descent.value / km;
    return measured(rate, Math.hypot(FLAT_SD, RELATIVE_SD * rate));
  }
  if (run.ascent.known) {
    const rate = run.ascent.value / km;
    return estimated(rate, Math.hypot(FLAT_SD, FROM_ASCENT_RELATIVE_SD * rate));
  }
  return run.surface === 'treadmill' ? estimated(0, FLAT_SD) : unknown('not-recorded');
}
