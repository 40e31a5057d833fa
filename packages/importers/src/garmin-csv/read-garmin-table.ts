import { type Day, err, ok, type Recording, type Result } from '@plumbline/domain';
import type { FileReading, ImportProblem, ReadContext } from '../file-reading.ts';
import { type DateAndTime, dateAndTime } from '../tables/clock-time.ts';
import type { CsvRow, CsvTable } from '../tables/csv-table.ts';
import { type DateStyle, dateStyleOf, dayIn } from '../tables/date-style.ts';
import { problemList } from '../tables/problem-list.ts';
import { shown } from '../tables/shown.ts';
import { sportNamed } from '../tables/sport-named.ts';
import { wallClockStart } from '../tables/wall-clock.ts';
import { englishHeading, type GarminField, garminColumns, REQUIRED_FIELDS } from './columns.ts';
import { garminDuration, garminNumber, type NumberStyle, numberStyle } from './garmin-number.ts';
import { type GarminReading, garminRecording } from './garmin-row.ts';
import { garminUnits, type Strides, temperatureScale } from './units.ts';

type CellOf = (row: CsvRow, field: GarminField) => string;
const DECIMALS: readonly GarminField[] = [
  'distance',
  'stepLength',
  'verticalRatio',
  'verticalOscillation',
];

const SURELY_GARMIN = 6;

/** True of Garmin Connect's list of activities, in any language that is known here, even where one column is broken. */
export function isGarminTable(table: CsvTable): boolean {
  const columns = garminColumns(table.header);
  if (columns.size >= SURELY_GARMIN) return true;
  return (
    REQUIRED_FIELDS.every((field) => columns.has(field)) && columns.size > REQUIRED_FIELDS.length
  );
}

/** Every row as a recording with averages, or a problem that says which row and why. */
export function readGarminTable(file: string, table: CsvTable, context: ReadContext): FileReading {
  const columns = garminColumns(table.header);
  const lacking = REQUIRED_FIELDS.filter((field) => !columns.has(field));
  const place = { file, line: table.headerLine };
  if (lacking.length > 0) {
    const received = shown(table.header.join(', '));
    const problems = lacking.map((field): ImportProblem => {
      const heading = englishHeading(field);
      const expected = `the column ${heading} of Garmin Connect's Activities.csv`;
      return { code: 'missing-column', place: { ...place, field: heading }, expected, received };
    });
    return { content: { kind: 'unreadable' }, problems };
  }
  const cell: CellOf = (row, field) => row.cells[columns.get(field) ?? -1]?.trim() ?? '';
  const heading = (field: GarminField) =>
    table.header[columns.get(field) ?? -1]?.trim() ?? englishHeading(field);
  const dates = datesOf(table.rows, cell);
  if (!dates.ok) {
    const expected =
      'dates that read in one way only: export again with dates like 2026-03-09 06:30:00';
    const problem = {
      expected,
      received: shown(dates.error),
      place: { ...place, field: heading('date') },
    };
    return {
      content: { kind: 'unreadable' },
      problems: [{ code: 'ambiguous-dates', ...problem }],
    };
  }
  return recordings({ file, table, cell, heading, dates: dates.value, zone: context.zone });
}

interface ReadRows {
  readonly file: string;
  readonly table: CsvTable;
  readonly cell: CellOf;
  readonly heading: (field: GarminField) => string;
  readonly dates: DateStyle;
  readonly zone: string | undefined;
}

