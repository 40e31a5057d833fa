import { err, ok, type Result } from '@plumbline/domain';
import { fromRandomAccessReaderPromise, getFileNameLowLevel, RandomAccessReader } from 'yauzl';
import type { ImportProblem } from '../file-reading.ts';
import { shown } from '../tables/shown.ts';
import type { ByteRange } from './byte-range.ts';
import { LIMITS } from './limits.ts';

/** What an archive's directory says of one entry; nothing of it is believed before it is checked. */
export interface ZipEntry {
  /** With slashes, never backslashes. */
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly link: boolean;
  readonly crc32: number;
  readonly storedSize: number;
  readonly inflatedSize: number;
  /** Where its local header starts. */
  readonly offset: number;
  /** Length of its name as stored, part of the place it takes. */
  readonly nameLength: number;
}

export interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  /** Where the directory starts: no entry's data may reach it. */
  readonly start: number;
  /** The directory stops being readable; what came before stands. */
  readonly problem: ImportProblem | undefined;
}

const BLOCK = 256 * 1024;
const LINK = 0o120000;
const FILE_TYPE = 0o170000;

/** The entries of the archive in `range`. An archive cut off has no directory: its end is where that stands. */
export async function zipDirectory(
  file: string,
  range: ByteRange,
): Promise<Result<ZipDirectory, ImportProblem>> {
  const reader = new BlockReader(range);
  let zip: Awaited<ReturnType<typeof fromRandomAccessReaderPromise>>;
  try {
    zip = await fromRandomAccessReaderPromise(reader, range.size, {
      autoClose: false,
      decodeStrings: false,
      validateEntrySizes: false,
    });
  } catch (error) {
    return err(badZip({ file, byte: range.size }, error));
  }
  const start = Number(zip.readEntryCursor);
  const room = range.size - start;
  if (zip.entryCount > LIMITS.entries || room > LIMITS.directoryBytes) {
    const expected = `a directory of at most ${LIMITS.entries} entries and ${LIMITS.directoryBytes} bytes`;
    const received = `${zip.entryCount} entries in ${room} bytes`;
    return err({ code: 'too-large', place: { file, byte: start }, expected, received });
  }
  const entries: ZipEntry[] = [];
  try {
    for await (const entry of zip.eachEntry()) entries.push(zipEntry(entry));
  } catch (error) {
    const problem = badZip({ file, byte: Number(zip.readEntryCursor) }, error);
    return ok({ entries, start, problem });
  }
  return ok({ entries, start, problem: undefined });
}

type YauzlEntry = Awaited<ReturnType<ReturnType<ZipFileOf['eachEntry']>['next']>>['value'];
type ZipFileOf = Awaited<ReturnType<typeof fromRandomAccessReaderPromise>>;

function zipEntry(entry: YauzlEntry): ZipEntry {
  const { generalPurposeBitFlag: flags, fileNameRaw, extraFields } = entry;
  return {
    name: getFileNameLowLevel(flags, fileNameRaw, extraFields, false),
    method: entry.compressionMethod,
    encrypted: entry.isEncrypted(),
    link: ((entry.externalFileAttributes >>> 16) & FILE_TYPE) === LINK,
    crc32: entry.crc32,
    storedSize: entry.compressedSize,
    inflatedSize: entry.uncompressedSize,
    offset: entry.relativeOffsetOfLocalHeader,
    nameLength: entry.fileNameLength,
  };
}

function badZip(place: ImportProblem['place'], error: unknown): ImportProblem {
  const received = shown(error instanceof Error ? error.message : String(error));
  return { code: 'bad-zip', place, expected: 'a whole zip archive', received };
}

/** Answers yauzl's many small reads from blocks, one read of the disk for thousands of entries. */
class BlockReader extends RandomAccessReader {
  readonly #range: ByteRange;
  #block: Uint8Array = new Uint8Array(0);
  #start = 0;

  constructor(range: ByteRange) {
    super();
    this.#range = range;
  }

  override read(
    target: Buffer,
    offset: number,
    length: number,
    position: number,
    done: (error: Error | null, bytesRead?: number) => void,
  ): void {
    this.#bytes(position, length).then(
      (bytes) => {
        target.set(bytes, offset);
        done(
          bytes.length === length ? null : new Error('the file ends within the directory'),
          bytes.length,
        );
      },
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
    );
  }

  async #bytes(position: number, length: number): Promise<Uint8Array> {
    const inBlock = () =>
      position >= this.#start && position + length <= this.#start + this.#block.length;
    if (!inBlock()) {
      if (position < 0 || position > this.#range.size) return new Uint8Array(0);
      this.#block = await this.#range.read(position, Math.max(length, BLOCK));
      this.#start = position;
    }
    return this.#block.subarray(position - this.#start, position - this.#start + length);
  }
}
