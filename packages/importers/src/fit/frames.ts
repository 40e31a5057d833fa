/** A field as a FIT definition message lays it out. */
export interface FieldLayout {
  readonly number: number;
  readonly size: number;
  readonly baseType: number;
  /** Bytes from the first byte after the record header. */
  readonly offset: number;
}

export interface DeveloperFieldLayout {
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

/** The first byte at which the structure does not hold. */
export interface FrameBreak {
  readonly code: 'truncated' | 'bad-structure';
  readonly byte: number;
  readonly expected: string;
  readonly received: string;
}

export const TIMESTAMP = 253;
const NO_TIME = 0xffffffff;

/**
 * Walks the messages of a FIT part from `from` to `to`, by their structure alone. Stops at the first
 * byte that breaks it and says which; everything visited until then lay whole.
 */
export function walkFrames(
  bytes: Uint8Array,
  { from, to }: { readonly from: number; readonly to: number },
  visitor: FrameVisitor,
): FrameBreak | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const layouts: (MessageLayout | undefined)[] = [];
  let lastTime: number | undefined;
  let at = from;
  while (at < to) {
    const header = bytes[at] ?? 0;
    const compressed = header >= 0x80;
    if (!compressed && (header & 0x40) !== 0) {
      const layout = readLayout(view, at, to);
      if ('code' in layout) return layout;
      layouts[layout.local] = layout;
      at = layout.next;
      continue;
    }
    if (!compressed && (header & 0x30) !== 0) return badHeader(at, header);
    const layout = layouts[compressed ? (header >> 5) & 3 : header & 15];
    if (!layout) return undefinedLocal(at, header);
    const timeless = compressed && layout.fields[0]?.number === TIMESTAMP ? 4 : 0;
    const next = at + 1 + layout.size - timeless;
    if (next > to) return cutOff(at, `${next - at} bytes of a message`, to - at);
    let time: number | undefined;
    if (compressed) time = expanded(lastTime, header & 31);
    else time = ownTime(view, layout, at + 1);
    if (time !== undefined) lastTime = time;
    visitor.data(layout, at, time);
    at = next;
  }
  return undefined;
}

function readLayout(
  view: DataView,
  at: number,
  to: number,
): (MessageLayout & { readonly next: number }) | FrameBreak {
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

function badHeader(at: number, header: number): FrameBreak {
  return broken(at, 'the header of a FIT message', hex(header));
}

function undefinedLocal(at: number, header: number): FrameBreak {
  return broken(at, 'a message that was defined before', `message header ${hex(header)}`);
}

function broken(byte: number, expected: string, received: string): FrameBreak {
  return { code: 'bad-structure', byte, expected, received };
}

function cutOff(byte: number, expected: string, left: number): FrameBreak {
  return { code: 'truncated', byte, expected, received: `the end after ${left} bytes` };
}

function hex(byte: number): string {
  return `0x${byte.toString(16).padStart(2, '0')}`;
}
