import {
  CHANNELS,
  type Channel,
  known,
  type Metres,
  missing,
  type Reading,
  type Recording,
  readingOf,
  type Seconds,
} from '@plumbline/domain';
import type { FileReading, ImportProblem, ListedActivity, ReadContext } from '../file-reading.ts';
import { dateAndTime } from '../tables/clock-time.ts';
import type { CsvRow, CsvTable } from '../tables/csv-table.ts';
import { type DateStyle, dateStyleOf, dayIn } from '../tables/date-style.ts';
import { numberOf } from '../tables/number-of.ts';
import { type ProblemList, problemList } from '../tables/problem-list.ts';
import { shown } from '../tables/shown.ts';
import { sportNamed, surfaceNamed } from '../tables/sport-named.ts';
import { utcStart } from '../tables/wall-clock.ts';
import { type StravaColumns, type StravaField, stravaColumns } from './columns.ts';

/** Strava counts a runner's cadence in strides, of one leg; no runner takes 130 of those a minute. */
const MOST_STRIDES = 130;

interface Reader {
  readonly file: string;
  readonly columns: StravaColumns;
  readonly style: DateStyle;
  readonly heading: (field: StravaField) => string;
  readonly zone: string | undefined;
  readonly problems: ProblemList;
}

/** True of the list of activities in Strava's archive, in any language. */
export function isStravaTable(table: CsvTable): boolean {
  return stravaColumns(table) !== undefined;
}

/** Every row as a listed activity, or a problem that says which row and why. */
export function readStravaTable(file: string, table: CsvTable, context: ReadContext): FileReading {
  const columns = stravaColumns(table);
  const dateColumn = columns?.get('date');
  if (!columns || dateColumn === undefined) {
    const expected = "the headings of Strava's activities.csv, in English";
    const place = { file, line: table.headerLine };
    const problem = { place, expected, received: shown(table.header.join(', ')) };
    return { content: { kind: 'unreadable' }, problems: [{ code: 'bad-header', ...problem }] };
  }
  const dates = table.rows.map(({ cells }) => dateAndTime(cells[dateColumn] ?? '')?.date ?? '');
  const style = dateStyleOf(dates);
  if (!style.ok) {
    const expected =
      "dates that read in one way only: set Strava's language to English and export again";
    const place = { file, field: 'Activity Date' };
    const problem = { place, expected, received: shown(style.error.example) };
    return { content: { kind: 'unreadable' }, problems: [{ code: 'ambiguous-dates', ...problem }] };
  }
  const problems = problemList(table.problems);
  const heading = (field: StravaField) => table.header[columns.get(field) ?? -1] ?? field;
  const reader = { file, columns, heading, style: style.value, zone: context.zone, problems };
  const activities = table.rows.flatMap((row) => listedActivity(row, reader) ?? []);
  return { content: { kind: 'activity-list', activities }, problems: problems.all() };
}

function listedActivity(row: CsvRow, reader: Reader): ListedActivity | undefined {
  const cell = (field: StravaField) => row.cells[reader.columns.get(field) ?? -1]?.trim() ?? '';
  const time = dateAndTime(cell('date'));
  const day = time && dayIn(reader.style, time.date);
  if (!time || !day) {
    reader.problems.add({
      code: 'bad-date',
      place: { file: reader.file, line: row.line, field: 'Activity Date' },
      expected: 'a date and time like Mar 9, 2026, 6:30:00 AM',
      received: shown(cell('date')),
    });
    return undefined;
  }
  const file: Reading<string> = cell('file') === '' ? missing('not-recorded') : known(cell('file'));
  const gear: Reading<string> = cell('gear') === '' ? missing('not-recorded') : known(cell('gear'));
  const start = utcStart(day, time.seconds, reader.zone);
  const recording = recordingOf({ row, cell, reader, start, gear });
  return { file, sport: recording.sport, gear, recording };
}

interface StravaRow {
  readonly row: CsvRow;
  readonly cell: (field: StravaField) => string;
  readonly reader: Reader;
  readonly start: Pick<Recording, 'start' | 'offset'>;
  readonly gear: Reading<string>;
}

function recordingOf(parts: StravaRow): Recording {
  const { cell, start, gear } = parts;
  const sport = sportNamed(cell('type'));
  const moving = number(parts, 'moving');
  return {
    format: 'strava-csv',
    sport,
    surface: sport === 'running' ? surfaceNamed(cell('type')) : 'unknown',
    ...start,
    elapsed: positive<Seconds>(number(parts, 'elapsed')),
    moving: positive<Seconds>(moving),
    distance: positive<Metres>(distanceOf(parts, moving)),
    ascent: readingOf(number(parts, 'ascent') as Metres | undefined),
    descent: readingOf(number(parts, 'descent') as Metres | undefined),
    device: missing('not-recorded'),
    gear,
    averages: averagesOf(parts, sport),
    samples: missing('not-recorded'),
    laps: [],
    pauses: [],
  };
}

/** Metres; where the list has only the distance as shown, time and speed must say which unit that is. */
function distanceOf(parts: StravaRow, moving: number | undefined): number | undefined {
  const metres = number(parts, 'metres');
  if (metres !== undefined || parts.reader.columns.has('metres')) return metres;
  const shownDistance = number(parts, 'shownDistance');
  const speed = number(parts, 'speed');
  if (!shownDistance || !speed || !moving) return undefined;
  const unit = (speed * moving) / shownDistance;
  const units = [1, 1000, 1609.344];
  const fitting = units.find((candidate) => Math.abs(unit / candidate - 1) < 0.1);
  return fitting === undefined ? undefined : shownDistance * fitting;
}

function averagesOf(
  parts: StravaRow,
  sport: Recording['sport'],
): Readonly<Partial<Record<Channel, number>>> {
  const averages: Partial<Record<Channel, number>> = {};
  const put = (channel: Channel, field: StravaField, value: number | undefined) => {
    if (value === undefined || value === 0) return;
    const [low, high] = CHANNELS[channel].range;
    if (value >= low && value <= high) averages[channel] = value;
    else note(parts, 'value-out-of-range', field, `${low} to ${high} ${CHANNELS[channel].unit}`);
  };
  put('speed', 'speed', number(parts, 'speed'));
  put('heartRate', 'heartRate', number(parts, 'heartRate'));
  put('temperature', 'temperature', number(parts, 'temperature'));
  if (sport !== 'running') return averages;
  put('power', 'power', number(parts, 'power'));
  const cadence = number(parts, 'cadence');
  const legs = cadence !== undefined && cadence < MOST_STRIDES ? 2 : 1;
  put('cadence', 'cadence', cadence === undefined ? undefined : cadence * legs);
  return averages;
}

function number(parts: StravaRow, field: StravaField): number | undefined {
  const text = parts.cell(field);
  if (text === '') return undefined;
  const value = numberOf(text, 'point-or-comma');
  if (value === undefined) note(parts, 'bad-value', field, 'a number');
  return value;
}

function note(
  { row, cell, reader }: StravaRow,
  code: ImportProblem['code'],
  field: StravaField,
  expected: string,
): void {
  const place = { file: reader.file, line: row.line, field: reader.heading(field) };
  reader.problems.add({ code, place, expected, received: shown(cell(field)) });
}

function positive<Q extends number>(value: number | undefined): Reading<Q> {
  return readingOf(value !== undefined && value > 0 ? (value as Q) : undefined);
}
