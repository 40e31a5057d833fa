import { type FileHandle, open } from 'node:fs/promises';

/** A stretch of a file on disk that can be read anywhere, several times at once. */
export interface ByteRange {
  readonly size: number;
  /** `length` bytes from `position`; fewer only where the range ends. */
  readonly read: (position: number, length: number) => Promise<Uint8Array>;
}

/** A file that is opened for each reading, so that thousands of archives need no open files. */
export function fileRange(path: string, size: number): ByteRange {
  return {
    size,
    async read(position, length) {
      const handle = await open(path, 'r');
      try {
        return await readFully(handle, position, clipped({ size, position, length }));
      } finally {
        await handle.close();
      }
    },
  };
}

/** Part of an open file. */
export function handleRange(handle: FileHandle, start: number, size: number): ByteRange {
  return {
    size,
    read: (position, length) =>
      readFully(handle, start + position, clipped({ size, position, length })),
  };
}

/** Part of a range, such as an archive that lies unpacked within another. */
export function within(range: ByteRange, start: number, size: number): ByteRange {
  return {
    size,
    read: (position, length) => range.read(start + position, clipped({ size, position, length })),
  };
}

function clipped(part: { size: number; position: number; length: number }): number {
  return Math.max(0, Math.min(part.length, part.size - part.position));
}

async function readFully(
  handle: FileHandle,
  position: number,
  length: number,
): Promise<Uint8Array> {
  // An own buffer, never a slice of a shared pool: it is handed over to a worker.
  const bytes = new Uint8Array(new ArrayBuffer(length));
  let done = 0;
  while (done < length) {
    const { bytesRead } = await handle.read(bytes, done, length - done, position + done);
    if (bytesRead === 0) return bytes.subarray(0, done);
    done += bytesRead;
  }
  return bytes;
}
