import type {
  Care,
  DiaryEntry,
  Experiment,
  FormCheck,
  HydrationEntry,
  Intake,
  PlanWishes,
  Profile,
  RowOrigin,
  RunnerRecords,
  Screening,
  ShareNote,
  StrengthEntry,
  StrengthTest,
  TriageAnswers,
} from '@plumbline/domain';
import { yesOrNo } from '@plumbline/domain';
import type { LogRowRecord } from '../records/records.ts';
import { bodyOf, fieldsOf } from './log-body.ts';
import {
  type Column,
  DIARY_COLUMNS,
  FORM_COLUMNS,
  HYDRATION_COLUMNS,
  INTAKE_COLUMNS,
  PROFILE_COLUMNS,
  STRENGTH_COLUMNS,
  TEST_COLUMNS,
} from './log-columns.ts';
import { LOG_KINDS, type LogKind } from './log-kind.ts';

/** One thing that a file of logs holds. */
export type LogEntry =
  | { readonly kind: 'diary'; readonly rows: readonly DiaryEntry[] }
  | { readonly kind: 'strength'; readonly rows: readonly StrengthEntry[] }
  | { readonly kind: 'tests'; readonly rows: readonly StrengthTest[] }
  | { readonly kind: 'hydration'; readonly rows: readonly HydrationEntry[] }
  | { readonly kind: 'form'; readonly rows: readonly FormCheck[] }
  | { readonly kind: 'profile'; readonly profile: Profile }
  | { readonly kind: 'triage'; readonly triage: TriageAnswers }
  | { readonly kind: 'intake'; readonly intake: Intake }
  | { readonly kind: 'care'; readonly care: Care }
  | { readonly kind: 'shares'; readonly shares: readonly ShareNote[] }
  | { readonly kind: 'screenings'; readonly screenings: readonly Screening[] }
  | { readonly kind: 'experiments'; readonly experiments: readonly Experiment[] }
  | { readonly kind: 'wishes'; readonly wishes: PlanWishes };

/** A row as a file has it now. */
export type FileRow = Pick<LogRowRecord, 'kind' | 'identity' | 'file' | 'line' | 'day' | 'body'>;

/** A runner has one of each, whatever file it comes from. */
type DocumentKind =
  | 'profile'
  | 'triage'
  | 'intake'
  | 'care'
  | 'shares'
  | 'screenings'
  | 'experiments'
  | 'wishes';
type RowKind = Exclude<LogKind, DocumentKind>;

const COLUMNS: Readonly<Record<RowKind, Readonly<Record<string, Column>>>> = {
  diary: DIARY_COLUMNS,
  strength: STRENGTH_COLUMNS,
  tests: TEST_COLUMNS,
  hydration: HYDRATION_COLUMNS,
  form: FORM_COLUMNS,
};

/** The rows of one file, each with what tells it from the others when the file is read again. */
export function fileRows(entry: LogEntry, file: string): readonly FileRow[] {
  switch (entry.kind) {
    case 'profile':
      return [single('profile', file, bodyOf(entry.profile, PROFILE_COLUMNS))];
    case 'triage':
      return [single('triage', file, entry.triage)];
    case 'intake':
      return [single('intake', file, bodyOf(entry.intake, INTAKE_COLUMNS))];
    case 'care':
      return [single('care', file, entry.care)];
    case 'shares':
      return [single('shares', file, entry.shares)];
    case 'screenings':
      return [single('screenings', file, entry.screenings)];
    case 'experiments':
      return [single('experiments', file, entry.experiments)];
    case 'wishes':
      return [single('wishes', file, entry.wishes)];
    case 'diary':
      return numbered(entry.kind, entry.rows, ({ run }) => run);
    case 'hydration':
      return numbered(entry.kind, entry.rows, ({ run }) => run);
    case 'strength':
      return numbered(entry.kind, entry.rows, ({ exercise }) => exercise);
    case 'tests':
      return numbered(entry.kind, entry.rows, ({ test }) => test);
    case 'form':
      return numbered(entry.kind, entry.rows, ({ run, phase }) => [run ?? null, phase]);
  }
}

function single(kind: DocumentKind, file: string, body: object): FileRow {
  return { kind, identity: '[]', file, line: 1, day: undefined, body: JSON.stringify(body) };
}

