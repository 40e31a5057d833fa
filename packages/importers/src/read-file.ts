import { unreachable } from '@plumbline/domain';
import { gunzip } from './archive/gunzip.ts';
import { LIMITS } from './archive/limits.ts';
import type { FileReading, ImportProblem, ReadContext } from './file-reading.ts';
import { readFit } from './fit/read-fit.ts';
import { readGpx } from './gpx/read-gpx.ts';
import { type FileType, sniff } from './sniff.ts';
import { readTable } from './tables/read-table.ts';
import { readTcx } from './tcx/read-tcx.ts';

/** A gzip within a gzip is still read; deeper ones are refused. */
const GZIP_DEPTH = 2;

/**
 * Reads one file by what it is, not by what it is called: FIT, GPX, TCX, each also gzipped, CSV and
 * JSON. Never throws, and reads any bytes within the bounds of `LIMITS` and `RECORDING_BOUNDS`.
 */
export function readFile(name: string, bytes: Uint8Array, context: ReadContext): FileReading {
  try {
    return readWithin(name, bytes, { context, depth: 0 });
  } catch (error) {
    // A fault of ours in one file must not lose the others.
    const received = (error instanceof Error ? error.message : String(error)).slice(0, 80);
    return refused({
      code: 'bad-structure',
      place: { file: name },
      expected: 'a file that this version of Plumbline can read',
      received,
    });
  }
}

function readWithin(
  name: string,
  bytes: Uint8Array,
  { context, depth }: { readonly context: ReadContext; readonly depth: number },
): FileReading {
  if (bytes.length > LIMITS.fileBytes) {
    const expected = `at most ${LIMITS.fileBytes} bytes`;
    const received = `${bytes.length} bytes`;
    return refused({ code: 'too-large', place: { file: name }, expected, received });
  }
  const found = sniff(bytes);
  if (found.type === 'gzip' && depth < GZIP_DEPTH) {
    const unpacked = gunzip(bytes, name);
    if (!unpacked.ok) return refused(unpacked.error);
    return readWithin(name, unpacked.value, { context, depth: depth + 1 });
  }
  const promised = promisedType(name);
  const type = found.type === 'unknown' && promised === 'fit' ? { type: 'fit' as const } : found;
  const reading = readAs(type, { name, bytes, context });
  const surprise = surpriseAt(name, promised, type);
  return surprise ? { ...reading, problems: [surprise, ...reading.problems] } : reading;
}

function readAs(
  found: FileType,
  file: { readonly name: string; readonly bytes: Uint8Array; readonly context: ReadContext },
): FileReading {
  const { name, bytes, context } = file;
  const place = { file: name };
  switch (found.type) {
    case 'fit':
      return readFit(name, bytes, context);
    case 'gpx':
      return readGpx(name, bytes, context);
    case 'tcx':
      return readTcx(name, bytes, context);
    case 'table':
      return readTable(name, bytes, context);
    case 'known':
      return { content: { kind: 'nothing', what: found.what }, problems: [] };
    case 'zip':
      return { content: { kind: 'nothing', what: 'a zipped document' }, problems: [] };
    case 'empty':
      return refused({ code: 'empty-file', place, expected: 'content', received: '0 bytes' });
    case 'gzip':
    case 'unknown': {
      const received = found.type === 'gzip' ? 'gzip within gzip within gzip' : firstBytes(bytes);
      const expected = 'FIT, GPX, TCX, CSV or JSON';
      return refused({ code: 'bad-structure', place: { ...place, byte: 0 }, expected, received });
    }
    default:
      return unreachable(found);
  }
}

type Promised = 'fit' | 'gpx' | 'tcx' | 'table';

const PROMISES: Readonly<Record<string, Promised>> = {
  fit: 'fit',
  gpx: 'gpx',
  tcx: 'tcx',
  csv: 'table',
  json: 'table',
};

function promisedType(name: string): Promised | undefined {
  const extension = /\.([a-z0-9]+)(?:\.gz)*$/i.exec(name)?.[1]?.toLowerCase();
  return extension === undefined ? undefined : PROMISES[extension];
}

const NAMES: Readonly<Record<Promised, string>> = {
  fit: 'FIT',
  gpx: 'GPX',
  tcx: 'TCX',
  table: 'CSV or JSON',
};

function surpriseAt(
  name: string,
  promised: Promised | undefined,
  found: FileType,
): ImportProblem | undefined {
  if (promised === undefined || promised === found.type) return undefined;
  if (found.type === 'empty' || found.type === 'unknown') return undefined;
  const received =
    found.type === 'known'
      ? found.what
      : found.type in NAMES
        ? NAMES[found.type as Promised]
        : found.type;
  return {
    code: 'not-what-its-name-says',
    place: { file: name },
    expected: NAMES[promised],
    received,
  };
}

function firstBytes(bytes: Uint8Array): string {
  const hex = [...bytes.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0'));
  return `bytes ${hex.join(' ')}`;
}

function refused(problem: ImportProblem): FileReading {
  return { content: { kind: 'unreadable' }, problems: [problem] };
}
