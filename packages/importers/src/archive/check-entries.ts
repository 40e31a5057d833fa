import type { ImportProblem } from '../file-reading.ts';
import { shown } from '../tables/shown.ts';
import { badEntryName } from './entry-name.ts';
import { LIMITS } from './limits.ts';
import type { ZipDirectory, ZipEntry } from './zip-directory.ts';

/** Bytes of a local header before the entry's name. */
export const LOCAL_HEADER = 30;
const METHODS: readonly number[] = [0, 8];

/** Why an entry is not read, without its place; nothing for a sound one. */
export type Refusal = Pick<ImportProblem, 'code' | 'expected' | 'received'>;

/** What is wrong with each entry as its directory describes it, before one byte of it is read. */
export function refusals({ entries, start }: ZipDirectory): ReadonlyMap<ZipEntry, Refusal> {
  const found = new Map<ZipEntry, Refusal>();
  const names = new Set<string>();
  let total = 0;
  for (const entry of entries) {
    const refusal = refusalOf(entry, start) ?? repeated(entry, names) ?? tooMuch(entry, total);
    names.add(entry.name);
    if (refusal) found.set(entry, refusal);
    else total += entry.inflatedSize;
  }
  for (const entry of overlapping(entries)) {
    if (!found.has(entry)) found.set(entry, OVERLAP);
  }
  return found;
}

const OVERLAP: Refusal = {
  code: 'zip-bomb',
  expected: 'entries that each have their own bytes',
  received: 'bytes that belong to another entry too',
};

function refusalOf(entry: ZipEntry, start: number): Refusal | undefined {
  const refused = 'zip-entry-refused';
  const name = badEntryName(entry.name);
  if (name) {
    return { code: refused, expected: 'a path within the archive', received: name };
  }
  if (entry.link) return { code: refused, expected: 'a file', received: 'a link' };
  if (entry.encrypted) {
    return { code: refused, expected: 'a file without a password', received: 'an encrypted one' };
  }
  if (!METHODS.includes(entry.method)) {
    const received = `method ${entry.method}`;
    return { code: refused, expected: 'stored or deflated content', received };
  }
  if (entry.method === 0 && entry.storedSize !== entry.inflatedSize) {
    const received = `${entry.storedSize} and ${entry.inflatedSize}`;
    return { code: 'zip-entry-damaged', expected: 'the same size stored and unpacked', received };
  }
  if (endOf(entry) > start) {
    const received = `${endOf(entry) - start} bytes fewer`;
    return { code: 'zip-entry-damaged', expected: 'its content before the directory', received };
  }
  return suspicious(entry);
}

function suspicious(entry: ZipEntry): Refusal | undefined {
  const { inflatedSize, storedSize } = entry;
  if (inflatedSize <= LIMITS.ratioFrom || inflatedSize <= LIMITS.ratio * storedSize) {
    return undefined;
  }
  const expected = `at most ${LIMITS.ratio} times the stored size`;
  return { code: 'zip-bomb', expected, received: `${inflatedSize} bytes from ${storedSize}` };
}

function repeated({ name }: ZipEntry, names: ReadonlySet<string>): Refusal | undefined {
  if (!names.has(name)) return undefined;
  const expected = 'each name once';
  return { code: 'zip-entry-refused', expected, received: `${shown(name)} a second time` };
}

function tooMuch({ inflatedSize }: ZipEntry, before: number): Refusal | undefined {
  if (before + inflatedSize <= LIMITS.archiveBytes) return undefined;
  const expected = `at most ${LIMITS.archiveBytes} bytes unpacked`;
  return { code: 'zip-bomb', expected, received: `${before + inflatedSize} bytes` };
}

/** Entries that run into the place of the next one; of several at one place all but the last. */
function overlapping(entries: readonly ZipEntry[]): readonly ZipEntry[] {
  const placed = [...entries].sort((a, b) => a.offset - b.offset);
  return placed.filter((entry, i) => {
    const next = placed[i + 1];
    return next !== undefined && endOf(entry) > next.offset;
  });
}

/** The least place that an entry takes; its local header may hold more than the directory says. */
function endOf({ offset, nameLength, storedSize }: ZipEntry): number {
  return offset + LOCAL_HEADER + nameLength + storedSize;
}
