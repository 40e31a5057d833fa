import {
  CHANNELS,
  type Channel,
  type Metres,
  missing,
  type Reading,
  type Recording,
  readingOf,
  type Seconds,
} from '@plumbline/domain';
import type { ImportProblem } from '../file-reading.ts';
import { shown } from '../tables/shown.ts';
import { sportNamed, surfaceNamed } from '../tables/sport-named.ts';
import type { GarminField } from './columns.ts';
import {
  garminDuration,
  garminNumber,
  isAbsent,
  leftShare,
  type NumberStyle,
} from './garmin-number.ts';
import type { GarminUnits } from './units.ts';

/** What the whole file says of how its rows are to be read. */
export interface GarminReading {
  readonly file: string;
  /** The column's name as the file has it. */
  readonly heading: (field: GarminField) => string;
  readonly style: NumberStyle;
  readonly units: GarminUnits | undefined;
  readonly celsius: ((shown: number) => number) | undefined;
}

export interface GarminRow {
  readonly line: number;
  readonly cell: (field: GarminField) => string;
  readonly start: Pick<Recording, 'start' | 'offset'>;
}

type Averages = Partial<Record<Channel, number>>;

/** How far distance, time, cadence and step length may contradict each other. */
const TOLERANCE = 0.25;
const MM_PER_CM = 10;
const MM_PER_M = 1000;
/** Channels that the file has in another unit than ours. */
const UNITS_OF_FILE: Partial<Record<Channel, readonly [size: number, unit: string]>> = {
  stepLength: [MM_PER_M, 'm a step'],
  verticalOscillation: [MM_PER_CM, 'cm'],
};

/** One row as a recording without samples, and what of it could not be used. */
export function garminRecording(
  row: GarminRow,
  reading: GarminReading,
): { readonly recording: Recording; readonly problems: readonly ImportProblem[] } {
  const problems: ImportProblem[] = [];
  const numbers = rowNumbers(row, reading, problems);
  const sport = sportNamed(row.cell('type'));
  const onFoot = sport === 'running' || sport === 'walking' || sport === 'hiking';
  const known = onFoot || sport === 'cycling' ? reading.units : undefined;
  const moving = numbers.duration('time');
  const distance = paced(numbers, known, moving);
  const elapsed = numbers.duration('elapsed');
  const recording: Recording = {
    format: 'garmin-csv',
    sport,
    surface: sport === 'running' ? surfaceNamed(row.cell('type')) : 'unknown',
    ...row.start,
    elapsed: secondsOf(elapsed !== undefined && elapsed + 1 >= (moving ?? 0) ? elapsed : undefined),
    moving: secondsOf(moving),
    distance: metresOf(distance),
    ascent: metresOf(scaled(numbers.number('ascent'), known?.ascentMetres)),
    descent: metresOf(scaled(numbers.number('descent'), known?.ascentMetres)),
    device: missing('not-recorded'),
    gear: missing('not-recorded'),
    averages: averagesOf(numbers, { sport, moving, distance, reading }),
    samples: missing('not-recorded'),
    laps: [],
    pauses: [],
  };
  return { recording, problems };
}

/** Reads cells of one row and notes those that hold something else than they should. */
interface RowNumbers {
  readonly number: (field: GarminField) => number | undefined;
  readonly duration: (field: 'time' | 'elapsed') => number | undefined;
  readonly balance: () => number | undefined;
  /** Notes a value that can not be, and leaves it out. */
  readonly refuse: (field: GarminField, expected: string) => undefined;
}

function rowNumbers(row: GarminRow, reading: GarminReading, problems: ImportProblem[]): RowNumbers {
  const note = (code: ImportProblem['code'], field: GarminField, expected: string): undefined => {
    const place = { file: reading.file, line: row.line, field: reading.heading(field) };
    problems.push({ code, place, expected, received: shown(row.cell(field)) });
  };
  const read = (field: GarminField, expected: string, parse: (cell: string) => number) => {
    const cell = row.cell(field);
    if (isAbsent(cell)) return undefined;
    const value = parse(cell);
    return Number.isNaN(value) ? note('bad-value', field, expected) : value;
  };
  return {
    number: (field) => read(field, 'a number', (cell) => garminNumber(cell, reading.style)),
    duration: (field) => read(field, 'a duration like 0:45:10', garminDuration),
    balance: () => read('contactBalance', 'two shares like 49.5% L / 50.5% R', leftShare),
    refuse: (field, expected) => note('value-out-of-range', field, expected),
  };
}

