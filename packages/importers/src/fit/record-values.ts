import { rawNumber } from './base-types.ts';
import type { FitMessage } from './decode.ts';
import { describedFields, type Field, fieldsOf } from './fields-of-shape.ts';
import { type RecordFrames, startOf } from './record-frames.ts';

/** The values of a field by record, scaled, NaN where a record lacks it; by the fields' names. */
export type RecordValues = ReadonlyMap<string, Float64Array>;

/** A field of a shape, and where its values go. */
interface FieldRead extends Field {
  readonly values: Float64Array;
  /** Bytes from the record's header. */
  readonly start: number;
  readonly littleEndian: boolean;
}

/**
 * The values of the records in `bytes`: fields of the profile, and developer fields that hold a channel.
 * A field whose base type is not the profile's is left out. Of two fields with one name the later counts
 * where it has a value.
 *
 * @param descriptions of developer fields, in the order of the file
 */
export function recordValues(
  bytes: Uint8Array,
  frames: RecordFrames,
  descriptions: readonly FitMessage[],
): RecordValues {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const values = new Map<string, Float64Array>();
  const column = (name: string): Float64Array => {
    const known = values.get(name) ?? new Float64Array(frames.count).fill(Number.NaN);
    values.set(name, known);
    return known;
  };
  const describedField = describedFields(descriptions);
  const kept = new Map<number, readonly FieldRead[]>();
  const readsOf = (number: number): readonly FieldRead[] => {
    const before = kept.get(number);
    const shape = frames.shapes[number];
    if (before || !shape) return before ?? [];
    const { littleEndian } = shape.layout;
    const reads = fieldsOf(shape, describedField).map(({ at, ...field }) => {
      return { ...field, littleEndian, start: startOf(shape) + at, values: column(field.name) };
    });
    if (kept.size < MOST_KEPT) kept.set(number, reads);
    return reads;
  };
  const { shape, count } = frames;
  for (let from = 0, to = 0; from < count; from = to) {
    const number = shape[from] ?? 0;
    while (to < count && shape[to] === number) to += 1;
    for (const field of readsOf(number)) fill(view, frames.at, { field, from, to });
  }
  return values;
}

/** More shapes than any watch writes; those of a hostile file would fill the memory. */
const MOST_KEPT = 256;

function fill(
  view: DataView,
  at: Float64Array,
  { field, from, to }: { readonly field: FieldRead; readonly from: number; readonly to: number },
): void {
  const { values, start, littleEndian } = field;
  const { code, none } = field.type;
  const { scale, factor, offset } = field.scaling;
  for (let row = from; row < to; row += 1) {
    const raw = rawNumber(view, (at[row] ?? 0) + start, code, littleEndian);
    if (raw !== none && !Number.isNaN(raw)) values[row] = (raw / scale) * factor + offset;
  }
}
