import {
  type Day,
  err,
  ok,
  type Result,
  type RowOrigin,
  type RunReference,
} from '@plumbline/domain';
import type { ImportProblem } from '../file-reading.ts';
import { dateAndTime } from '../tables/clock-time.ts';
import type { CsvRow, CsvTable } from '../tables/csv-table.ts';
import { type DateStyle, dateStyleOf, dayIn } from '../tables/date-style.ts';
import type { DecimalMark } from '../tables/number-of.ts';
import { problem } from '../tables/problem.ts';
import { problemList } from '../tables/problem-list.ts';
import { shown } from '../tables/shown.ts';
import { withoutApostrophe } from './formula.ts';
import type { Kind } from './kind.ts';
import { likelyColumns } from './likely-column.ts';
import { RUN_EXPECTED, runReference } from './run-reference.ts';

export type Columns = Readonly<Record<string, Pick<Kind<unknown>, 'expected' | 'read'>>>;
export type ValuesOf<C extends Columns> = {
  readonly [K in keyof C]: C[K] extends Kind<infer T> ? T | undefined : never;
};

/** What a log's file must look like. */
export interface LogShape<C extends Columns> {
  /** Without `date` and `run`, which every log may have. */
  readonly columns: C;
  /** Columns, beside `date`, that every row must fill. */
  readonly required: readonly (keyof C & string)[];
  /** False where a row is not about one run, so that `run` is a column like any other. */
  readonly hasRun: boolean;
  /** True where two rows about one run contradict each other. */
  readonly oneForEachRun: boolean;
}

/** One row with its cells read: a value for each column, `undefined` where the cell is empty. */
export interface LogRow<C extends Columns> {
  readonly origin: RowOrigin;
  readonly day: Day;
  readonly run: RunReference | undefined;
  readonly values: ValuesOf<C>;
  readonly extra: Readonly<Record<string, string>>;
}

export interface LogRows<C extends Columns> {
  readonly rows: readonly LogRow<C>[];
  readonly problems: readonly ImportProblem[];
}

interface Layout {
  readonly file: string;
  readonly style: DateStyle;
  readonly mark: DecimalMark;
  /** Where each known column stands. */
  readonly at: ReadonlyMap<string, number>;
  /** Unknown columns, by the name as written. */
  readonly unknown: ReadonlyMap<string, number>;
}

const NO_OTHER = 'no other column';
const DATE_EXPECTED = 'a date like 2026-03-09';

/** A column name as the formats write it. */
export function plainColumn(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
}

/** Every row that can be read, with a problem for each that can not; nothing where the columns or dates are unusable. */
export function logRows<C extends Columns>(
  file: string,
  table: CsvTable,
  shape: LogShape<C>,
): Result<LogRows<C>, readonly ImportProblem[]> {
  const columns = columnPlaces(file, table, shape);
  if (!columns.ok) return columns;
  const layout = datedLayout(file, table, columns.value);
  if (!layout.ok) return err([layout.error]);
  const problems = problemList([
    ...table.problems,
    ...unknownColumns(table, layout.value, columnNames(shape)),
  ]);
  const rows: LogRow<C>[] = [];
  for (const row of table.rows) {
    const read = readRow(row, layout.value, shape);
    if (read.ok) rows.push(read.value);
    else problems.add(read.error);
  }
  return ok({ rows, problems: problems.all() });
}

function columnNames<C extends Columns>({ columns, hasRun }: LogShape<C>): readonly string[] {
  return ['date', ...(hasRun ? ['run'] : []), ...Object.keys(columns)];
}

type Places = Pick<Layout, 'at' | 'unknown'>;

