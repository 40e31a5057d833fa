import { measured, unknown } from '../causes/exposure.ts';
import { shape } from '../causes/shape.ts';
import type { ContextFactor } from './context-factor.ts';
import { usualBefore } from './own-usual.ts';

const WINDOW = { days: 60, enough: 5 } as const;
const SD_PERCENT = 2;

/** How much faster than the runner's own runs of the two months before; below 0 for slower. */
export const speed: ContextFactor = {
  id: 'speed',
  unit: '% faster than usual',
  exposures: ({ runs }) => {
    const speeds = runs.map(({ day, run }) => ({
      day,
      value: run.speed.known ? run.speed.value : Number.NaN,
    }));
    const usual = usualBefore(speeds, WINDOW);
    return speeds.map(({ value }, index) => {
      const own = usual[index];
      if (!Number.isFinite(value)) return unknown('not-recorded');
      if (!own?.known || own.value <= 0) return unknown('too-few-runs');
      return measured(100 * (value / own.value - 1), SD_PERCENT);
    });
  },
  dose: shape([
    [-15, -1],
    [30, 2],
  ]),
};
