import type { CsvTable } from '../tables/csv-table.ts';

/** What is taken from one row of Strava's `activities.csv`. */
const STRAVA_FIELDS = [
  'date',
  'type',
  'shownDistance',
  'gear',
  'file',
  'elapsed',
  'moving',
  'metres',
  'speed',
  'ascent',
  'descent',
  'cadence',
  'heartRate',
  'power',
  'temperature',
] as const;
export type StravaField = (typeof STRAVA_FIELDS)[number];
export type StravaColumns = ReadonlyMap<StravaField, number>;

/**
 * Where each field stands in an export since 2019, whatever its language: the first 37 headings keep
 * their order. Distance and elapsed time come twice: as shown to the runner, then in m and s.
 */
const PLACES: Readonly<Record<StravaField, number>> = {
  date: 1,
  type: 3,
  shownDistance: 6,
  gear: 11,
  file: 12,
  elapsed: 15,
  moving: 16,
  metres: 17,
  speed: 19,
  ascent: 20,
  descent: 21,
  cadence: 29,
  heartRate: 31,
  power: 33,
  temperature: 36,
};

/** English headings, and which of several of one name is meant. */
const HEADINGS: Readonly<Record<StravaField, readonly (readonly [string, 'first' | 'last'])[]>> = {
  date: [
    ['activity date', 'first'],
    ['date', 'first'],
  ],
  type: [
    ['activity type', 'first'],
    ['type', 'first'],
  ],
  shownDistance: [['distance', 'first']],
  gear: [
    ['activity gear', 'first'],
    ['gear', 'first'],
  ],
  file: [['filename', 'first']],
  elapsed: [
    ['elapsed time', 'last'],
    ['elapsed_time', 'last'],
  ],
  moving: [['moving time', 'first']],
  metres: [['distance', 'last']],
  speed: [['average speed', 'first']],
  ascent: [['elevation gain', 'first']],
  descent: [['elevation loss', 'first']],
  cadence: [['average cadence', 'first']],
  heartRate: [['average heart rate', 'first']],
  power: [['average watts', 'first']],
  temperature: [['average temperature', 'first']],
};

const ENGLISH: readonly string[] = ['activity id', 'activity date', 'activity type'];
const OLD_ENGLISH: readonly string[] = ['id', 'date', 'type', 'filename'];
const MOST_ROWS = 0.9;
const FILE = /^activities\/[^/]+$/;

/** Where Strava's columns stand, or nothing where the table is not Strava's. */
export function stravaColumns(table: CsvTable): StravaColumns | undefined {
  const header = table.header.map((heading) => heading.toLowerCase());
  const holds = (names: readonly string[]) => names.every((name) => header.includes(name));
  if (holds(ENGLISH) || holds(OLD_ENGLISH)) return byHeading(header);
  return looksLikeStrava(table) ? new Map(STRAVA_FIELDS.map((f) => [f, PLACES[f]])) : undefined;
}

function byHeading(header: readonly string[]): StravaColumns {
  const found = STRAVA_FIELDS.flatMap((field) => {
    const places = HEADINGS[field].map(([name, which]) =>
      which === 'first' ? header.indexOf(name) : header.lastIndexOf(name),
    );
    const place = places.find((index) => index >= 0);
    return place === undefined ? [] : [[field, place] as const];
  });
  const columns = new Map(found);
  // One distance alone is the one shown to the runner, in whatever unit.
  if (columns.get('metres') === columns.get('shownDistance')) columns.delete('metres');
  return columns;
}

/** In another language the headings differ, but ids, files and repeated headings stand where they always do. */
function looksLikeStrava({ header, rows }: CsvTable): boolean {
  const repeated =
    header[PLACES.shownDistance] === header[PLACES.metres] && header[5] === header[PLACES.elapsed];
  if (header.length <= PLACES.temperature || !repeated) return false;
  const fitting = rows.filter(({ cells }) => {
    const file = cells[PLACES.file] ?? '';
    return /^\d+$/.test(cells[0] ?? '') && (file === '' || FILE.test(file));
  });
  return rows.length > 0 && fitting.length >= MOST_ROWS * rows.length;
}
