/** The cells of one line that stands alone, or nothing where a quote is out of place. */
export function lineCells(line: string, separator: string): readonly string[] | undefined {
  if (!line.includes('"')) return line.split(separator);
  const cells: string[] = [];
  let at = 0;
  while (at <= line.length) {
    const cell = line[at] === '"' ? quotedCell(line, at) : plainCell(line, at, separator);
    if (!cell || (cell.end < line.length && line[cell.end] !== separator)) return undefined;
    cells.push(cell.text);
    at = cell.end + 1;
  }
  return cells;
}

interface Cell {
  readonly text: string;
  /** Where the separator after it stands. */
  readonly end: number;
}

function plainCell(line: string, start: number, separator: string): Cell | undefined {
  const found = line.indexOf(separator, start);
  const end = found < 0 ? line.length : found;
  const text = line.slice(start, end);
  return text.includes('"') ? undefined : { text, end };
}

function quotedCell(line: string, start: number): Cell | undefined {
  let end = line.indexOf('"', start + 1);
  while (end >= 0 && line[end + 1] === '"') end = line.indexOf('"', end + 2);
  if (end < 0) return undefined;
  return { text: line.slice(start + 1, end).replaceAll('""', '"'), end: end + 1 };
}