function numbered<Row extends { readonly origin: RowOrigin; readonly day: string }>(
  kind: RowKind,
  rows: readonly Row[],
  key: (row: Row) => unknown,
): readonly FileRow[] {
  const equals = new Map<string, number>();
  return rows.map((row) => {
    const { file, line } = row.origin;
    const who = [file, row.day, key(row) ?? null];
    const place = equals.get(JSON.stringify(who)) ?? 0;
    equals.set(JSON.stringify(who), place + 1);
    const body = JSON.stringify(bodyOf(row, COLUMNS[kind]));
    return { kind, identity: JSON.stringify([...who, place]), file, line, day: row.day, body };
  });
}

/** What one row holds, as the record that it was made from. */
export type LogRecord =
  | DiaryEntry
  | StrengthEntry
  | StrengthTest
  | HydrationEntry
  | FormCheck
  | Profile
  | TriageAnswers
  | Intake
  | Care
  | readonly ShareNote[]
  | readonly Screening[]
  | readonly Experiment[]
  | PlanWishes;

/**
 * The rows as the records that they were made from; deleted ones left out.
 *
 * @param recordFor for who keeps the records of rows that it read before
 */
export function logsOf(
  rows: readonly LogRowRecord[],
  recordFor: (row: LogRowRecord) => LogRecord = recordOfRow,
): Omit<RunnerRecords, 'runs'> {
  const records = new Map<LogKind, LogRecord[]>(LOG_KINDS.map((kind) => [kind, []]));
  for (const row of rows) if (!row.isDeleted) records.get(row.kind)?.push(recordFor(row));
  const ofKind = (kind: LogKind): readonly unknown[] => records.get(kind) ?? [];
  return {
    diary: ofKind('diary') as readonly DiaryEntry[],
    strength: ofKind('strength') as readonly StrengthEntry[],
    tests: ofKind('tests') as readonly StrengthTest[],
    hydration: ofKind('hydration') as readonly HydrationEntry[],
    form: ofKind('form') as readonly FormCheck[],
    profile: ofKind('profile')[0] as Profile | undefined,
    triage: ofKind('triage')[0] as TriageAnswers | undefined,
    intake: ofKind('intake')[0] as Intake | undefined,
    care: ofKind('care')[0] as Care | undefined,
    shares: (ofKind('shares')[0] as readonly ShareNote[] | undefined) ?? [],
    screenings: (ofKind('screenings')[0] as readonly Screening[] | undefined) ?? [],
    experiments: (ofKind('experiments')[0] as readonly Experiment[] | undefined) ?? [],
    wishes: ofKind('wishes')[0] as PlanWishes | undefined,
  };
}

/** The record that a row was made from. */
export function recordOfRow({ kind, file, line, day, body }: LogRowRecord): LogRecord {
  const held: Readonly<Record<string, unknown>> = JSON.parse(body);
  switch (kind) {
    case 'triage':
    case 'care':
    case 'shares':
    case 'screenings':
    case 'experiments':
    case 'wishes':
      return held as unknown as LogRecord;
    case 'profile':
      return fieldsOf(held, PROFILE_COLUMNS) as unknown as Profile;
    case 'intake':
      return fieldsOf(held, INTAKE_COLUMNS) as unknown as Intake;
    default: {
      const said = kind === 'diary' ? withSigns(held) : held;
      return fieldsOf(said, COLUMNS[kind], { origin: { file, line }, day }) as unknown as LogRecord;
    }
  }
}

type Body = Readonly<Record<string, unknown>>;
const SIGNS = ['fall', 'fever'] as const;

/** A fall or a fever of a diary that was read before there were columns for them: it stands among what was not known. */
function withSigns(held: Body): Body {
  const extra = (held['extra'] ?? {}) as Readonly<Record<string, string>>;
  if (!Object.keys(extra).some(signOf)) return held['extra'] === extra ? held : { ...held, extra };
  const cells = Object.entries(extra).map(([name, cell]) => {
    const sign = signOf(name);
    const said = sign && held[sign] === undefined ? yesOrNo(cell) : undefined;
    return { name, cell, sign, said };
  });
  const told = cells.flatMap(({ sign, said }) =>
    sign && said !== undefined ? [[sign, said]] : [],
  );
  const others = cells.flatMap(({ name, cell, said }) =>
    said === undefined ? [[name, cell]] : [],
  );
  return { ...held, ...Object.fromEntries(told), extra: Object.fromEntries(others) };
}

function signOf(name: string): (typeof SIGNS)[number] | undefined {
  return SIGNS.find((one) => one === name.trim().toLowerCase());
}
