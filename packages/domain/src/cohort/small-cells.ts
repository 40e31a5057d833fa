import type { ColumnMeaning, StudyCell, StudyTable } from './table.ts';

/** What of a column is shown. */
export interface Shown {
  /** Nothing of it, where too few runners have it. */
  readonly isHidden: boolean;
  /** Values that are not shown. */
  readonly rare: ReadonlySet<StudyCell>;
  /** What lies beyond is shown as these. */
  readonly between: readonly [low: number, high: number] | undefined;
}

export interface CellCounts {
  /** All rows of a table that one runner has. */
  readonly add: (rows: readonly (readonly StudyCell[])[]) => void;
  /** Of each column, what at least `least` runners have. */
  readonly settle: () => readonly Shown[];
}

/**
 * Counts in how many runners' rows of `table` each value stands: memory grows with values, not with rows.
 *
 * @param days what was settled before of the days: rows beyond them are not shown, so that none of their values counts
 */
export function countCells(table: StudyTable, least: number, days?: readonly Shown[]): CellCounts {
  const { columns } = table;
  const counts = columns.map((column) => countOf(column, least));
  let runners = 0;
  return {
    add: (rows) => {
      runners += 1;
      const told = days ? rows.filter((row) => !isTooLate(table, row, days)) : rows;
      counts.forEach((count, i) => {
        const values = new Set(told.map((row) => row[i] ?? null));
        values.delete(null);
        if (values.size > 0) count.add(values, runners);
      });
    },
    settle: () =>
      counts.map((count, i) => {
        const settled = columns[i]?.hides === 'late-days' ? days?.[i] : undefined;
        return settled ?? count.settle();
      }),
  };
}

interface ColumnCount {
  readonly add: (values: ReadonlySet<StudyCell>, runner: number) => void;
  readonly settle: () => Shown;
}

const ALL_SHOWN: Shown = { isHidden: false, rare: new Set(), between: undefined };
const NONE_SHOWN: Shown = { ...ALL_SHOWN, isHidden: true };

function countOf({ hides }: ColumnMeaning, least: number): ColumnCount {
  if (hides === 'rare') return countValues(least);
  if (hides === 'extremes' || hides === 'late-days') return countExtremes(hides, least);
  return { add: () => {}, settle: () => ALL_SHOWN };
}

function countValues(least: number): ColumnCount {
  const holders = new Map<StudyCell, { count: number; readonly first: Set<number> }>();
  return {
    add: (values, runner) => {
      for (const value of values) {
        const held = holders.get(value) ?? { count: 0, first: new Set() };
        held.count += 1;
        if (held.first.size < least) held.first.add(runner);
        holders.set(value, held);
      }
    },
    settle: () => {
      const byCount = [...holders].sort(([, a], [, b]) => a.count - b.count);
      const rare = byCount.filter(([, { count }]) => count < least);
      const rareHolders = new Set(rare.flatMap(([, { first }]) => [...first]));
      // A single runner's hidden value would be known from what is shown of all others.
      const isTellTale = rareHolders.size > 0 && rareHolders.size < least;
      const hidden = byCount.slice(0, rare.length + (isTellTale ? 1 : 0));
      return { ...ALL_SHOWN, rare: new Set(hidden.map(([value]) => value)) };
    },
  };
}

function countExtremes(hides: 'extremes' | 'late-days', least: number): ColumnCount {
  let holders = 0;
  let lows: readonly number[] = [];
  let highs: readonly number[] = [];
  return {
    add: (values) => {
      const numbers = [...values].filter((value) => typeof value === 'number');
      holders += 1;
      lows = [...lows, Math.min(...numbers)].sort((a, b) => a - b).slice(0, least);
      highs = [...highs, Math.max(...numbers)].sort((a, b) => b - a).slice(0, least);
    },
    settle: () => {
      const low = hides === 'late-days' ? -Infinity : (lows[least - 1] ?? Infinity);
      const high = highs[least - 1] ?? -Infinity;
      if (holders < least || low > high) return NONE_SHOWN;
      return { ...ALL_SHOWN, between: [low, high] };
    },
  };
}

/** A row as it is shown; nothing where its day lies beyond those that enough runners have. */
export function shownRow(
  table: StudyTable,
  row: readonly StudyCell[],
  shown: readonly Shown[],
): readonly StudyCell[] | undefined {
  if (isTooLate(table, row, shown)) return undefined;
  return row.map((cell, i) => shownCell(cell, shown[i] ?? ALL_SHOWN));
}

function isTooLate(
  { columns }: StudyTable,
  row: readonly StudyCell[],
  shown: readonly Shown[],
): boolean {
  return columns.some(
    ({ hides }, i) =>
      hides === 'late-days' && Number(row[i]) > (shown[i]?.between?.[1] ?? -Infinity),
  );
}

function shownCell(cell: StudyCell, { isHidden, rare, between }: Shown): StudyCell {
  if (cell === null || isHidden || rare.has(cell)) return null;
  if (typeof cell !== 'number' || !between) return cell;
  const [low, high] = between;
  return Math.min(high, Math.max(low, cell));
}