function recordings({ file, table, cell, heading, dates, zone }: ReadRows): FileReading {
  const reading = readingOf({ file, rows: table.rows, cell, heading });
  const found: Recording[] = [];
  const problems = problemList(table.problems);
  if (!reading.units && table.rows.some((row) => isRun(row, cell))) {
    problems.add(unknownUnits(file, table.headerLine, heading));
  }
  for (const row of table.rows) {
    const time = dateAndTime(cell(row, 'date'));
    const day = time && dayIn(dates, time.date);
    if (!time || !day || cell(row, 'type') === '') {
      problems.add(notAnActivity(row, { file, cell, heading }));
      continue;
    }
    const start = wallClockStart(day, time.seconds, zone);
    const ofRow = (field: GarminField) => cell(row, field);
    const read = garminRecording({ line: row.line, cell: ofRow, start }, reading);
    found.push(read.recording);
    for (const problem of read.problems) problems.add(problem);
  }
  return { content: { kind: 'recordings', recordings: found }, problems: problems.all() };
}

/** Garmin lists the newest first; that decides between two orders of day and month which the dates alone leave open. */
function datesOf(rows: readonly CsvRow[], cell: CellOf): Result<DateStyle, string> {
  const timed = rows
    .map((row) => dateAndTime(cell(row, 'date')))
    .filter((time) => time !== undefined);
  const style = dateStyleOf(timed.map(({ date }) => date));
  if (style.ok) return style;
  if (style.error.why === 'mixed') return err(style.error.example);
  const ordered = (['dmy', 'mdy'] as const).filter((order) => newestFirst(timed, order));
  const [only, other] = ordered;
  return only && !other ? ok(only) : err(style.error.example);
}

function newestFirst(times: readonly DateAndTime[], style: DateStyle): boolean {
  const days = times.map(({ date }) => dayIn(style, date));
  return days.every((day, i) => i === 0 || isAtMost(day, days[i - 1]));
}

function isAtMost(day: Day | undefined, before: Day | undefined): boolean {
  return day !== undefined && before !== undefined && day <= before;
}

function readingOf(parts: {
  readonly file: string;
  readonly rows: readonly CsvRow[];
  readonly cell: CellOf;
  readonly heading: (field: GarminField) => string;
}): GarminReading {
  const { file, rows, cell, heading } = parts;
  const style = numberStyle(rows.flatMap((row) => DECIMALS.map((field) => cell(row, field))));
  const runs = rows.filter((row) => isRun(row, cell)).map((row) => strides(row, cell, style));
  const units = garminUnits(runs);
  const temperatures = rows.flatMap((row) =>
    (['minTemperature', 'maxTemperature'] as const).map((field) =>
      garminNumber(cell(row, field), style),
    ),
  );
  return { file, heading, style, units, celsius: temperatureScale(units, temperatures) };
}

function isRun(row: CsvRow, cell: CellOf): boolean {
  return sportNamed(cell(row, 'type')) === 'running';
}

/** NaN where a cell is empty, so that the row does not count. */
function strides(row: CsvRow, cell: CellOf, style: NumberStyle): Strides {
  const number = (field: GarminField) => garminNumber(cell(row, field), style);
  const cadence = number('runCadence');
  return {
    distance: number('distance'),
    cadence: Number.isNaN(cadence) ? number('otherCadence') : cadence,
    stepLength: number('stepLength'),
    minutes: garminDuration(cell(row, 'time')) / 60,
  };
}

function unknownUnits(
  file: string,
  line: number,
  heading: (field: GarminField) => string,
): ImportProblem {
  return {
    code: 'missing-column',
    place: { file, line, field: heading('stepLength') },
    expected: 'step length and cadence of the runs, which tell kilometres from miles',
    received: 'neither; the distances were left out',
  };
}

function notAnActivity(
  row: CsvRow,
  { file, cell, heading }: Pick<ReadRows, 'file' | 'cell' | 'heading'>,
): ImportProblem {
  const typed = cell(row, 'type') !== '';
  const received = typed ? cell(row, 'date') : row.cells.join(' ').trim();
  return {
    code: typed ? 'bad-date' : 'bad-row',
    place: { file, line: row.line, ...(typed ? { field: heading('date') } : {}) },
    expected: typed ? 'a date and time like 2026-03-09 06:30:00' : 'an activity type and a date',
    received: shown(received),
  };
}
