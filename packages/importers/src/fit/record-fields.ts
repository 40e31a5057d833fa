/** A field of a record as the FIT profile has it: what is stored ÷ `scale` × `factor` + `offset`. */
export interface RecordField {
  readonly name: string;
  /** The base type's name. */
  readonly type: string;
  readonly scale: number;
  readonly factor: number;
  readonly offset: number;
}

/** A half circle in degrees: FIT counts positions in 2³¹ parts of it. */
export const SEMICIRCLE = 180 / 2 ** 31;

/** Three bytes of their own: 12 bits of speed, 12 bits of distance. */
export const COMPRESSED = 8;

/** The fields of a record that are read, by their numbers, with the profile's scales. */
export const RECORD_FIELDS: ReadonlyMap<number, RecordField> = new Map([
  [0, field('position_lat', 'sint32', { factor: SEMICIRCLE })],
  [1, field('position_long', 'sint32', { factor: SEMICIRCLE })],
  [2, field('altitude', 'uint16', { scale: 5, offset: -500 })],
  [3, field('heart_rate', 'uint8')],
  [4, field('cadence', 'uint8')],
  [5, field('distance', 'uint32', { scale: 100 })],
  [6, field('speed', 'uint16', { scale: 1000 })],
  [7, field('power', 'uint16')],
  [COMPRESSED, field('compressed_speed_distance', 'byte')],
  [13, field('temperature', 'sint8')],
  [39, field('vertical_oscillation', 'uint16', { scale: 10 })],
  [41, field('stance_time', 'uint16', { scale: 10 })],
  [42, field('activity_type', 'enum')],
  [53, field('fractional_cadence', 'uint8', { scale: 128 })],
  [73, field('enhanced_speed', 'uint32', { scale: 1000 })],
  [78, field('enhanced_altitude', 'uint32', { scale: 5, offset: -500 })],
  [83, field('vertical_ratio', 'uint16', { scale: 100 })],
  [84, field('stance_time_balance', 'uint16', { scale: 100 })],
  [85, field('step_length', 'uint16', { scale: 10 })],
]);

function field(
  name: string,
  type: string,
  {
    scale = 1,
    factor = 1,
    offset = 0,
  }: Partial<Pick<RecordField, 'scale' | 'factor' | 'offset'>> = {},
): RecordField {
  return { name, type, scale, factor, offset };
}
