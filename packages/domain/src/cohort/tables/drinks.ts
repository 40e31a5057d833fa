import type { HydrationEntry } from '../../record/hydration.ts';
import { decimal, defineTable, whole } from '../table.ts';
import { dayColumn, type OfDay, runColumn } from './day-column.ts';

interface DrinksRow extends OfDay {
  readonly run: number;
  readonly drinks: HydrationEntry;
}

const ML = { unit: 'ml, to fifty', step: 50 };

export const drinks = defineTable<DrinksRow>({
  name: 'drinks',
  means: 'One row for each run with drinks or weighings. Body mass itself is told in bands alone.',
  rows: (runner) =>
    runner.timeline.runs.flatMap(({ day, hydration }, place) =>
      hydration ? [{ runner, day, run: place + 1, drinks: hydration }] : [],
    ),
  columns: [
    runColumn('never'),
    dayColumn(),
    decimal(
      'mass_change_kg',
      { unit: 'kg', step: 0.1, means: 'Body mass after less body mass before.' },
      ({ drinks: { massBefore, massAfter } }) =>
        massBefore.known && massAfter.known ? massAfter.value - massBefore.value : null,
    ),
    whole(
      'drink_before_ml',
      { ...ML, means: 'Drunk in the hours before.' },
      ({ drinks }) => drinks.drinkBefore,
    ),
    whole(
      'drink_during_ml',
      { ...ML, means: 'Drunk during the run.' },
      ({ drinks }) => drinks.drinkDuring,
    ),
    whole(
      'drink_after_ml',
      { ...ML, means: 'Drunk in the hours after.' },
      ({ drinks }) => drinks.drinkAfter,
    ),
    whole(
      'urine_ml',
      { ...ML, means: 'Urine between the two weighings.' },
      ({ drinks }) => drinks.urine,
    ),
    whole(
      'urine_colour',
      { unit: '1 pale to 8', range: [1, 8], hides: 'nothing', means: 'Colour of the urine.' },
      ({ drinks }) => drinks.urineColour,
    ),
    whole('air_c', { unit: '°C', means: 'Temperature of the air.' }, ({ drinks }) => drinks.air),
    whole(
      'humidity_percent',
      { unit: '%, to five', step: 5, means: 'Humidity of the air.' },
      ({ drinks }) => drinks.humidity,
    ),
  ],
});
