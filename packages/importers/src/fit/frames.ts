import { MESSAGE } from './needed.ts';

/** A field as a FIT definition message lays it out. */
interface FieldLayout {
  readonly number: number;
  readonly size: number;
  readonly baseType: number;
  /** Bytes from the first byte after the record header. */
  readonly offset: number;
}

interface DeveloperFieldLayout {
  readonly number: number;
  readonly size: number;
  readonly developer: number;
  readonly offset: number;
}

/** One definition message: how the data messages of its local number lie in the file. */
export interface MessageLayout {
  readonly local: number;
  /** What the message is, by the FIT profile: 20 is a record. */
  readonly global: number;
  readonly littleEndian: boolean;
  readonly fields: readonly FieldLayout[];
  readonly developer: readonly DeveloperFieldLayout[];
  /** Bytes of one data message, without its header. */
  readonly size: number;
}

export interface FrameVisitor {
  /**
   * A data message. `at` is the byte of its header; `time` its timestamp in FIT seconds, its own or
   * the one that a compressed header adds up to.
   */
  readonly data: (layout: MessageLayout, at: number, time: number | undefined) => void;
}

/** A place at which the structure does not hold. */
export interface FrameBreak {
  readonly code: 'truncated' | 'bad-structure';
  readonly byte: number;
  /** Where it holds again; the end where it does not. */
  readonly next: number;
  readonly expected: string;
  readonly received: string;
}

export const TIMESTAMP = 253;
const NO_TIME = 0xffffffff;

/** Breaks after which the walk gives up: what is left of such a file is noise. */
const MOST_BREAKS = 100;

/**
 * Walks the messages of a FIT part from `from` to `to`, by their structure alone. Where a byte breaks
 * it, the walk goes on at the next place where records follow one another again as they did before.
 * Every break is returned, in order.
 */
export function walkFrames(
  bytes: Uint8Array,
  { from, to }: { readonly from: number; readonly to: number },
  visitor: FrameVisitor,
): readonly FrameBreak[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const walk: Walk = { view, to, layouts: [], lastTime: undefined, trusted: undefined };
  const breaks: FrameBreak[] = [];
  let at = from;
  while (at < to) {
    const next = step(walk, at, visitor);
    if (typeof next === 'number') {
      at = next;
      continue;
    }
    const again = walk.trusted && breaks.length < MOST_BREAKS ? whereAgain(walk) : undefined;
    breaks.push({ ...next, next: again ?? to });
    if (again === undefined) break;
    walk.layouts = [...(walk.trusted?.layouts ?? [])];
    walk.lastTime = walk.trusted?.time;
    at = again;
  }
  return breaks;
}

interface Walk {
  readonly view: DataView;
  readonly to: number;
  /** By local number. */
  layouts: (MessageLayout | undefined)[];
  lastTime: number | undefined;
  /** What held when a record last had a time that followed on, and where that record ended. */
  trusted: Trusted | undefined;
}

interface Trusted {
  layouts: readonly (MessageLayout | undefined)[];
  time: number;
  end: number;
}

/** Reads the message at `at`; gives the byte after it, or what is wrong with it. */
function step(walk: Walk, at: number, visitor: FrameVisitor): number | Fault {
  const { view, to } = walk;
  const header = view.getUint8(at);
  const compressed = header >= 0x80;
  if (!compressed && (header & 0x40) !== 0) {
    const layout = readLayout(view, at, to);
    if ('code' in layout) return layout;
    walk.layouts[layout.local] = layout;
    return layout.next;
  }
  if (!compressed && (header & 0x30) !== 0) {
    return broken(at, 'the header of a FIT message', hex(header));
  }
  const layout = walk.layouts[compressed ? (header >> 5) & 3 : header & 15];
  if (!layout) return broken(at, 'a message that was defined before', `header ${hex(header)}`);
  const next = at + 1 + layout.size - (compressed ? bytesSpared(layout) : 0);
  if (next > to) return cutOff(at, `${next - at} bytes of a message`, to - at);
  const time = compressed ? expanded(walk.lastTime, header & 31) : ownTime(view, layout, at + 1);
  if (time !== undefined) walk.lastTime = time;
  if (time !== undefined && layout.global === MESSAGE.record) trust(walk, time, next);
  visitor.data(layout, at, time);
  return next;
}

/** Whether the message whose header is at the byte `at` has its time in that header. */
export function isCompressed(bytes: Uint8Array, at: number): boolean {
  return (bytes[at] ?? 0) >= 0x80;
}

/** A compressed header stands for the timestamp, which is then not among the fields. */
export function bytesSpared({ fields: [first] }: MessageLayout): number {
  return first?.number === TIMESTAMP ? first.size : 0;
}

