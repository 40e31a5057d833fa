import { fileRows, type LogEntry, type LogKind, type LogRowRecord, newId } from '@plumbline/store';

/**
 * The file that a row made in the app goes by: the one that an export writes it to, so that importing an export
 * into the same store finds every row again.
 */
const FILES: Readonly<Record<LogKind, string>> = {
  diary: 'diary.csv',
  strength: 'strength.csv',
  tests: 'tests.csv',
  hydration: 'hydration.csv',
  form: 'form.csv',
  profile: 'profile.json',
  triage: 'triage.json',
  intake: 'intake.json',
  care: 'care.json',
  shares: 'shares.json',
  screenings: 'screenings.json',
  experiments: 'experiments.json',
  wishes: 'wishes.json',
};

/** The row with what `entry`, of one row, says now: its identity stays, so that its file is known again. */
export function changedRow(row: LogRowRecord, entry: LogEntry): LogRowRecord {
  const { body } = onlyRow(entry, row.file);
  return { ...row, body, origin: 'app', isDeleted: false };
}

export function deletedRow(row: LogRowRecord): LogRowRecord {
  return { ...row, origin: 'app', isDeleted: true };
}

/**
 * What is written of an entry that says nothing any more: nothing where there was no row, and a row of the app is
 * taken away. Undefined where a file has the row, which keeps its place.
 */
export function emptied(row: LogRowRecord | undefined): readonly LogRowRecord[] | undefined {
  if (!row) return [];
  return isFromApp(row) ? [deletedRow(row)] : undefined;
}

/** A new row with the first identity that no row has; one that was deleted comes back with its history. */
export function addedRow(rows: ReadonlyMap<string, LogRowRecord>, entry: LogEntry): LogRowRecord {
  const file = FILES[entry.kind];
  const made = onlyRow(entry, file);
  for (const identity of identities(made.identity, file)) {
    const there = rowWith(rows, entry.kind, identity);
    if (there?.isDeleted) return changedRow(there, entry);
    if (!there)
      return { ...made, ...NEW, file, id: newId(), identity, line: lineAfter(rows, file) };
  }
  throw new Error('identities do not end');
}

function rowWith(
  rows: ReadonlyMap<string, LogRowRecord>,
  kind: LogKind,
  identity: string,
): LogRowRecord | undefined {
  for (const row of rows.values()) if (row.kind === kind && row.identity === identity) return row;
  return undefined;
}

const NEW = { fileBody: undefined, origin: 'app', isDeleted: false } as const;

/** Below the lines that the file has already; its first is the header. */
function lineAfter(rows: ReadonlyMap<string, LogRowRecord>, file: string): number {
  let last = 1;
  for (const row of rows.values()) if (row.file === file) last = Math.max(last, row.line);
  return last + 1;
}

/** Whether no file ever had the row. */
export function isFromApp({ fileBody }: LogRowRecord): boolean {
  return fileBody === undefined;
}

/** The same row of `file` at every place among its equals. */
function* identities(identity: string, file: string): Generator<string> {
  const who: readonly unknown[] = JSON.parse(identity);
  if (who.length === 0) yield identity;
  else for (let place = 0; ; place++) yield JSON.stringify([file, ...who.slice(1, -1), place]);
}

function onlyRow(entry: LogEntry, file: string) {
  const [row] = fileRows(entry, file);
  if (!row) throw new Error(`no row in an entry of ${entry.kind}`);
  return row;
}
