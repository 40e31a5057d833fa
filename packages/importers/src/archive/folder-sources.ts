import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import { err, ok, type Result } from '@plumbline/domain';
import type { ImportProblem } from '../file-reading.ts';
import { fileRange } from './byte-range.ts';
import { isHidden } from './entry-name.ts';
import type { Found } from './found.ts';
import { LIMITS } from './limits.ts';
import { isZipName, nothingByName } from './name-says.ts';
import { attempt } from './read-entry.ts';
import type { StoredBytes } from './source.ts';
import { zipDirectory } from './zip-directory.ts';
import { addArchive } from './zip-sources.ts';

const PK = 0x504b;

interface Chosen {
  /** Real path of the chosen folder. */
  readonly root: string;
  readonly found: Found;
}

/** Adds everything in the folder, the archive or the file at `path`. */
export async function addPath(found: Found, path: string): Promise<void> {
  const name = basename(path);
  const chosen = await attempt({ file: name }, async () => ({
    root: await realpath(path),
    about: await stat(path),
  }));
  if (!chosen.ok) return found.addProblem(chosen.error);
  const { root, about } = chosen.value;
  if (about.isDirectory()) return addFolder({ root, found }, '', 0);
  if (about.isFile()) return addFile({ root, found }, { path: root, name, size: about.size });
  found.addProblem(notAFile(name));
}

async function addFolder(chosen: Chosen, folder: string, depth: number): Promise<void> {
  const { found, root } = chosen;
  const place = { file: folder === '' ? basename(root) : folder };
  if (depth > LIMITS.folderDepth) return found.addProblem(tooDeep(place.file));
  const entries = await attempt(place, () => readdir(join(root, folder), { withFileTypes: true }));
  if (!entries.ok) return found.addProblem(entries.error);
  for (const entry of entries.value.sort((a, b) => byName(a.name, b.name))) {
    found.signal?.throwIfAborted();
    if (found.isFull()) return;
    const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
    const path = join(root, name);
    if (isHidden(entry.name)) found.leaveOut();
    else if (entry.isDirectory()) await addFolder(chosen, name, depth + 1);
    else if (entry.isSymbolicLink()) await addLink(chosen, path, name);
    else if (!entry.isFile()) found.addProblem(notAFile(name));
    else if (!found.accepts(name)) found.leaveOut();
    else {
      const about = await attempt({ file: name }, () => lstat(path));
      if (!about.ok) found.addProblem(about.error);
      else await addFile(chosen, { path, name, size: about.value.size });
    }
  }
}

/** What a link within the folder leads to is walked anyway; one that leads out is not followed. */
async function addLink({ root, found }: Chosen, path: string, name: string): Promise<void> {
  const target = await attempt({ file: name }, () => realpath(path));
  if (target.ok && (target.value === root || target.value.startsWith(root + sep))) {
    return found.leaveOut();
  }
  const expected = 'a file or folder within the chosen folder';
  const received = target.ok ? 'a link that leads out of it' : 'a link that leads nowhere';
  found.addProblem({ code: 'unreadable-file', place: { file: name }, expected, received });
}

interface OnDisk {
  readonly path: string;
  readonly name: string;
  readonly size: number;
}

async function addFile({ found }: Chosen, file: OnDisk): Promise<void> {
  const { name, path, size } = file;
  const what = nothingByName(name);
  if (what) return found.add({ kind: 'nothing', name, what }, name);
  if (isZipName(name) && (await isArchive(file))) {
    return addArchive(found, { name, range: fileRange(path, size), depth: 1 });
  }
  if (size > LIMITS.fileBytes) return found.addProblem(tooLarge(name, size));
  const read = () => found.reading(name, () => wholeFile(file));
  found.add({ kind: 'file', name, size, read }, name);
}

/** Another kind of file under the name of an archive is read as what it is. An empty one stays an archive. */
async function isArchive({ path, name, size }: OnDisk): Promise<boolean> {
  const range = fileRange(path, size);
  const start = await attempt({ file: name }, () => range.read(0, 2));
  if (!start.ok || start.value.length < 2) return true;
  if (((start.value[0] ?? 0) << 8) + (start.value[1] ?? 0) === PK) return true;
  return (await zipDirectory(name, range)).ok;
}

/** All of it as it is now; it may have grown or shrunk since it was listed. */
async function wholeFile({ path, name }: OnDisk): Promise<Result<StoredBytes, ImportProblem>> {
  const { size } = await stat(path);
  if (size > LIMITS.fileBytes) return err(tooLarge(name, size));
  const bytes = await fileRange(path, size).read(0, size);
  return ok({ bytes, packing: 'plain', inflatedSize: bytes.length, crc32: undefined });
}

function tooLarge(name: string, size: number): ImportProblem {
  const expected = `at most ${LIMITS.fileBytes} bytes`;
  return { code: 'too-large', place: { file: name }, expected, received: `${size} bytes` };
}

function byName(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function notAFile(name: string): ImportProblem {
  const expected = 'a file or a folder';
  const received = 'something else';
  return { code: 'unreadable-file', place: { file: name }, expected, received };
}

function tooDeep(name: string): ImportProblem {
  const expected = `at most ${LIMITS.folderDepth} folders one within another`;
  return { code: 'unreadable-file', place: { file: name }, expected, received: 'one more' };
}
