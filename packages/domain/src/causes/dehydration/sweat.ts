import type { Estimate } from '../../record/run.ts';
import type { Effort } from './effort.ts';

/** Nobody sweats less than this while running, in litres an hour. */
const LEAST = 0.2;
/** Where the fit was made: beyond it the error is larger. */
const FITTED = { kg: [50, 90], kmh: [8.5, 15], celsius: [18, 28] } as const;
const OUTSIDE_RELATIVE_SD = 0.25;

/** What one run's sweat is thought to be before the runner's own weighings are asked. */
export interface PredictedSweat {
  readonly litres: number;
  /** Error from not knowing mass, speed and temperature exactly, in litres. */
  readonly inputSd: number;
  /** Added error of the formula itself, as a part: 0 where it was fitted. */
  readonly formulaSd: number;
}

/**
 * Sweat of one effort by a starting formula, for want of a scale.
 *
 * An internal estimate, never shown as a finding: a fit to a table that was recalled, not retrieved
 * (evidence base §4, D12). It misses one person by a third or so, which the caller adds.
 */
export function predictSweat({ hours, kmh, kg, celsius }: Effort): PredictedSweat {
  const rate = sweatRate(kg.value, kmh.value, celsius.value);
  const slopes = [
    (0.001308 * kmh.value + 0.00061) * kg.sd,
    0.001308 * kg.value * kmh.sd,
    0.01308 * celsius.sd,
  ];
  const fitted =
    inside(kg, FITTED.kg) && inside(kmh, FITTED.kmh) && inside(celsius, FITTED.celsius);
  return {
    litres: rate * hours,
    inputSd: Math.hypot(...slopes) * hours,
    formulaSd: fitted ? 0 : OUTSIDE_RELATIVE_SD,
  };
}

/** @unit L/h, at least 0.2 */
export function sweatRate(kg: number, kmh: number, celsius: number): number {
  const fit = 0.001308 * kg * kmh + 0.01308 * (celsius - 18) + 0.00061 * kg - 0.171;
  return Math.max(LEAST, fit);
}

function inside({ value }: Estimate, [low, high]: readonly [number, number]): boolean {
  return value >= low && value <= high;
}
