import { type Day, type HydrationEntry, missing, ok, type RunReference } from '@plumbline/domain';
import type { HydrationEdit, HydrationFields } from '../views/log-view.ts';
import type { Edit } from './edit.ts';
import { fieldOf, readingFrom } from './reading-field.ts';
import { addedRow, changedRow, emptied } from './row-change.ts';
import { hydrationTarget } from './run-target.ts';

/** Writes those fields that are given of one run's weighings and drinks; a row of the app that says nothing any more is taken away. */
export function hydrationEdit({ day, runId, fields }: HydrationEdit): Edit {
  return (snapshot) => {
    const target = hydrationTarget(snapshot, { day, runId });
    if (!target.ok) return target;
    const { entry, run } = target.value;
    const before = entry ?? blankHydration(target.value.day, run);
    const said = withHydrationFields(before, fields);
    const gone = saysNothing(said) ? emptied(entry && snapshot.rowOf(entry)) : undefined;
    if (gone) return ok({ rows: gone, id: null });
    const after = { kind: 'hydration', rows: [said] } as const;
    const row = entry ? changedRow(snapshot.rowOf(entry), after) : addedRow(snapshot.rows, after);
    return ok({ rows: [row], id: row.id });
  };
}

const UNSAID = missing('not-recorded');

function blankHydration(day: Day, run: RunReference | undefined): HydrationEntry {
  return {
    origin: { file: '', line: 1 },
    day,
    run,
    massBefore: UNSAID,
    massAfter: UNSAID,
    drinkBefore: UNSAID,
    drinkDuring: UNSAID,
    drinkAfter: UNSAID,
    urine: UNSAID,
    urineColour: UNSAID,
    air: UNSAID,
    humidity: UNSAID,
    extra: {},
  };
}

export function hydrationFields(entry: HydrationEntry): HydrationFields {
  return {
    massBeforeKg: fieldOf(entry.massBefore),
    massAfterKg: fieldOf(entry.massAfter),
    drinkBeforeMl: fieldOf(entry.drinkBefore),
    drinkDuringMl: fieldOf(entry.drinkDuring),
    drinkAfterMl: fieldOf(entry.drinkAfter),
    urineMl: fieldOf(entry.urine),
    urineColour: fieldOf(entry.urineColour),
    airCelsius: fieldOf(entry.air),
    humidityPercent: fieldOf(entry.humidity),
  };
}

function saysNothing(entry: HydrationEntry): boolean {
  return Object.values(hydrationFields(entry)).every((value) => value === null);
}

function withHydrationFields(
  entry: HydrationEntry,
  given: Partial<HydrationFields>,
): HydrationEntry {
  const all = { ...hydrationFields(entry), ...given };
  return {
    ...entry,
    massBefore: readingFrom(entry.massBefore, all.massBeforeKg),
    massAfter: readingFrom(entry.massAfter, all.massAfterKg),
    drinkBefore: readingFrom(entry.drinkBefore, all.drinkBeforeMl),
    drinkDuring: readingFrom(entry.drinkDuring, all.drinkDuringMl),
    drinkAfter: readingFrom(entry.drinkAfter, all.drinkAfterMl),
    urine: readingFrom(entry.urine, all.urineMl),
    urineColour: readingFrom(entry.urineColour, all.urineColour),
    air: readingFrom(entry.air, all.airCelsius),
    humidity: readingFrom(entry.humidity, all.humidityPercent),
  };
}
