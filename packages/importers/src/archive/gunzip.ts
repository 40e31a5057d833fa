import { gunzipSync } from 'node:zlib';
import { err, ok, type Result } from '@plumbline/domain';
import type { ImportProblem } from '../file-reading.ts';
import { LIMITS } from './limits.ts';

const GZIP_TRAILER = 8;

/**
 * The file inside a gzip, all members of it, its checksum checked. Never inflates past
 * `LIMITS.fileBytes`, nor past `LIMITS.ratio` times its own size.
 */
export function gunzip(bytes: Uint8Array, name: string): Result<Uint8Array, ImportProblem> {
  const cap = Math.min(LIMITS.fileBytes, Math.max(LIMITS.ratioFrom, LIMITS.ratio * bytes.length));
  try {
    return ok(gunzipSync(bytes, { maxOutputLength: cap }));
  } catch (error) {
    return err(gzipProblem(error, { bytes, name, cap }));
  }
}

function gzipProblem(
  error: unknown,
  { bytes, name, cap }: { bytes: Uint8Array; name: string; cap: number },
): ImportProblem {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const message = error instanceof Error ? error.message : '';
  if (code === 'ERR_BUFFER_TOO_LARGE') {
    return {
      code: cap === LIMITS.fileBytes ? 'too-large' : 'zip-bomb',
      place: { file: name },
      expected: `at most ${cap} bytes once unpacked`,
      received: `more, from ${bytes.length} bytes`,
    };
  }
  const problem = { code: 'bad-gzip' as const, expected: 'a whole gzip file' };
  if (code === 'Z_BUF_ERROR') {
    return {
      ...problem,
      place: { file: name, byte: bytes.length },
      received: 'the end of the file before the end of its content',
    };
  }
  if (message === 'incorrect data check' || message === 'incorrect length check') {
    const byte = Math.max(0, bytes.length - GZIP_TRAILER);
    return { ...problem, place: { file: name, byte }, received: 'another checksum than its own' };
  }
  if (message === 'incorrect header check') {
    return { ...problem, place: { file: name, byte: 0 }, received: 'another kind of file' };
  }
  return { ...problem, place: { file: name }, received: 'damaged content' };
}
