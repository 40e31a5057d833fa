import { bytesSpared, type FrameVisitor, isCompressed, type MessageLayout } from './frames.ts';

/** Where the records of a FIT part lie and how, in their order, without their values. */
export interface RecordFrames {
  readonly count: number;
  /** Byte of each record's header. */
  readonly at: Float64Array;
  /** Since 1970, in ms; NaN where a record has no time. */
  readonly ms: Float64Array;
  /** For each record, its number in `shapes`. */
  readonly shape: Uint32Array;
  readonly shapes: readonly RecordShape[];
}

/** How the fields of some records lie. */
export interface RecordShape {
  readonly layout: MessageLayout;
  /** With a compressed header, which stands for the first field where that is the timestamp. */
  readonly compressed: boolean;
  /** How many descriptions of developer fields came before: only those hold. */
  readonly described: number;
}

/** Bytes from a record's header to where the offsets of its layout count from. */
export function startOf({ layout, compressed }: RecordShape): number {
  return 1 - (compressed ? bytesSpared(layout) : 0);
}

export interface FrameCollector {
  /** Takes the record at the byte `at`; `time` in FIT seconds. */
  readonly add: FrameVisitor['data'];
  /** Takes note of a description of a developer field. */
  readonly describe: () => void;
  readonly count: () => number;
  readonly frames: () => RecordFrames;
}

/** Milliseconds from 1970 to 31 December 1989, from which FIT counts. */
const FIT_EPOCH_MS = 631_065_600_000;
const FIRST_ROOM = 4096;

/** @param bytes the file that the records are in */
export function frameCollector(bytes: Uint8Array): FrameCollector {
  const shapes: RecordShape[] = [];
  /** Number of the shape last seen for a local number, those with compressed headers apart. */
  const latest = new Int32Array(32).fill(-1);
  let count = 0;
  let described = 0;
  let at = new Float64Array(FIRST_ROOM);
  let ms = new Float64Array(FIRST_ROOM);
  let shape = new Uint32Array(FIRST_ROOM);

  function makeRoom(): void {
    const room = count * 2;
    const [places, times, kinds] = [at, ms, shape];
    at = new Float64Array(room);
    ms = new Float64Array(room);
    shape = new Uint32Array(room);
    at.set(places);
    ms.set(times);
    shape.set(kinds);
  }

  function shapeOf(layout: MessageLayout, place: number): number {
    const compressed = isCompressed(bytes, place);
    const slot = layout.local + (compressed ? 16 : 0);
    const number = latest[slot] ?? -1;
    const before = shapes[number];
    if (before?.layout === layout && before.described === described) return number;
    latest[slot] = shapes.length;
    return shapes.push({ layout, compressed, described }) - 1;
  }

  return {
    add(layout, place, time = Number.NaN) {
      if (count === at.length) makeRoom();
      at[count] = place;
      ms[count] = time * 1000 + FIT_EPOCH_MS;
      shape[count] = shapeOf(layout, place);
      count += 1;
    },
    describe() {
      described += 1;
    },
    count: () => count,
    frames: () => ({
      count,
      at: at.subarray(0, count),
      ms: ms.subarray(0, count),
      shape: shape.subarray(0, count),
      shapes,
    }),
  };
}
