import type { FileContent, FileReading } from '../file-reading.ts';
import type { CsvTable } from '../tables/csv-table.ts';
import { problemList } from '../tables/problem-list.ts';
import { DIARY, diaryEntry } from './diary.ts';
import { FORM, formCheck } from './form-log.ts';
import { HYDRATION, hydrationEntry } from './hydration.ts';
import { type Columns, type LogRow, type LogShape, logRows, plainColumn } from './log-table.ts';
import { oneForEachRun } from './same-run.ts';
import { STRENGTH, strengthEntry, unknownExerciseProblems } from './strength.ts';
import { strengthTest, TESTS } from './tests-log.ts';

const LOGS = ['diary', 'strength', 'tests', 'hydration', 'form'] as const;
export type LogName = (typeof LOGS)[number];

const COLUMNS: Readonly<Record<LogName, Columns>> = {
  diary: DIARY.columns,
  strength: STRENGTH.columns,
  tests: TESTS.columns,
  hydration: HYDRATION.columns,
  form: FORM.columns,
};
/** Columns that two logs may share say nothing of which log a table is. */
const SHARED: readonly string[] = ['note', 'side', 'unit', 'value', 'minutes', 'steps'];

/** The log that a file's name says: `diary.csv`, `2025/diary-2.csv`; any folder, any capitals. */
export function logNamed(baseName: string): LogName | undefined {
  const name = /^([a-z]+)([ _-][\w -]*)?\.csv$/i.exec(baseName)?.[1]?.toLowerCase();
  return LOGS.find((log) => log === name);
}

/** The log whose own columns a header holds, for a log under another name. */
export function logWithColumns(header: readonly string[]): LogName | undefined {
  const names = header.map(plainColumn);
  if (!names.includes('date')) return undefined;
  const fitting = LOGS.map((log) => {
    const own = Object.keys(COLUMNS[log]).filter((name) => !SHARED.includes(name));
    return { log, found: own.filter((name) => names.includes(name)).length };
  });
  const [best, next] = fitting.sort((a, b) => b.found - a.found);
  return best && best.found > (next?.found ?? 0) ? best.log : undefined;
}

/** The rows of a log, and a problem for each that can not be read. */
export function readLog(log: LogName, file: string, table: CsvTable): FileReading {
  switch (log) {
    case 'diary':
      return reading(file, table, DIARY, (rows) => ({ kind: log, rows: rows.map(diaryEntry) }));
    case 'strength':
      return strengthReading(file, table);
    case 'tests':
      return reading(file, table, TESTS, (rows) => ({ kind: log, rows: rows.map(strengthTest) }));
    case 'hydration':
      return reading(file, table, HYDRATION, (rows) => ({
        kind: log,
        rows: rows.map(hydrationEntry),
      }));
    case 'form':
      return reading(file, table, FORM, (rows) => ({ kind: log, rows: rows.map(formCheck) }));
  }
}

function strengthReading(file: string, table: CsvTable): FileReading {
  const { content, problems } = reading(file, table, STRENGTH, (rows) => ({
    kind: 'strength',
    rows: rows.map(strengthEntry),
  }));
  if (content.kind !== 'strength') return { content, problems };
  const all = problemList([...problems, ...unknownExerciseProblems(content.rows)]);
  return { content, problems: all.all() };
}

function reading<C extends Columns>(
  file: string,
  table: CsvTable,
  shape: LogShape<C>,
  content: (rows: readonly LogRow<C>[]) => FileContent,
): FileReading {
  const read = logRows(file, table, shape);
  if (!read.ok) return { content: { kind: 'unreadable' }, problems: read.error };
  const { rows, problems } = shape.oneForEachRun ? oneForEachRun(read.value) : read.value;
  return { content: content(rows), problems };
}
