import { err, ok, type Result } from '@plumbline/domain';
import { CsvError, parse } from 'csv-parse/sync';
import { LIMITS } from '../archive/limits.ts';
import type { ImportProblem } from '../file-reading.ts';
import { lineCells } from './line-cells.ts';
import { problem } from './problem.ts';
import { problemList } from './problem-list.ts';
import { textOf } from './text-of.ts';

type Separator = ',' | ';' | '\t';

export interface CsvRow {
  /** 1-based line on which the row starts. */
  readonly line: number;
  /** As many as the header has. */
  readonly cells: readonly string[];
}

export interface CsvTable {
  readonly separator: Separator;
  /** Column names as written, outer spaces taken away. */
  readonly header: readonly string[];
  readonly headerLine: number;
  readonly rows: readonly CsvRow[];
  /** Rows that could not be taken apart. */
  readonly problems: readonly ImportProblem[];
}

interface RawRow {
  readonly line: number;
  readonly cells: readonly string[];
}

const SEPARATORS: readonly Separator[] = [',', ';', '\t'];
const LINE_END = /\r\n|\n|\r/;
const LINE_ENDS = /\r\n|\n|\r/g;
/** What spreadsheets write ahead of the header to name the separator. */
const SEPARATOR_LINE = /^sep=(.)(\r\n|\n|\r)/i;

/**
 * A table with a header row: UTF-8, with comma, semicolon or tab between cells. Rows of another
 * length than the header are refused one by one; empty rows are passed over.
 */
export function csvTable(name: string, bytes: Uint8Array): Result<CsvTable, ImportProblem> {
  if (bytes.length > LIMITS.tableBytes) {
    const expected = `a table of at most ${LIMITS.tableBytes} bytes`;
    return err(problem('too-large', { file: name }, expected, `${bytes.length} bytes`));
  }
  const text = textOf(name, bytes);
  if (!text.ok) return text;
  const separator = separatorOf(text.value);
  const { rows, problems } = takeApart(name, text.value, separator);
  const [header, ...body] = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (!header) {
    const place = { file: name, line: 1 };
    return err(problem('empty-file', place, 'a table with a header row', 'no text'));
  }
  const tooMuch = tooLarge(name, header, body);
  if (tooMuch) return err(tooMuch);
  return ok(fitted({ name, separator, header, body, problems }));
}

function tooLarge(
  name: string,
  header: RawRow,
  body: readonly RawRow[],
): ImportProblem | undefined {
  if (body.length <= LIMITS.tableRows && header.cells.length <= LIMITS.tableColumns)
    return undefined;
  const expected = `at most ${LIMITS.tableRows} rows and ${LIMITS.tableColumns} columns`;
  const received = `${body.length} rows and ${header.cells.length} columns`;
  return problem('too-large', { file: name }, expected, received);
}

function fitted(parts: {
  readonly name: string;
  readonly separator: Separator;
  readonly header: RawRow;
  readonly body: readonly RawRow[];
  readonly problems: readonly ImportProblem[];
}): CsvTable {
  const names = withoutEmptyTail(parts.header.cells.map((cell) => cell.trim()));
  const rows: CsvRow[] = [];
  const problems = problemList(parts.problems);
  for (const { line, cells } of parts.body) {
    const kept = cells.length > names.length ? withoutEmptyTail(cells, names.length) : cells;
    if (kept.length === names.length) rows.push({ line, cells: kept });
    else {
      const expected = `as many values as columns, ${names.length}`;
      problems.add(problem('bad-row', { file: parts.name, line }, expected, `${kept.length}`));
    }
  }
  const { separator, header } = parts;
  return { separator, header: names, headerLine: header.line, rows, problems: problems.all() };
}

function withoutEmptyTail(cells: readonly string[], atLeast = 0): readonly string[] {
  let length = cells.length;
  while (length > atLeast && cells[length - 1]?.trim() === '') length -= 1;
  return cells.slice(0, length);
}

/** The one that the first line uses most, outside quotes. */
function separatorOf(text: string): Separator {
  const named = SEPARATOR_LINE.exec(text)?.[1];
  const said = SEPARATORS.find((separator) => separator === named);
  if (said) return said;
  const first = text.split(LINE_END, 50).find((line) => line.trim() !== '') ?? '';
  const bare = first.replace(/"[^"]*"/g, '');
  const uses = SEPARATORS.map((separator) => bare.split(separator).length);
  return SEPARATORS[uses.indexOf(Math.max(...uses))] ?? ',';
}

function takeApart(
  name: string,
  text: string,
  separator: Separator,
): { readonly rows: readonly RawRow[]; readonly problems: readonly ImportProblem[] } {
  const skipped = SEPARATOR_LINE.exec(text)?.[0] ?? '';
  const body = text.slice(skipped.length);
  const firstLine = skipped === '' ? 1 : 2;
  const whole = records(body, separator);
  if (whole) return { rows: numbered(whole, firstLine), problems: [] };
  return lineByLine(name, { body, firstLine, separator });
}

interface CsvRecord {
  readonly record: readonly string[];
  readonly raw: string;
}

/** Nothing where a quote is out of place, so that it can not be told where rows end. */
function records(text: string, delimiter: Separator): readonly CsvRecord[] | undefined {
  try {
    return parse(text, {
      delimiter,
      raw: true,
      relax_column_count: true,
      skip_empty_lines: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      max_record_size: LIMITS.recordBytes,
    }) as unknown as readonly CsvRecord[];
  } catch (error) {
    if (error instanceof CsvError) return undefined;
    throw error;
  }
}

function numbered(found: readonly CsvRecord[], firstLine: number): readonly RawRow[] {
  let line = firstLine;
  return found.map(({ record, raw }) => {
    const blank = /^[\r\n]*/.exec(raw)?.[0] ?? '';
    const start = line + lineEnds(blank);
    line += lineEnds(raw);
    return { line: start, cells: record };
  });
}

function lineEnds(text: string): number {
  return text.match(LINE_ENDS)?.length ?? 0;
}

/** With a quote out of place every line stands alone, so that only lines with such a quote are lost. */
function lineByLine(
  name: string,
  table: { readonly body: string; readonly firstLine: number; readonly separator: Separator },
): { readonly rows: readonly RawRow[]; readonly problems: readonly ImportProblem[] } {
  const rows: RawRow[] = [];
  const problems = problemList();
  for (const [index, text] of table.body.split(LINE_END).entries()) {
    const line = table.firstLine + index;
    const cells = lineCells(text, table.separator);
    if (cells) rows.push({ line, cells });
    else {
      const place = { file: name, line };
      problems.add(problem('bad-row', place, 'quotes in pairs, around whole values', 'a quote'));
    }
  }
  return { rows, problems: problems.all() };
}
