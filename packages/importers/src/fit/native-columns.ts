import type { Channel } from '@plumbline/domain';
import { type SampleColumns, sampleColumns } from '../recording/sample-columns.ts';
import type { RecordFrames } from './record-frames.ts';
import type { RecordValues } from './record-values.ts';

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
 */
export function nativeColumns(
  { count, ms, at }: RecordFrames,
  values: RecordValues,
): SampleColumns {
  const columns = sampleColumns(count);
  for (let row = 0; row < count; row += 1) columns.add(ms[row] ?? Number.NaN, at[row] ?? 0);
  for (const { channel, field, coarse } of NATIVE_FIELDS) {
    const fine = values.get(field);
    const rough = coarse === undefined ? undefined : values.get(coarse);
    const column = fine && rough ? fine.map((value, row) => either(value, rough[row])) : fine;
    columns.take(channel, column ?? rough);
  }
  const fraction = values.get('fractional_cadence');
  const cadence = values.get('cadence');
  columns.take(
    'cadence',
    cadence?.map((value, row) => value + either(fraction?.[row], 0)),
  );
  addCompressed(columns, values);
  return columns;
}

function either(value: number | undefined, instead: number | undefined): number {
  return value === undefined || Number.isNaN(value) ? (instead ?? Number.NaN) : value;
}

const TURN_METRES = 256;

/**
 * Where a record has no other, speed and distance from three bytes: 12 bits of speed in 1/100 m/s, 12 bits
 * of distance in 1/16 m that start again every 256 m.
 */
function addCompressed(columns: SampleColumns, values: RecordValues): void {
  const pairs = values.get('compressed_speed_distance');
  if (!pairs) return;
  const [speeds, distances] = [values.get('speed'), values.get('distance')];
  let turns = 0;
  let before = 0;
  for (let row = 0; row < pairs.length; row += 1) {
    const pair = pairs[row] ?? Number.NaN;
    if (Number.isNaN(pair)) continue;
    const metres = (pair >> 12) / 16;
    if (metres < before) turns += 1;
    before = metres;
    const lacks = (column: Float64Array | undefined) => Number.isNaN(column?.[row] ?? Number.NaN);
    if (lacks(speeds)) columns.set('speed', row, (pair & 0xfff) / 100);
    if (lacks(distances)) columns.set('distance', row, turns * TURN_METRES + metres);
  }
}
