import { type StrengthEntry, unknownExercises } from '@plumbline/domain';
import type { ImportProblem } from '../file-reading.ts';
import { shown } from '../tables/shown.ts';
import { numberIn, valueIn } from './cell-value.ts';
import { aNumber, TEXT } from './kind.ts';
import type { LogRow, LogShape, ValuesOf } from './log-table.ts';

export const STRENGTH_COLUMNS = {
  exercise: TEXT,
  sets: aNumber(0, 100, ''),
  reps: aNumber(0, 10_000, ''),
  hold_s: aNumber(0, 7200, 's'),
  load_kg: aNumber(0, 1000, 'kg'),
  minutes: aNumber(0, 1440, 'min'),
  note: TEXT,
} as const;
type StrengthColumns = typeof STRENGTH_COLUMNS;

export const STRENGTH: LogShape<StrengthColumns> = {
  columns: STRENGTH_COLUMNS,
  required: ['exercise'],
  hasRun: false,
  oneForEachRun: false,
};

export function strengthEntry({ values, run: _, ...row }: LogRow<StrengthColumns>): StrengthEntry {
  return {
    ...row,
    exercise: values.exercise ?? '',
    sets: numberIn(values.sets),
    reps: numberIn(values.reps),
    hold: numberIn(values.hold_s),
    load: numberIn(values.load_kg),
    minutes: numberIn(values.minutes),
    note: values.note,
  };
}

/** A problem for each name that the catalogue of exercises lacks, where it is first written. */
export function unknownExerciseProblems(
  entries: readonly StrengthEntry[],
): readonly ImportProblem[] {
  return unknownExercises(entries).map(({ origin, exercise }) => ({
    code: 'unknown-exercise',
    place: { ...origin, field: 'exercise' },
    expected: 'the name of an exercise of the core, hamstrings, glutes or hips',
    received: shown(exercise),
  }));
}

/** The cells that read as `entry` again. */
export function strengthValues(entry: StrengthEntry): ValuesOf<StrengthColumns> {
  return {
    exercise: entry.exercise,
    sets: valueIn(entry.sets),
    reps: valueIn(entry.reps),
    hold_s: valueIn(entry.hold),
    load_kg: valueIn(entry.load),
    minutes: valueIn(entry.minutes),
    note: entry.note,
  };
}
