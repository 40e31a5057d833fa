import {
  careAfter,
  onlyYes,
  type Profile,
  type RunnerRecords,
  withUnread,
} from '@plumbline/domain';
import {
  type FileRow,
  fileRows,
  LOG_KINDS,
  type LogEntry,
  type LogKind,
  type LogRowRecord,
  logsOf,
  takeRow,
} from '@plumbline/store';
import type { ConflictProblem, RowCounts } from '../report/import-report.ts';

/** Documents that may say not to run. */
export type SafetyKind = 'care' | 'triage';

/** All rows of the logs there are, while files are read. */
export interface LogBook {
  readonly take: (entry: LogEntry, file: string) => void;
  /** Of a document of which nothing could be read: it may have said not to run. */
  readonly takeUnread: (kind: SafetyKind, file: string) => void;
  readonly profile: () => Profile | undefined;
  readonly logs: () => Omit<RunnerRecords, 'runs'>;
  readonly counts: () => Readonly<Record<LogKind, RowCounts>>;
  readonly conflicts: () => readonly ConflictProblem[];
  /** What is new since it was last asked. */
  readonly takeChanges: () => readonly LogRowRecord[];
}

export function openLogBook(rows: readonly LogRowRecord[]): LogBook {
  const byIdentity = new Map(rows.map((row) => [keyOf(row), row]));
  const changed = new Map<string, LogRowRecord>();
  const counts = new Map(LOG_KINDS.map((kind) => [kind, { ...NONE }]));
  const conflicts: ConflictProblem[] = [];

  function takeOne(row: FileRow): void {
    const key = keyOf(row);
    const { outcome, record } = takeRow(byIdentity.get(key), row);
    const count = counts.get(row.kind);
    if (count) count[COUNTED[outcome]]++;
    if (outcome === 'conflict') conflicts.push(conflictOf(row));
    if (!record) return;
    byIdentity.set(key, record);
    changed.set(key, record);
  }

  /** Making records of all rows takes longer than reading most files. */
  const logsOfKind = (kind: LogKind) =>
    logsOf([...byIdentity.values()].filter((row) => row.kind === kind));

  function take(entry: LogEntry, file: string): void {
    const whole =
      entry.kind === 'care'
        ? { ...entry, care: careAfter(logsOfKind('care').care, entry.care) }
        : entry;
    for (const row of fileRows(whole, file)) takeOne(row);
  }

  return {
    take,
    takeUnread: (kind, file) => {
      const { triage } = logsOfKind('triage');
      if (kind === 'care') take({ kind, care: withUnread() }, file);
      else if (triage) take({ kind, triage: onlyYes(triage) }, file);
    },
    profile: () => logsOfKind('profile').profile,
    logs: () => logsOf([...byIdentity.values()]),
    counts: () =>
      Object.fromEntries(LOG_KINDS.map((kind) => [kind, counts.get(kind) ?? NONE])) as Record<
        LogKind,
        RowCounts
      >,
    conflicts: () => conflicts,
    takeChanges: () => {
      const all = [...changed.values()];
      changed.clear();
      return all;
    },
  };
}

const NONE = { added: 0, changed: 0, unchanged: 0, conflicts: 0 };
const COUNTED = {
  added: 'added',
  changed: 'changed',
  unchanged: 'unchanged',
  conflict: 'conflicts',
} as const;

function keyOf({ kind, identity }: Pick<FileRow, 'kind' | 'identity'>): string {
  return `${kind} ${identity}`;
}

function conflictOf({ file, line, kind, day }: FileRow): ConflictProblem {
  return {
    code: 'edited-in-app',
    place: { file, line },
    expected: `the ${kind} entry${day ? ` of ${day}` : ''} as it was edited in the app`,
    received: 'another one, which was not taken',
  };
}
