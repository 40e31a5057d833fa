import type { Reading } from '@plumbline/domain';

/** What a cell can hold; nothing is an empty cell, which is unknown and not zero. */
export type Cell = string | number | boolean | undefined | readonly string[] | Reading<number>;

/** A table as the runner's folder holds it: comma, header row, `\n`. Columns without any value are left out. */
export function csv(
  columns: readonly string[],
  rows: readonly Readonly<Record<string, Cell>>[],
): Uint8Array {
  const texts = rows.map((row) => columns.map((column) => textOf(row[column])));
  const used = columns.map((_, i) => texts.some((row) => row[i] !== ''));
  const lines = [columns, ...texts].map((row) =>
    row
      .filter((_, i) => used[i])
      .map(quoted)
      .join(','),
  );
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

function textOf(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return String(cell);
  if ('known' in cell) return cell.known ? String(cell.value) : '';
  return cell.join('|');
}

function quoted(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
