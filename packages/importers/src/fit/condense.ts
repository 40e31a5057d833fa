import { RECORDING_BOUNDS } from '../recording/bounds.ts';
import { type ByteSink, byteSink } from './byte-sink.ts';
import {
  bytesSpared,
  type FrameBreak,
  isCompressed,
  type MessageLayout,
  TIMESTAMP,
  walkFrames,
} from './frames.ts';
import { MESSAGE, NEEDED } from './needed.ts';
import { frameCollector, type RecordFrames } from './record-frames.ts';

/** A FIT part cut down to what is needed, whole and sound whatever the part was. */
export interface Condensed {
  /** A FIT file of its own, with a right header; its checksum is not filled in. */
  readonly fit: Uint8Array<ArrayBuffer>;
  /** The records, which are not copied. */
  readonly records: RecordFrames;
  /** Where the part's structure does not hold. */
  readonly breaks: readonly FrameBreak[];
  /** More messages than the bounds allow; the rest was left out. */
  readonly beyondBounds: 'records' | 'messages' | undefined;
}

const HEADER_BYTES = 14;
const UINT32 = 0x86;

/**
 * Reads the part's structure and copies what `NEEDED` names into a FIT file that the library can read:
 * other messages and fields left out, each timestamp written in full where the part compressed it. Of
 * the records it notes where they are.
 */
export function condense(
  bytes: Uint8Array,
  part: { readonly from: number; readonly to: number },
): Condensed {
  // Without the records there is little left to copy.
  const sink = byteSink(Math.min(FIRST_ROOM, part.to - part.from) + HEADER_BYTES);
  writeHeader(sink);
  const plans = new Map<MessageLayout, CopyPlan | undefined>();
  const defined: (MessageLayout | undefined)[] = [];
  const counts = new Map<number, number>();
  const records = frameCollector(bytes);
  let beyondBounds: Condensed['beyondBounds'];

  const copy = (layout: MessageLayout, at: number, time: number | undefined): void => {
    if (!plans.has(layout)) plans.set(layout, copyPlan(layout));
    const plan = plans.get(layout);
    if (!plan) return;
    const count = (counts.get(layout.global) ?? 0) + 1;
    if (count > RECORDING_BOUNDS.messages) {
      beyondBounds ??= 'messages';
      return;
    }
    counts.set(layout.global, count);
    if (layout.global === MESSAGE.fieldDescription) records.describe();
    if (defined[layout.local] !== layout) {
      writeDefinition(sink, layout, plan);
      defined[layout.local] = layout;
    }
    writeData(sink, bytes, { layout, plan, at, time });
  };

  const breaks = walkFrames(bytes, part, {
    data(layout, at, time) {
      if (layout.global !== MESSAGE.record) copy(layout, at, time);
      else if (records.count() === RECORDING_BOUNDS.samples) beyondBounds = 'records';
      else records.add(layout, at, time);
    },
  });
  return { fit: finished(sink), records: records.frames(), breaks, beyondBounds };
}

const FIRST_ROOM = 4096;

interface CopyPlan {
  readonly fields: MessageLayout['fields'];
  /** Stretches of a data message to copy: from and to, after its header. */
  readonly stretches: readonly (readonly [number, number])[];
}

function copyPlan(layout: MessageLayout): CopyPlan | undefined {
  const needed = NEEDED.get(layout.global);
  if (!needed) return undefined;
  const fields = layout.fields.filter(
    ({ number, size }) =>
      number !== TIMESTAMP && size > 0 && (needed === 'all' || needed.has(number)),
  );
  const stretches: [number, number][] = [];
  for (const { offset, size } of [...fields, ...layout.developer]) {
    const last = stretches.at(-1);
    if (last && last[1] === offset) last[1] = offset + size;
    else stretches.push([offset, offset + size]);
  }
  return { fields, stretches };
}

function writeDefinition(sink: ByteSink, layout: MessageLayout, { fields }: CopyPlan): void {
  const { developer } = layout;
  sink.byte(0x40 | (developer.length > 0 ? 0x20 : 0) | layout.local);
  sink.byte(0);
  sink.byte(layout.littleEndian ? 0 : 1);
  const high = layout.global >> 8;
  const low = layout.global & 0xff;
  for (const byte of layout.littleEndian ? [low, high] : [high, low]) sink.byte(byte);
  sink.byte(fields.length + 1);
  for (const byte of [TIMESTAMP, 4, UINT32]) sink.byte(byte);
  for (const { number, size, baseType } of fields) {
    for (const byte of [number, size, baseType]) sink.byte(byte);
  }
  if (developer.length === 0) return;
  sink.byte(developer.length);
  for (const field of developer) {
    for (const byte of [field.number, field.size, field.developer]) sink.byte(byte);
  }
}

const NO_TIME = 0xffffffff;

function writeData(
  sink: ByteSink,
  bytes: Uint8Array,
  message: {
    readonly layout: MessageLayout;
    readonly plan: CopyPlan;
    readonly at: number;
    readonly time: number | undefined;
  },
): void {
  const { layout, plan, at, time = NO_TIME } = message;
  const start = at + 1 - (isCompressed(bytes, at) ? bytesSpared(layout) : 0);
  sink.byte(layout.local);
  if (layout.littleEndian) sink.long(time);
  else for (const shift of [24, 16, 8, 0]) sink.byte(time >>> shift);
  for (const [from, to] of plan.stretches) sink.copy(bytes, start + from, start + to);
}

function writeHeader(sink: ByteSink): void {
  sink.byte(HEADER_BYTES);
  sink.byte(0x20);
  sink.short(0);
  sink.long(0);
  for (const letter of '.FIT') sink.byte(letter.charCodeAt(0));
  sink.short(0);
}

function finished(sink: ByteSink): Uint8Array<ArrayBuffer> {
  const dataBytes = sink.length() - HEADER_BYTES;
  sink.short(0);
  const fit = sink.bytes();
  new DataView(fit.buffer, fit.byteOffset).setUint32(4, dataBytes, true);
  return fit;
}