function columnPlaces<C extends Columns>(
  file: string,
  table: CsvTable,
  shape: LogShape<C>,
): Result<Places, readonly ImportProblem[]> {
  const names = columnNames(shape);
  const at = new Map<string, number>();
  const unknown = new Map<string, number>();
  const place = { file, line: table.headerLine };
  for (const [index, heading] of table.header.entries()) {
    const written = withoutApostrophe(heading);
    const name = plainColumn(written);
    const known = names.includes(name);
    if (!known && written === '') continue;
    if (known ? at.has(name) : unknown.has(written)) {
      const expected = 'each column once';
      return err([
        problem('bad-header', { ...place, field: shown(written) }, expected, 'it twice'),
      ]);
    }
    if (known) at.set(name, index);
    else unknown.set(written, index);
  }
  const lacking = ['date', ...shape.required].filter((name) => !at.has(name));
  if (lacking.length === 0) return ok({ at, unknown });
  const received = shown(table.header.join(', '));
  return err(
    lacking.map((field) => problem('missing-column', { ...place, field }, field, received)),
  );
}

function datedLayout(file: string, table: CsvTable, places: Places): Result<Layout, ImportProblem> {
  const dates = table.rows.map(({ cells }) => dateCell(cells[places.at.get('date') ?? -1] ?? ''));
  const style = dateStyleOf(dates);
  if (!style.ok) {
    const expected =
      'dates of one style that reads in one way only: write every date like 2026-03-09';
    const { example } = style.error;
    return err(problem('ambiguous-dates', { file, field: 'date' }, expected, shown(example)));
  }
  const mark = table.separator === ',' ? 'point' : 'point-or-comma';
  return ok({ file, style: style.value, mark, ...places });
}

/** A spreadsheet may show a date with midnight behind it. */
function dateCell(cell: string): string {
  const timed = dateAndTime(cell);
  return timed?.seconds === 0 ? timed.date : cell;
}

function unknownColumns(
  { headerLine }: CsvTable,
  { file, at, unknown }: Layout,
  names: readonly string[],
): readonly ImportProblem[] {
  const free = names.filter((name) => !at.has(name));
  return [...unknown.keys()].map((written) => {
    const field = shown(written);
    const expected = likelyColumns(plainColumn(field), free).join(', ') || NO_OTHER;
    return problem('unknown-column', { file, line: headerLine, field }, expected, field);
  });
}

function readRow<C extends Columns>(
  row: CsvRow,
  layout: Layout,
  shape: LogShape<C>,
): Result<LogRow<C>, ImportProblem> {
  const place = { file: layout.file, line: row.line };
  const cell = (name: string) =>
    withoutApostrophe(row.cells[layout.at.get(name) ?? -1] ?? '').trim();
  const day = dayIn(layout.style, dateCell(cell('date')));
  if (!day) {
    const received = shown(cell('date'));
    return err(problem('bad-date', { ...place, field: 'date' }, DATE_EXPECTED, received));
  }
  const written = shape.hasRun ? cell('run') : '';
  const run = written === '' ? undefined : runReference(written, { day, style: layout.style });
  if (written !== '' && !run) {
    return err(problem('bad-value', { ...place, field: 'run' }, RUN_EXPECTED, shown(written)));
  }
  const values = readValues(cell, layout, shape);
  if (!values.ok) return err({ ...values.error, place: { ...place, ...values.error.place } });
  return ok({ origin: place, day, run, values: values.value, extra: extraOf(row, layout) });
}

function readValues<C extends Columns>(
  cell: (name: string) => string,
  { mark, file }: Layout,
  shape: LogShape<C>,
): Result<ValuesOf<C>, ImportProblem> {
  const values: Record<string, unknown> = {};
  for (const [field, kind] of Object.entries(shape.columns)) {
    const text = cell(field);
    const empty = text === '';
    if (empty && !shape.required.includes(field)) continue;
    const value: unknown = empty ? undefined : kind.read(text, mark);
    if (value === undefined) {
      const received = empty ? 'an empty cell' : shown(text);
      return err(problem('bad-value', { file, field }, kind.expected, received));
    }
    values[field] = value;
  }
  return ok(values as ValuesOf<C>);
}

function extraOf(row: CsvRow, { unknown }: Layout): Readonly<Record<string, string>> {
  const cells = [...unknown].map(
    ([name, index]) => [name, withoutApostrophe(row.cells[index] ?? '')] as const,
  );
  return Object.fromEntries(cells.filter(([, text]) => text.trim() !== ''));
}
