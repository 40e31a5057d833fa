import type { Channel } from '@plumbline/domain';
import { type SampleColumns, sampleColumns } from '../recording/sample-columns.ts';
import { type FitMessage, momentIn } from './decode.ts';

interface NativeField {
  readonly channel: Channel;
  readonly field: string;
  /** Used where a record lacks `field`: the same in fewer bits. */
  readonly coarse?: string;
}

/** Fields of a record that hold a channel in its own unit. Cadence and the compressed pair are apart. */
const NATIVE_FIELDS: readonly NativeField[] = [
  { channel: 'latitude', field: 'position_lat' },
  { channel: 'longitude', field: 'position_long' },
  { channel: 'distance', field: 'distance' },
  { channel: 'speed', field: 'enhanced_speed', coarse: 'speed' },
  { channel: 'heartRate', field: 'heart_rate' },
  { channel: 'altitude', field: 'enhanced_altitude', coarse: 'altitude' },
  { channel: 'temperature', field: 'temperature' },
  { channel: 'power', field: 'power' },
  { channel: 'contactTime', field: 'stance_time' },
  { channel: 'contactBalance', field: 'stance_time_balance' },
  { channel: 'verticalOscillation', field: 'vertical_oscillation' },
  { channel: 'verticalRatio', field: 'vertical_ratio' },
  { channel: 'stepLength', field: 'step_length' },
];

/**
 * The records as columns, from the fields of the FIT profile. Cadence stays in strides a minute, as
 * FIT has it, until the sport is known.
 *
 * @param recordsAt byte of each record
 */
export function nativeColumns(
  records: readonly FitMessage[],
  recordsAt: readonly number[],
): SampleColumns {
  const columns = sampleColumns(records.length);
  records.forEach((record, i) => {
    columns.add(momentIn(record, 'timestamp'), recordsAt[i] ?? 0);
  });
  const numberAt = (at: number, field: string): number | undefined => {
    const value = records[at]?.[field];
    return typeof value === 'number' ? value : undefined;
  };
  for (const { channel, field, coarse } of NATIVE_FIELDS) {
    columns.fill(
      channel,
      coarse === undefined
        ? (at) => numberAt(at, field)
        : (at) => numberAt(at, field) ?? numberAt(at, coarse),
    );
  }
  columns.fill('cadence', (at) => {
    const cadence = numberAt(at, 'cadence');
    return cadence === undefined ? undefined : cadence + (numberAt(at, 'fractional_cadence') ?? 0);
  });
  addCompressed(columns, records);
  return columns;
}

function addCompressed(columns: SampleColumns, records: readonly FitMessage[]): void {
  const readPair = compressedPair();
  records.forEach((record, at) => {
    const pair = record['compressed_speed_distance'];
    if (pair === undefined) return;
    const { speed, distance } = readPair(pair);
    if (record['speed'] === undefined) columns.set('speed', at, speed);
    if (record['distance'] === undefined) columns.set('distance', at, distance);
  });
}

const NOTHING = { speed: Number.NaN, distance: Number.NaN };
const TURN_METRES = 256;

/**
 * Reads three bytes: 12 bits of speed in 1/100 m/s, 12 bits of distance in 1/16 m that start again
 * every 256 m.
 */
function compressedPair(): (bytes: unknown) => { speed: number; distance: number } {
  let turns = 0;
  let before = 0;
  return (bytes) => {
    if (!Array.isArray(bytes) || bytes.length !== 3) return NOTHING;
    // The library gives each byte of 255 as null, though only three of them together mean "none".
    const [a, b, c] = bytes.map((byte) => (typeof byte === 'number' ? byte : 0xff)) as Triple;
    if (a === 0xff && b === 0xff && c === 0xff) return NOTHING;
    const metres = ((b >> 4) | (c << 4)) / 16;
    if (metres < before) turns += 1;
    before = metres;
    return { speed: (a | ((b & 0x0f) << 8)) / 100, distance: turns * TURN_METRES + metres };
  };
}

type Triple = [number, number, number];
