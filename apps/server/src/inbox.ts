import { createWriteStream, mkdtempSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { err, ok, type Result } from '@plumbline/domain';
import { INBOX_PREFIX } from './left-folders.ts';
import type { RefusalCode } from './server-problem.ts';

export interface Limits {
  readonly fileBytes: number;
  readonly importBytes: number;
  readonly importFiles: number;
}

export const LIMITS: Limits = { fileBytes: 4e9, importBytes: 16e9, importFiles: 50_000 };

/** A private folder that one import's files arrive in. Nothing in it is ever run. */
export interface Inbox {
  readonly folder: string;
  readonly files: () => number;
  readonly bytes: () => number;
  /** Writes the body of one request to `path` within the folder; a file that does not arrive whole is removed. */
  readonly receive: (
    path: string,
    body: ReadableStream<Uint8Array> | null,
  ) => Promise<Result<number, RefusalCode>>;
  /** Lets go of what is still arriving, then removes the folder; whatever comes later is refused. */
  readonly remove: () => Promise<void>;
}

export function openInbox(limits: Limits = LIMITS): Inbox {
  const folder = mkdtempSync(join(tmpdir(), `${INBOX_PREFIX}${process.pid}-`));
  const removal = new AbortController();
  const arriving = new Set<Promise<unknown>>();
  let files = 0;
  let bytes = 0;

  async function receive(
    path: string,
    body: ReadableStream<Uint8Array> | null,
  ): Promise<Result<number, RefusalCode>> {
    const safe = safePath(path);
    if (safe === undefined) return err('bad-path');
    if (removal.signal.aborted) return err('no-such-import');
    if (files >= limits.importFiles) return err('import-too-large');
    files += 1;
    let arrived = 0;
    const writing = write(join(folder, safe), body, {
      signal: removal.signal,
      allowance: (chunk) => {
        arrived += chunk;
        bytes += chunk;
        if (arrived > limits.fileBytes) return 'file-too-large';
        return bytes > limits.importBytes ? 'import-too-large' : undefined;
      },
    });
    arriving.add(writing);
    const written = await writing;
    arriving.delete(writing);
    if (written !== undefined) {
      files -= 1;
      bytes -= arrived;
      return err(written);
    }
    return ok(arrived);
  }

  return {
    folder,
    files: () => files,
    bytes: () => bytes,
    receive,
    remove: async () => {
      removal.abort();
      await Promise.all(arriving);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * `path` as it may be used below a folder, or nothing when it could lead out of it: only forward, no
 * `..`, nothing hidden in control characters, nothing that a file system would refuse.
 */
export function safePath(path: string): string | undefined {
  const parts = path.split('/');
  if (path.length > 1024 || parts.length > 32) return undefined;
  const good = parts.every(
    (part) =>
      part !== '' &&
      part !== '.' &&
      part !== '..' &&
      Buffer.byteLength(part) <= 255 &&
      !/[\p{Cc}\\]/u.test(part),
  );
  return good ? join(...parts) : undefined;
}

interface Arrival {
  readonly signal: AbortSignal;
  /** Says of each chunk whether it is one too many. */
  readonly allowance: (bytes: number) => RefusalCode | undefined;
}

/** Nothing when the whole body is in `file`, else why it is not; then there is no file. */
async function write(
  file: string,
  body: ReadableStream<Uint8Array> | null,
  { signal, allowance }: Arrival,
): Promise<RefusalCode | undefined> {
  let made = false;
  const counted = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      const refusal = allowance(chunk.byteLength);
      if (refusal) done(new TooMuch(refusal));
      else done(null, chunk);
    },
  });
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    const target = createWriteStream(file, { flags: 'wx', mode: 0o600 });
    target.once('open', () => {
      made = true;
    });
    await pipeline(body ? Readable.fromWeb(body) : Readable.from([]), counted, target, { signal });
    return undefined;
  } catch (thrown) {
    if (made) await rm(file, { force: true });
    return uploadRefusal(thrown);
  }
}

/** Thrown into a body that is larger than it may be. */
export class TooMuch extends Error {
  readonly refusal: RefusalCode;

  constructor(refusal: RefusalCode) {
    super(refusal);
    this.refusal = refusal;
  }
}

/** Why a file did not arrive. */
export function uploadRefusal(thrown: unknown): RefusalCode {
  if (thrown instanceof TooMuch) return thrown.refusal;
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
  switch (code) {
    case 'EEXIST':
      return 'file-exists';
    case 'ENOSPC':
    case 'EDQUOT':
      return 'no-disk-space';
    case 'ENOTDIR':
    case 'EISDIR':
    case 'ENAMETOOLONG':
    case 'EINVAL':
      return 'bad-path';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'EIO':
      // Nothing that whoever drops a file can mend.
      throw thrown;
    default:
      return 'upload-broken';
  }
}
