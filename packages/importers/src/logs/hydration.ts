import type { HydrationEntry } from '@plumbline/domain';
import { numberIn, valueIn } from './cell-value.ts';
import { aNumber } from './kind.ts';
import type { LogRow, LogShape, ValuesOf } from './log-table.ts';

const MASS = aNumber(20, 350, 'kg');
const DRINK = aNumber(0, 20_000, 'ml');

export const HYDRATION_COLUMNS = {
  mass_before_kg: MASS,
  mass_after_kg: MASS,
  drink_before_ml: DRINK,
  drink_during_ml: DRINK,
  drink_after_ml: DRINK,
  urine_ml: aNumber(0, 5000, 'ml'),
  urine_colour: aNumber(1, 8, ''),
  air_celsius: aNumber(-60, 60, '°C'),
  humidity_percent: aNumber(0, 100, '%'),
} as const;
type HydrationColumns = typeof HYDRATION_COLUMNS;

export const HYDRATION: LogShape<HydrationColumns> = {
  columns: HYDRATION_COLUMNS,
  required: [],
  hasRun: true,
  oneForEachRun: true,
};

export function hydrationEntry({ values, ...row }: LogRow<HydrationColumns>): HydrationEntry {
  return {
    ...row,
    massBefore: numberIn(values.mass_before_kg),
    massAfter: numberIn(values.mass_after_kg),
    drinkBefore: numberIn(values.drink_before_ml),
    drinkDuring: numberIn(values.drink_during_ml),
    drinkAfter: numberIn(values.drink_after_ml),
    urine: numberIn(values.urine_ml),
    urineColour: numberIn(values.urine_colour),
    air: numberIn(values.air_celsius),
    humidity: numberIn(values.humidity_percent),
  };
}

/** The cells that read as `entry` again. */
export function hydrationValues(entry: HydrationEntry): ValuesOf<HydrationColumns> {
  return {
    mass_before_kg: valueIn(entry.massBefore),
    mass_after_kg: valueIn(entry.massAfter),
    drink_before_ml: valueIn(entry.drinkBefore),
    drink_during_ml: valueIn(entry.drinkDuring),
    drink_after_ml: valueIn(entry.drinkAfter),
    urine_ml: valueIn(entry.urine),
    urine_colour: valueIn(entry.urineColour),
    air_celsius: valueIn(entry.air),
    humidity_percent: valueIn(entry.humidity),
  };
}
