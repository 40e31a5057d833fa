import { zagzig, zigzag } from './zigzag.ts';

/** How a column's numbers were written. The values are stored. */
export const WRITTEN = { steps: 0, exact: 1 } as const;
export type Written = (typeof WRITTEN)[keyof typeof WRITTEN];

const INT32_BYTES = 4;
const FLOAT64_BYTES = 8;
const INT32_MAX = 2 ** 31 - 1;

/** Bytes of a column of `count` values: gaps first, one bit a value, then its numbers plane by plane. */
export function columnBytes(written: Written, count: number): number {
  return gapBytes(count) + count * (written === WRITTEN.steps ? INT32_BYTES : FLOAT64_BYTES);
}

/** Whole steps where every value fits into 31 bits of them, else the numbers as they are. */
export function chooseWriting(values: Float64Array, stepsPerUnit: number): Written {
  for (const value of values) {
    if (Math.abs(value * stepsPerUnit) > INT32_MAX) return WRITTEN.exact;
  }
  return WRITTEN.steps;
}

export function writeColumn(values: Float64Array, stepsPerUnit: number, into: Uint8Array): void {
  const gaps = gapBytes(values.length);
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(values[i])) into[i >> 3] = (into[i >> 3] ?? 0) | (1 << (i & 7));
  }
  writeSteps(values, stepsPerUnit, into.subarray(gaps));
}

/** Differences between neighbours; a gap repeats the value before it, so that it costs nothing. */
function writeSteps(values: Float64Array, stepsPerUnit: number, planes: Uint8Array): void {
  const count = values.length;
  let before = 0;
  for (let i = 0; i < count; i++) {
    const value = values[i] ?? Number.NaN;
    const steps = Number.isNaN(value) ? before : Math.round(value * stepsPerUnit) | 0;
    const coded = zigzag((steps - before) | 0);
    before = steps;
    planes[i] = coded;
    planes[count + i] = coded >>> 8;
    planes[2 * count + i] = coded >>> 16;
    planes[3 * count + i] = coded >>> 24;
  }
}

export function readColumn(from: Uint8Array, count: number, stepsPerUnit: number): Float64Array {
  const planes = from.subarray(gapBytes(count));
  const values = new Float64Array(count);
  let steps = 0;
  for (let i = 0; i < count; i++) {
    const coded =
      byteAt(planes, i) |
      (byteAt(planes, count + i) << 8) |
      (byteAt(planes, 2 * count + i) << 16) |
      (byteAt(planes, 3 * count + i) << 24);
    steps = (steps + zagzig(coded)) | 0;
    values[i] = isGap(from, i) ? Number.NaN : steps / stepsPerUnit;
  }
  return values;
}

/** The bytes of the numbers themselves, for what has no fixed step. */
export function writeExact(values: Float64Array, into: Uint8Array): void {
  const view = new DataView(into.buffer, into.byteOffset + gapBytes(values.length));
  for (const [i, value] of values.entries()) view.setFloat64(i * FLOAT64_BYTES, value, true);
}

export function readExact(from: Uint8Array, count: number): Float64Array {
  const view = new DataView(from.buffer, from.byteOffset + gapBytes(count));
  return Float64Array.from({ length: count }, (_, i) => view.getFloat64(i * FLOAT64_BYTES, true));
}

function gapBytes(count: number): number {
  return (count + 7) >> 3;
}

function isGap(from: Uint8Array, i: number): boolean {
  return (byteAt(from, i >> 3) & (1 << (i & 7))) !== 0;
}

function byteAt(bytes: Uint8Array, i: number): number {
  return bytes[i] ?? 0;
}
