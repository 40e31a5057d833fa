import type { Day, RunnerRecords, RunReference } from '@plumbline/domain';
import { careDocument } from './care-json.ts';
import { DIARY_COLUMNS, diaryValues } from './diary.ts';
import { experimentsDocument } from './experiments-json.ts';
import { FORM, formCells } from './form-log.ts';
import { keptFromFormulas } from './formula.ts';
import { HYDRATION_COLUMNS, hydrationValues } from './hydration.ts';
import { intakeDocument } from './intake-json.ts';
import type { Kind } from './kind.ts';
import type { Columns } from './log-table.ts';
import { profileDocument } from './profile-json.ts';
import { runCell } from './run-reference.ts';
import { screeningsDocument } from './screenings-json.ts';
import { sharesDocument } from './shares-json.ts';
import { STRENGTH_COLUMNS, strengthValues } from './strength.ts';
import { TESTS_COLUMNS, testValues } from './tests-log.ts';
import { triageDocument } from './triage-json.ts';
import { wishesDocument } from './wishes-json.ts';

interface WrittenRow {
  readonly day: Day;
  readonly run?: RunReference | undefined;
  readonly extra: Readonly<Record<string, string>>;
}

/**
 * What a runner wrote and told, as the files of `docs/formats/log-formats.md` by name: `readTable`
 * reads them as the same rows. A log without rows has no file. Rows of one day that came from
 * different files go to `diary.csv`, `diary-2.csv` …, because one file may hold each day once.
 */
export function writeLogs(records: Omit<RunnerRecords, 'runs'>): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const [index, rows] of oneRowForEachRun(records.diary).entries()) {
    files.set(numbered('diary', index), csv(DIARY_COLUMNS, rows, diaryValues));
  }
  for (const [index, rows] of oneRowForEachRun(records.hydration).entries()) {
    files.set(numbered('hydration', index), csv(HYDRATION_COLUMNS, rows, hydrationValues));
  }
  const { strength, tests, form, profile, triage, intake, care } = records;
  const { shares, screenings, experiments, wishes } = records;
  if (strength.length > 0) {
    files.set('strength.csv', csv(STRENGTH_COLUMNS, strength, strengthValues));
  }
  if (tests.length > 0) files.set('tests.csv', csv(TESTS_COLUMNS, tests, testValues));
  if (form.length > 0) files.set('form.csv', csv(FORM.columns, form, formCells));
  if (profile) files.set('profile.json', json(profileDocument(profile)));
  if (triage) files.set('triage.json', json(triageDocument(triage)));
  if (intake) files.set('intake.json', json(intakeDocument(intake)));
  if (care) files.set('care.json', json(careDocument(care)));
  if (shares.length > 0) files.set('shares.json', json(sharesDocument(shares)));
  if (screenings.length > 0) {
    files.set('screenings.json', json(screeningsDocument(screenings)));
  }
  if (experiments.length > 0) {
    files.set('experiments.json', json(experimentsDocument(experiments)));
  }
  if (wishes) files.set('wishes.json', json(wishesDocument(wishes)));
  return files;
}

function numbered(log: string, index: number): string {
  return index === 0 ? `${log}.csv` : `${log}-${index + 1}.csv`;
}

/** As few lists as hold each run, and each day without one, once; the order of rows stays. */
function oneRowForEachRun<R extends WrittenRow>(rows: readonly R[]): readonly (readonly R[])[] {
  const lists: R[][] = [];
  const times = new Map<string, number>();
  for (const row of rows) {
    const key = `${row.day} ${row.run ? runCell(row.run) : ''}`;
    const list = times.get(key) ?? 0;
    times.set(key, list + 1);
    const place = lists[list] ?? [];
    place.push(row);
    lists[list] = place;
  }
  return lists;
}

function csv<R extends WrittenRow>(
  columns: Columns & Readonly<Record<string, Pick<Kind<never>, 'write'>>>,
  rows: readonly R[],
  valuesOf: (row: R) => Readonly<Record<string, unknown>>,
): string {
  const extra = [...new Set(rows.flatMap((row) => Object.keys(row.extra)))];
  const withRun = rows.some((row) => row.run !== undefined);
  const header = ['date', ...(withRun ? ['run'] : []), ...Object.keys(columns), ...extra];
  const lines = rows.map((row) => {
    const values = valuesOf(row);
    const cells = Object.entries(columns).map(([name, kind]) => cell(kind, values[name]));
    const run = withRun ? [row.run ? runCell(row.run) : ''] : [];
    return [row.day, ...run, ...cells, ...extra.map((name) => row.extra[name] ?? '')];
  });
  return [header, ...lines].map((line) => `${line.map(quoted).join(',')}\n`).join('');
}

function cell(kind: Pick<Kind<never>, 'write'>, value: unknown): string {
  return value === undefined ? '' : kind.write(value as never);
}

function quoted(cell: string): string {
  const text = keptFromFormulas(cell);
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function json(document: unknown): string {
  return `${JSON.stringify(document, undefined, 2)}\n`;
}
