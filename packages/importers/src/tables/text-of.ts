import { err, ok, type Result } from '@plumbline/domain';
import type { ImportProblem } from '../file-reading.ts';

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** The file as text without its byte-order mark, or the first byte that is not UTF-8. */
export function textOf(name: string, bytes: Uint8Array): Result<string, ImportProblem> {
  const wide = wideEncoding(bytes);
  if (wide) return err(notUtf8(name, 0, wide));
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    const byte = firstBadByte(bytes);
    return err(notUtf8(name, byte, `byte 0x${(bytes[byte] ?? 0).toString(16).padStart(2, '0')}`));
  }
}

/** Bytes that the byte-order mark takes at the start of the file. */
export function markLength(bytes: Uint8Array): number {
  return BYTE_ORDER_MARK.every((byte, i) => bytes[i] === byte) ? BYTE_ORDER_MARK.length : 0;
}

function wideEncoding(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const marked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return marked ? 'UTF-16' : undefined;
}

function notUtf8(name: string, byte: number, received: string): ImportProblem {
  const expected = 'UTF-8: save the table again as "CSV UTF-8"';
  return { code: 'bad-encoding', place: { file: name, byte }, expected, received };
}

const REPLACEMENT = '\ufffd';
const REPLACEMENT_BYTES = [0xef, 0xbf, 0xbd];

function firstBadByte(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  let at = text.indexOf(REPLACEMENT);
  while (at >= 0) {
    const byte = Buffer.byteLength(text.slice(0, at));
    if (REPLACEMENT_BYTES.some((expected, i) => bytes[byte + i] !== expected)) return byte;
    at = text.indexOf(REPLACEMENT, at + 1);
  }
  return 0;
}
