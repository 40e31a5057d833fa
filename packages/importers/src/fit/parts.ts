import type { ImportProblem } from '../file-reading.ts';
import { checksum } from './checksum.ts';

/** One FIT file of those that lie one after the other in a chain; mostly there is one. */
export interface FitPart {
  /** Where its header and its messages begin, and where the messages end. */
  readonly headerAt: number;
  readonly from: number;
  readonly to: number;
  readonly problems: readonly ImportProblem[];
}

const SHORT_HEADER = 12;
const LONG_HEADER = 14;
const CHECKSUM_BYTES = 2;

/**
 * The parts of a FIT file, by their headers. A header that does not fit the file (a length that a watch
 * never filled in, a damaged signature on the first one) is read as far as it makes sense, with a problem.
 */
export function fitParts(bytes: Uint8Array, name: string): readonly FitPart[] {
  const parts: FitPart[] = [];
  let at = 0;
  while (at < bytes.length) {
    if (at > 0 && !hasSignature(bytes, at)) {
      parts.push(leftover(bytes, at, name));
      break;
    }
    const part = readPart(bytes, at, name);
    parts.push(part);
    at = part.to + CHECKSUM_BYTES;
  }
  return parts;
}

function hasSignature(bytes: Uint8Array, at: number): boolean {
  const [a, b, c, d] = bytes.subarray(at + 8, at + 12);
  return a === 0x2e && b === 0x46 && c === 0x49 && d === 0x54;
}

function readPart(bytes: Uint8Array, at: number, name: string): FitPart {
  const problems: ImportProblem[] = [];
  const note = (code: ImportProblem['code'], byte: number, expected: string, received: string) =>
    problems.push({ code, place: { file: name, byte }, expected, received });

  if (bytes.length < at + SHORT_HEADER) {
    note('truncated', bytes.length, 'a FIT header of 12 or 14 bytes', `${bytes.length - at} bytes`);
    return { headerAt: at, from: bytes.length, to: bytes.length, problems };
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, bytes.byteLength - at);
  const said = view.getUint8(0);
  const headerBytes = said === SHORT_HEADER ? SHORT_HEADER : LONG_HEADER;
  if (said !== headerBytes)
    note('bad-structure', at, 'a header of 12 or 14 bytes', `${said} bytes`);
  if (!hasSignature(bytes, at)) note('bad-structure', at + 8, 'the letters .FIT', 'other bytes');
  const from = Math.min(at + headerBytes, bytes.length);

  const end = bytes.length - CHECKSUM_BYTES;
  const length = view.getUint32(4, true);
  const to = from + length;
  const left = Math.max(0, bytes.length - from);
  if (length === 0 && end > from && !hasSignature(bytes, to + CHECKSUM_BYTES)) {
    note('truncated', at + 4, 'the length of the data', 'none, as of a recording never ended');
    return { headerAt: at, from, to: bytes.length, problems };
  }
  if (to > bytes.length) {
    note('truncated', bytes.length, `${length} bytes of data`, `${left} bytes`);
    return { headerAt: at, from, to: bytes.length, problems };
  }
  const sound = checkSums(bytes, { at, from, to, headerBytes }, note);
  const next = to + CHECKSUM_BYTES;
  if (!sound && next < bytes.length && !hasSignature(bytes, next)) {
    note('bad-structure', at + 4, `${end - from} bytes of data`, `${length} bytes`);
    return { headerAt: at, from, to: end, problems };
  }
  return { headerAt: at, from, to, problems };
}

type Note = (
  code: ImportProblem['code'],
  byte: number,
  expected: string,
  received: string,
) => unknown;

function checkSums(
  bytes: Uint8Array,
  part: {
    readonly at: number;
    readonly from: number;
    readonly to: number;
    readonly headerBytes: number;
  },
  note: Note,
): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (part.headerBytes === LONG_HEADER && part.from >= part.at + LONG_HEADER) {
    const stored = view.getUint16(part.at + SHORT_HEADER, true);
    const right = checksum(bytes, part.at, part.at + SHORT_HEADER);
    if (stored !== 0 && stored !== right) {
      note('bad-checksum', part.at + SHORT_HEADER, `${hex(right)} for the header`, hex(stored));
    }
  }
  if (part.to + CHECKSUM_BYTES > bytes.length) {
    note('truncated', bytes.length, 'a checksum of 2 bytes', `${bytes.length - part.to} bytes`);
    return true;
  }
  const stored = view.getUint16(part.to, true);
  const right = checksum(bytes, part.at, part.to);
  if (stored === right) return true;
  note('bad-checksum', part.to, hex(right), hex(stored));
  return false;
}

function leftover(bytes: Uint8Array, at: number, name: string): FitPart {
  const received = `${bytes.length - at} other bytes, left out`;
  const problem: ImportProblem = {
    code: 'bad-structure',
    place: { file: name, byte: at },
    expected: 'the end of the file or another FIT header',
    received,
  };
  return { headerAt: at, from: bytes.length, to: bytes.length, problems: [problem] };
}

function hex(crc: number): string {
  return `0x${crc.toString(16).padStart(4, '0')}`;
}
