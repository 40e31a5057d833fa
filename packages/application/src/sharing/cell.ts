import type { Reading } from '@plumbline/domain';
import type { ShareTable } from '@plumbline/sharing';
import { SHARE_WORDS } from '../words/share-words.ts';

/** A stored value as a cell shows it; empty where there is none. */
export type Cell = Reading<number> | number | string | boolean | null | undefined;

const DECIMALS = 10;

/** A table of `rows`, each column with what it shows of a row; columns that nothing is in are left out. */
export function tableOf<Row>(
  caption: string,
  rows: readonly Row[],
  columns: readonly (readonly [heading: string, shows: (row: Row) => Cell])[],
): readonly ShareTable[] {
  const filled = columns
    .map(([heading, shows]) => ({ heading, cells: rows.map((row) => cellText(shows(row))) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (filled.length === 0) return [];
  return [
    {
      caption,
      columns: filled.map(({ heading }) => heading),
      rows: rows.map((_, at) => filled.map(({ cells }) => cells[at] ?? '')),
    },
  ];
}

function cellText(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'object') return cell.known ? cellText(cell.value) : '';
  if (typeof cell === 'boolean') return cell ? SHARE_WORDS.yes : SHARE_WORDS.no;
  return typeof cell === 'number' ? `${Math.round(cell * DECIMALS) / DECIMALS}` : cell;
}
