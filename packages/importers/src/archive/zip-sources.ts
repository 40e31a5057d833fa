import type { ImportProblem } from '../file-reading.ts';
import { type ByteRange, within } from './byte-range.ts';
import { refusals } from './check-entries.ts';
import { isHidden } from './entry-name.ts';
import type { Found } from './found.ts';
import { LIMITS } from './limits.ts';
import { isZipName, nothingByName } from './name-says.ts';
import { contentStart, readEntry } from './read-entry.ts';
import { WITHIN } from './source.ts';
import { type ZipEntry, zipDirectory } from './zip-directory.ts';

/** Adds what an archive holds, archives within it included, to `found`. Never throws but on abort. */
export async function addArchive(
  found: Found,
  archive: { readonly name: string; readonly range: ByteRange; readonly depth: number },
): Promise<void> {
  const directory = await zipDirectory(archive.name, archive.range);
  found.signal?.throwIfAborted();
  if (!directory.ok) return found.addProblem(directory.error);
  const { problem, entries } = directory.value;
  if (problem) found.addProblem(problem);
  const refused = refusals(directory.value);
  for (const entry of [...entries].sort(byName)) {
    if (entry.name.endsWith('/')) continue;
    if (isHidden(entry.name)) found.leaveOut();
    else {
      const refusal = refused.get(entry);
      const name = `${archive.name}${WITHIN}${entry.name}`;
      if (refusal) found.addProblem({ ...refusal, place: { file: name, byte: entry.offset } });
      else await addEntry(found, archive, entry);
    }
  }
}

async function addEntry(
  found: Found,
  archive: { readonly name: string; readonly range: ByteRange; readonly depth: number },
  entry: ZipEntry,
): Promise<void> {
  found.signal?.throwIfAborted();
  const name = `${archive.name}${WITHIN}${entry.name}`;
  const what = nothingByName(entry.name);
  if (what) return found.add({ kind: 'nothing', name, what }, entry.name);
  if (isZipName(entry.name)) return addNested(found, archive, entry);
  if (Math.max(entry.inflatedSize, entry.storedSize) > LIMITS.fileBytes) {
    return found.addProblem(tooLarge(name, entry));
  }
  const { range } = archive;
  const read = () => found.reading(name, () => readEntry(name, range, entry));
  found.add({ kind: 'file', name, size: entry.storedSize, read }, entry.name);
}

/** An archive that lies stored is read where it lies; a deflated one is unpacked to disk first. */
async function addNested(
  found: Found,
  archive: { readonly name: string; readonly range: ByteRange; readonly depth: number },
  entry: ZipEntry,
): Promise<void> {
  const name = `${archive.name}${WITHIN}${entry.name}`;
  const depth = archive.depth + 1;
  if (depth > LIMITS.depth) return found.addProblem(tooDeep(name));
  const start = await contentStart(name, archive.range, entry);
  if (!start.ok) return found.addProblem(start.error);
  if (entry.method === 0) {
    const range = within(archive.range, start.value, entry.storedSize);
    return addArchive(found, { name, range, depth });
  }
  const packed = { range: archive.range, start: start.value, entry };
  const range = await found.scratch.inflate(name, packed);
  if (!range.ok) return found.addProblem(range.error);
  return addArchive(found, { name, range: range.value, depth });
}

function byName(a: ZipEntry, b: ZipEntry): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

function tooDeep(name: string): ImportProblem {
  const expected = `at most ${LIMITS.depth} archives one within another`;
  const received = 'one more; unpack it by hand';
  return { code: 'zip-entry-refused', place: { file: name }, expected, received };
}

function tooLarge(name: string, { inflatedSize }: ZipEntry): ImportProblem {
  const expected = `at most ${LIMITS.fileBytes} bytes`;
  return { code: 'too-large', place: { file: name }, expected, received: `${inflatedSize} bytes` };
}
