import { crc32, inflateRawSync } from 'node:zlib';
import { err, ok, type Result } from '@plumbline/domain';
import type { ImportProblem } from '../file-reading.ts';
import { LIMITS } from './limits.ts';
import type { StoredBytes } from './source.ts';

/** The file itself: inflated, never past what its archive declares, and its length and CRC checked. */
export function unpack(stored: StoredBytes, name: string): Result<Uint8Array, ImportProblem> {
  if (stored.inflatedSize > LIMITS.fileBytes) {
    return err(
      problem(
        'too-large',
        name,
        `at most ${LIMITS.fileBytes} bytes`,
        `${stored.inflatedSize} bytes`,
      ),
    );
  }
  const bytes = stored.packing === 'plain' ? ok(stored.bytes) : inflate(stored, name);
  if (!bytes.ok) return bytes;
  if (bytes.value.length !== stored.inflatedSize) {
    const expected = `${stored.inflatedSize} bytes, as the archive's directory says`;
    return err(problem('zip-entry-damaged', name, expected, `${bytes.value.length} bytes`));
  }
  if (stored.crc32 !== undefined && crc32(bytes.value) !== stored.crc32) {
    const expected = `the checksum ${hex(stored.crc32)} of the archive's directory`;
    return err(problem('zip-entry-damaged', name, expected, hex(crc32(bytes.value))));
  }
  return bytes;
}

function inflate(stored: StoredBytes, name: string): Result<Uint8Array, ImportProblem> {
  try {
    return ok(inflateRawSync(stored.bytes, { maxOutputLength: stored.inflatedSize + 1 }));
  } catch (error) {
    const tooMuch = error instanceof RangeError;
    const expected = tooMuch
      ? `${stored.inflatedSize} bytes, as the archive's directory says`
      : 'whole compressed content';
    const received = tooMuch ? 'more' : 'damaged content';
    return err(problem('zip-entry-damaged', name, expected, received));
  }
}

function problem(
  code: ImportProblem['code'],
  name: string,
  expected: string,
  received: string,
): ImportProblem {
  return { code, place: { file: name }, expected, received };
}

function hex(crc: number): string {
  return crc.toString(16).padStart(8, '0');
}
