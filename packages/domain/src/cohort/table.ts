import type { Reading } from '../reading/reading.ts';
import type { StudyRunner } from './study-runner.ts';

/** Null where there is no value, or where it was hidden. */
export type StudyCell = string | number | boolean | null;

/** What one column of a study's tables means, for whoever reads them. */
export interface ColumnMeaning {
  readonly name: string;
  readonly type: 'text' | 'whole' | 'decimal' | 'truth';
  /** In words; null where it has none. */
  readonly unit: string | null;
  readonly means: string;
  /** Why there may be no value, beside being hidden. */
  readonly missing: string;
  /** All that a text may be; nothing else ever stands in its column. Of a runner's name there is no list. */
  readonly values?: readonly string[];
  readonly range?: readonly [low: number, high: number];
  /**
   * What is hidden where too few runners have it: a rare value, what lies beyond the extremes that enough runners
   * reach, days beyond those that enough runners have, or the profile as a whole.
   */
  readonly hides: 'rare' | 'extremes' | 'late-days' | 'profile' | 'nothing';
}

/** A column, and how its cell is found. */
export interface Column<Row> extends ColumnMeaning {
  readonly cell: (row: Row) => StudyCell;
}

export interface StudyTable {
  readonly name: string;
  readonly means: string;
  readonly columns: readonly ColumnMeaning[];
  /** The rows of one runner, a cell for each column. */
  readonly rowsOf: (runner: StudyRunner) => readonly (readonly StudyCell[])[];
}

interface TableParts<Row> {
  readonly name: string;
  readonly means: string;
  readonly rows: (runner: StudyRunner) => readonly Row[];
  readonly columns: readonly Column<Row>[];
}

/** The first column of every table is the runner's name in the study. */
export function defineTable<Row>({ name, means, rows, columns }: TableParts<Row>): StudyTable {
  return {
    name,
    means,
    columns: [RUNNER, ...columns.map(({ cell: _, ...meaning }) => meaning)],
    rowsOf: (runner) =>
      rows(runner).map((row) => [
        runner.name,
        ...columns.map((column) => allowed(column, column.cell(row))),
      ]),
  };
}

const RUNNER: ColumnMeaning = {
  name: 'runner',
  type: 'text',
  unit: null,
  means:
    'The runner, by a name made up for this study: the same in all its tables, another in every other study.',
  missing: 'never',
  hides: 'nothing',
};

const WHOLE_LIMIT = 2 ** 31 - 1;

/** Whatever a record holds, a column holds its own type and, of texts, its own list alone. */
function allowed({ type, values }: ColumnMeaning, cell: StudyCell): StudyCell {
  switch (type) {
    case 'text':
      return typeof cell === 'string' && values?.includes(cell) === true ? cell : null;
    case 'truth':
      return typeof cell === 'boolean' ? cell : null;
    case 'whole':
      return Number.isInteger(cell) && Math.abs(cell as number) <= WHOLE_LIMIT ? cell : null;
    case 'decimal':
      return Number.isFinite(cell) ? cell : null;
  }
}

type Told = Pick<ColumnMeaning, 'means'> & Partial<Pick<ColumnMeaning, 'missing' | 'hides'>>;
type OfNumbers = Told & Partial<Pick<ColumnMeaning, 'unit' | 'range'>>;
const NOT_RECORDED = 'it was not recorded';

export function text<Row>(
  name: string,
  told: Told & { readonly values: readonly string[] },
  cell: (row: Row) => string | null | undefined,
): Column<Row> {
  return column(name, 'text', { hides: 'rare', ...told }, cell);
}

export function truth<Row>(
  name: string,
  told: Told,
  cell: (row: Row) => boolean | null | undefined,
): Column<Row> {
  return column(name, 'truth', { hides: 'rare', ...told }, cell);
}

/** @param step what values are rounded to */
export function decimal<Row>(
  name: string,
  { step, ...told }: OfNumbers & { readonly step: number },
  cell: (row: Row) => Reading<number> | number | null | undefined,
): Column<Row> {
  return column(name, 'decimal', { hides: 'extremes', ...told }, (row) =>
    rounded(plain(cell(row)), step),
  );
}

export function whole<Row>(
  name: string,
  { step = 1, ...told }: OfNumbers & { readonly step?: number },
  cell: (row: Row) => Reading<number> | number | null | undefined,
): Column<Row> {
  return column(name, 'whole', { hides: 'extremes', ...told }, (row) =>
    rounded(plain(cell(row)), step),
  );
}

function column<Row>(
  name: string,
  type: ColumnMeaning['type'],
  told: OfNumbers & Pick<ColumnMeaning, 'hides'> & Pick<Partial<ColumnMeaning>, 'values'>,
  cell: (row: Row) => StudyCell | undefined,
): Column<Row> {
  const meaning = { name, type, unit: null, missing: NOT_RECORDED, ...told };
  return { ...meaning, cell: (row) => cell(row) ?? null };
}

function plain(value: Reading<number> | number | null | undefined): number | null {
  if (typeof value !== 'object') return value ?? null;
  return value?.known ? value.value : null;
}

const DECIMALS = 4;

function rounded(value: number | null, step: number): number | null {
  return value === null ? null : Number((Math.round(value / step) * step).toFixed(DECIMALS)) + 0;
}
