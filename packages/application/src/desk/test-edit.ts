import { type Day, err, ok, type StrengthTest, type StrengthTestName } from '@plumbline/domain';
import type { TestEdit } from '../views/log-view.ts';
import type { Edit } from './edit.ts';
import { rowEdit } from './row-edit.ts';
import { isAhead } from './run-target.ts';

/** Writes one result of a field test, or changes one. */
export function testEdit(edit: TestEdit): Edit {
  return (snapshot) => {
    if (isAhead(edit.day as Day, snapshot.today)) return err('day-ahead');
    const before = snapshot.records.tests.find((entry) => snapshot.rowOf(entry).id === edit.id);
    if (edit.id !== undefined && !before) return err('no-such-row');
    const entry: StrengthTest = {
      origin: { file: '', line: 1 },
      day: edit.day as Day,
      test: edit.test,
      value: edit.value,
      unit: before?.test === edit.test ? before.unit : unitOf(edit.test),
      extra: before?.extra ?? {},
    };
    const isSameRow = before?.day === entry.day && before.test === entry.test;
    return ok(rowEdit(snapshot, { kind: 'tests', rows: [entry] }, { before, isSameRow }));
  };
}

/** Holds are timed; bridges, squats and standing up are counted. */
export function unitOf(test: StrengthTestName): 's' | 'reps' {
  return /bridge|squat|sit_to_stand/.test(test) ? 'reps' : 's';
}
