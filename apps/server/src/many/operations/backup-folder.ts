import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { lstat, mkdir, readdir } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** What a backup holds of the file system: every file by its place and SHA-256, as `sha256sum -c` reads it. */
export interface Listed {
  /** With `/` between folders, whatever the machine. */
  readonly path: string;
  readonly sha256: string;
}

const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;
/** What a server was writing when it ended: nothing. */
const UNFINISHED = 'unfinished';
const LINE = /^([0-9a-f]{64}) {2}(\S.*)$/;

/** Every file below `folder`, in no order that means anything; neither links nor what is being written. */
export async function* filesBelow(folder: string): AsyncGenerator<string> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== UNFINISHED) yield* filesBelow(path);
    else if (entry.isFile()) yield path;
  }
}

/** Copies a file, in as little memory as a piece of it needs. @returns the SHA-256 of what was copied */
export async function copyHashed(from: string, to: string): Promise<string> {
  await mkdir(dirname(to), { recursive: true, mode: FOLDER_MODE });
  const hash = createHash('sha256');
  const seen = new Transform({
    transform(chunk: Uint8Array, _, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  await pipeline(
    createReadStream(from),
    seen,
    createWriteStream(to, { flags: 'wx', mode: FILE_MODE, flush: true }),
  );
  return hash.digest('hex');
}

export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

export function placeIn(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/');
}

export function listText(listed: readonly Listed[]): string {
  return listed.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
}

/** Nothing where a line is none of ours, or leads out of the backup. */
export function listFrom(text: string): readonly Listed[] | undefined {
  const lines = text.split('\n').filter((line) => line !== '');
  const listed = lines.flatMap((line) => {
    const [, sha256 = '', path = ''] = LINE.exec(line) ?? [];
    const isWithin = path !== '' && !path.startsWith('/') && !path.split('/').includes('..');
    return isWithin ? [{ path, sha256 }] : [];
  });
  return listed.length === lines.length ? listed : undefined;
}

export async function isEmptyFolder(folder: string): Promise<boolean> {
  const found = await lstat(folder).catch(() => undefined);
  return !found || (found.isDirectory() && (await readdir(folder)).length === 0);
}