/** Metres, unless nobody could have covered them in that time. */
function paced(
  numbers: RowNumbers,
  units: GarminUnits | undefined,
  moving: number | undefined,
): number | undefined {
  // Swims are in metres whatever the account's units; they are no runs and do not matter.
  if (!units) return undefined;
  const distance = scaled(numbers.number('distance'), units.metres);
  if (distance === undefined || distance === 0) return undefined;
  const [, fastest] = CHANNELS.speed.range;
  if (moving === undefined || moving === 0 || distance / moving <= fastest * 2) return distance;
  return numbers.refuse('distance', `a distance that can be covered in ${Math.round(moving)} s`);
}

function averagesOf(
  numbers: RowNumbers,
  row: {
    readonly sport: Recording['sport'];
    readonly moving: number | undefined;
    readonly distance: number | undefined;
    readonly reading: GarminReading;
  },
): Averages {
  const averages: Averages = {};
  const put = (channel: Channel, field: GarminField, value: number | undefined) => {
    // Nought is what Garmin writes where nothing was measured.
    if (value === undefined || value === 0) return;
    const [low, high] = CHANNELS[channel].range;
    const [size, unit] = UNITS_OF_FILE[channel] ?? [1, CHANNELS[channel].unit];
    if (value >= low && value <= high) averages[channel] = value;
    else numbers.refuse(field, `${low / size} to ${high / size} ${unit}`);
  };
  put('heartRate', 'heartRate', numbers.number('heartRate'));
  put('temperature', 'minTemperature', meanTemperature(numbers, row.reading));
  if (row.moving && row.distance) {
    const speed = row.distance / row.moving;
    if (speed <= CHANNELS.speed.range[1]) averages.speed = speed;
    else numbers.refuse('distance', 'a distance that can be run in the time beside it');
  }
  if (row.sport !== 'running') return averages;

  put('cadence', 'runCadence', numbers.number('runCadence') ?? numbers.number('otherCadence'));
  put('contactTime', 'contactTime', numbers.number('contactTime'));
  put('contactBalance', 'contactBalance', numbers.balance());
  put('verticalRatio', 'verticalRatio', numbers.number('verticalRatio'));
  put('power', 'power', numbers.number('power'));
  if (row.reading.units?.system === 'metric') {
    const oscillation = scaled(numbers.number('verticalOscillation'), MM_PER_CM);
    put('verticalOscillation', 'verticalOscillation', oscillation);
  }
  const step = scaled(numbers.number('stepLength'), row.reading.units?.stepMetres);
  put('stepLength', 'stepLength', fitting(numbers, step, averages));
  return averages;
}

/** Millimetres, unless cadence and speed say another step length. */
function fitting(
  numbers: RowNumbers,
  stepMetres: number | undefined,
  { speed, cadence }: Averages,
): number | undefined {
  if (stepMetres === undefined || stepMetres === 0) return undefined;
  if (speed === undefined || cadence === undefined) return stepMetres * MM_PER_M;
  const said = (speed * 60) / cadence;
  if (Math.abs(stepMetres / said - 1) <= TOLERANCE) return stepMetres * MM_PER_M;
  return numbers.refuse('stepLength', `about ${said.toFixed(2)} m, as speed and cadence say`);
}

/** Half-way between coldest and warmest; one alone says little of the run. */
function meanTemperature(numbers: RowNumbers, { celsius }: GarminReading): number | undefined {
  const coldest = numbers.number('minTemperature');
  const warmest = numbers.number('maxTemperature');
  if (!celsius || !coldest || !warmest) return undefined;
  return celsius((coldest + warmest) / 2);
}

function scaled(value: number | undefined, factor: number | undefined): number | undefined {
  return value === undefined || factor === undefined ? undefined : value * factor;
}

function metresOf(value: number | undefined): Reading<Metres> {
  return readingOf(value as Metres | undefined);
}

function secondsOf(value: number | undefined): Reading<Seconds> {
  return readingOf(value === 0 ? undefined : (value as Seconds | undefined));
}
