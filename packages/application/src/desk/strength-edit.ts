import { type Day, err, missing, ok, type StrengthEntry } from '@plumbline/domain';
import type { StrengthEdit } from '../views/log-view.ts';
import type { Edit } from './edit.ts';
import { readingFrom } from './reading-field.ts';
import { rowEdit } from './row-edit.ts';
import { isAhead } from './run-target.ts';

const UNSAID = missing('not-recorded');

/** Writes one exercise of a day, or changes one. */
export function strengthEdit(edit: StrengthEdit): Edit {
  return (snapshot) => {
    if (isAhead(edit.day as Day, snapshot.today)) return err('day-ahead');
    const before = snapshot.records.strength.find((entry) => snapshot.rowOf(entry).id === edit.id);
    if (edit.id !== undefined && !before) return err('no-such-row');
    const entry: StrengthEntry = {
      origin: { file: '', line: 1 },
      day: edit.day as Day,
      exercise: edit.exercise,
      sets: readingFrom(before?.sets ?? UNSAID, edit.sets),
      reps: readingFrom(before?.reps ?? UNSAID, edit.reps),
      hold: readingFrom(before?.hold ?? UNSAID, edit.holdSeconds),
      load: readingFrom(before?.load ?? UNSAID, edit.loadKg),
      minutes: readingFrom(before?.minutes ?? UNSAID, edit.minutes),
      note: edit.note ?? undefined,
      extra: before?.extra ?? {},
    };
    const isSameRow = before?.day === entry.day && before.exercise === entry.exercise;
    return ok(rowEdit(snapshot, { kind: 'strength', rows: [entry] }, { before, isSameRow }));
  };
}
