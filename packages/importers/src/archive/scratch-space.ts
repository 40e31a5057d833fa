import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { err, ok, type Result } from '@plumbline/domain';
import type { ImportProblem } from '../file-reading.ts';
import { shown } from '../tables/shown.ts';
import { type ByteRange, handleRange } from './byte-range.ts';
import { LIMITS } from './limits.ts';
import type { ZipEntry } from './zip-directory.ts';

const CHUNK = 1024 * 1024;

/**
 * Room on disk for archives within archives, one after another in one file that only its owner may
 * read. The file has no name once it is open, so it is gone with the process, however that ends.
 */
export interface ScratchSpace {
  /** Inflates the content of `entry`, which starts at `start`; never past what its directory declares. */
  readonly inflate: (
    name: string,
    packed: { readonly range: ByteRange; readonly start: number; readonly entry: ZipEntry },
  ) => Promise<Result<ByteRange, ImportProblem>>;
  readonly close: () => Promise<void>;
}

/** Nothing touches the disk before the first archive is inflated. */
export function scratchSpace(folder: string = tmpdir(), signal?: AbortSignal): ScratchSpace {
  let handle: FileHandle | undefined;
  let used = 0;
  return {
    async inflate(name, packed) {
      const { inflatedSize } = packed.entry;
      if (inflatedSize > LIMITS.nestedArchiveBytes || used + inflatedSize > LIMITS.temporaryBytes) {
        return err(tooLarge(name, inflatedSize));
      }
      try {
        handle ??= await namelessFile(folder);
        const start = used;
        used += inflatedSize;
        const failure = await inflateTo(handle, start, packed, signal);
        if (failure) return err(damaged(name, failure));
        return ok(handleRange(handle, start, inflatedSize));
      } catch (error) {
        signal?.throwIfAborted();
        return err(damaged(name, shown(error instanceof Error ? error.message : String(error))));
      }
    },
    async close() {
      await handle?.close();
      handle = undefined;
    },
  };
}

async function namelessFile(folder: string): Promise<FileHandle> {
  const room = await mkdtemp(join(folder, 'plumbline-'));
  try {
    return await open(join(room, 'archives'), 'wx+', 0o600);
  } finally {
    await rm(room, { recursive: true, force: true });
  }
}

async function inflateTo(
  handle: FileHandle,
  start: number,
  { range, start: from, entry }: { range: ByteRange; start: number; entry: ZipEntry },
  signal: AbortSignal | undefined,
): Promise<string | undefined> {
  const inflated = Readable.from(chunks(range, from, entry.storedSize)).pipe(createInflateRaw());
  let done = 0;
  let crc = 0;
  for await (const piece of inflated as AsyncIterable<Buffer>) {
    signal?.throwIfAborted();
    if (done + piece.length > entry.inflatedSize) return 'more bytes than its directory says';
    await handle.write(piece, 0, piece.length, start + done);
    crc = crc32(piece, crc);
    done += piece.length;
  }
  if (done < entry.inflatedSize) return 'fewer bytes than its directory says';
  return crc === entry.crc32 ? undefined : 'another checksum than its directory says';
}

async function* chunks(range: ByteRange, start: number, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < size; at += CHUNK) {
    yield await range.read(start + at, Math.min(CHUNK, size - at));
  }
}

function tooLarge(name: string, size: number): ImportProblem {
  const expected = `archives within archives of at most ${LIMITS.nestedArchiveBytes} bytes, ${LIMITS.temporaryBytes} in all`;
  return { code: 'too-large', place: { file: name }, expected, received: `${size} bytes` };
}

function damaged(name: string, received: string): ImportProblem {
  const expected = 'a whole archive within the archive';
  return { code: 'zip-entry-damaged', place: { file: name }, expected, received };
}