function trust(walk: Walk, time: number, end: number): void {
  const { trusted } = walk;
  if (!trusted) {
    walk.trusted = { layouts: [...walk.layouts], time, end };
  } else if (followsOn(trusted.time, time)) {
    if (trusted.layouts.length !== walk.layouts.length || !trusted.layouts.every(sameIn(walk))) {
      trusted.layouts = [...walk.layouts];
    }
    [trusted.time, trusted.end] = [time, end];
  }
}

function sameIn({ layouts }: Walk): (layout: MessageLayout | undefined, local: number) => boolean {
  return (layout, local) => layout === layouts[local];
}

/** @unit s */
const [BACK, AHEAD] = [60, 86_400];

function followsOn(before: number, time: number): boolean {
  return time - before >= -BACK && time - before <= AHEAD;
}

const SEARCH_BYTES = 65_536;
/** So many messages in a row do not fit by accident. */
const IN_A_ROW = 4;

/** The next byte after the last trusted record from which known messages follow one another in time. */
function whereAgain({ view, to, trusted }: Walk): number | undefined {
  if (!trusted) return undefined;
  const end = Math.min(to, trusted.end + SEARCH_BYTES);
  for (let at = trusted.end + 1; at < end; at += 1) {
    if (startsRow(view, { at, to }, trusted)) return at;
  }
  return undefined;
}

function startsRow(
  view: DataView,
  { at, to }: { readonly at: number; readonly to: number },
  { layouts, time: before }: Trusted,
): boolean {
  let next = at;
  for (let i = 0; i < IN_A_ROW; i += 1) {
    if (next >= to) return false;
    const header = view.getUint8(next);
    const layout = header < 0x10 ? layouts[header] : undefined;
    if (!layout || next + 1 + layout.size > to) return false;
    const time = ownTime(view, layout, next + 1);
    if (i === 0 && (time === undefined || layout.global !== MESSAGE.record)) return false;
    if (time !== undefined && !followsOn(before, time)) return false;
    next += 1 + layout.size;
  }
  return true;
}

function readLayout(
  view: DataView,
  at: number,
  to: number,
): (MessageLayout & { readonly next: number }) | Fault {
  const header = view.getUint8(at);
  if (at + 6 > to) return cutOff(at, 'a definition of 6 bytes or more', to - at);
  const architecture = view.getUint8(at + 2);
  if (architecture > 1) {
    return broken(at + 2, 'a byte order of 0 or 1', String(architecture));
  }
  const littleEndian = architecture === 0;
  const count = view.getUint8(at + 5);
  const developerAt = at + 6 + 3 * count;
  const hasDeveloper = (header & 0x20) !== 0;
  if (developerAt + (hasDeveloper ? 1 : 0) > to) {
    return cutOff(at, `a definition of ${count} fields`, to - at);
  }
  const developerCount = hasDeveloper ? view.getUint8(developerAt) : 0;
  const next = developerAt + (hasDeveloper ? 1 + 3 * developerCount : 0);
  if (next > to) return cutOff(at, `a definition of ${developerCount} developer fields`, to - at);

  let offset = 0;
  const entry = (entryAt: number) => {
    const [number, size, third] = [0, 1, 2].map((i) => view.getUint8(entryAt + i)) as Triple;
    offset += size;
    return { number, size, third, offset: offset - size };
  };
  const fields = Array.from({ length: count }, (_, i) => {
    const { third, ...field } = entry(at + 6 + 3 * i);
    return { ...field, baseType: third };
  });
  const developer = Array.from({ length: developerCount }, (_, i) => {
    const { third, ...field } = entry(developerAt + 1 + 3 * i);
    return { ...field, developer: third };
  });
  const global = view.getUint16(at + 3, littleEndian);
  return { local: header & 15, global, littleEndian, fields, developer, size: offset, next };
}

type Triple = [number, number, number];

function ownTime(view: DataView, layout: MessageLayout, at: number): number | undefined {
  for (const field of layout.fields) {
    if (field.number !== TIMESTAMP) continue;
    if (field.size !== 4) return undefined;
    const time = view.getUint32(at + field.offset, layout.littleEndian);
    return time === NO_TIME ? undefined : time;
  }
  return undefined;
}

/** The five bits of a compressed header give the next time that ends in them. */
function expanded(last: number | undefined, bits: number): number | undefined {
  if (last === undefined) return undefined;
  const time = last - (last & 31) + bits;
  return bits < (last & 31) ? time + 32 : time;
}

type Fault = Omit<FrameBreak, 'next'>;

function broken(byte: number, expected: string, received: string): Fault {
  return { code: 'bad-structure', byte, expected, received };
}

function cutOff(byte: number, expected: string, left: number): Fault {
  return { code: 'truncated', byte, expected, received: `the end after ${left} bytes` };
}

function hex(byte: number): string {
  return `0x${byte.toString(16).padStart(2, '0')}`;
}
