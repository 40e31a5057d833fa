import { err, ok, type Result } from '@plumbline/domain';
import type { ImportProblem } from '../file-reading.ts';
import { shown } from '../tables/shown.ts';
import type { ByteRange } from './byte-range.ts';
import { LOCAL_HEADER } from './check-entries.ts';
import type { StoredBytes } from './source.ts';
import type { ZipEntry } from './zip-directory.ts';

const SIGNATURE = 0x04034b50;

/** Where an entry's content starts, by its local header. */
export async function contentStart(
  name: string,
  range: ByteRange,
  { offset, storedSize }: ZipEntry,
): Promise<Result<number, ImportProblem>> {
  const place = { file: name, byte: offset };
  const header = await attempt(place, () => range.read(offset, LOCAL_HEADER));
  if (!header.ok) return header;
  const view = new DataView(header.value.buffer, header.value.byteOffset, header.value.length);
  if (view.byteLength < LOCAL_HEADER || view.getUint32(0, true) !== SIGNATURE) {
    return err(damaged(place, 'the start of a file in the archive', 'other bytes'));
  }
  const start = offset + LOCAL_HEADER + view.getUint16(26, true) + view.getUint16(28, true);
  if (start + storedSize > range.size) {
    const received = `${Math.max(0, range.size - start)}`;
    return err(damaged({ file: name, byte: range.size }, `${storedSize} bytes`, received));
  }
  return ok(start);
}

/** An entry's bytes as they are stored. */
export async function readEntry(
  name: string,
  range: ByteRange,
  entry: ZipEntry,
): Promise<Result<StoredBytes, ImportProblem>> {
  const start = await contentStart(name, range, entry);
  if (!start.ok) return start;
  const place = { file: name, byte: start.value };
  const bytes = await attempt(place, () => range.read(start.value, entry.storedSize));
  if (!bytes.ok) return bytes;
  if (bytes.value.length < entry.storedSize) {
    return err(damaged(place, `${entry.storedSize} bytes`, `${bytes.value.length}`));
  }
  return ok({
    bytes: bytes.value,
    packing: entry.method === 0 ? 'plain' : 'deflate',
    inflatedSize: entry.inflatedSize,
    crc32: entry.crc32,
  });
}

/** What the disk gave, or why it gave nothing. */
export async function attempt<T>(
  place: ImportProblem['place'],
  work: () => Promise<T>,
): Promise<Result<T, ImportProblem>> {
  try {
    return ok(await work());
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const expected = 'a file that can be read';
    return err({ code: 'unreadable-file', place, expected, received: shown(code) });
  }
}

function damaged(place: ImportProblem['place'], expected: string, received: string): ImportProblem {
  return { code: 'zip-entry-damaged', place, expected, received };
}
