import { createWriteStream } from 'node:fs';
import { mkdir, rename, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Worker } from 'node:worker_threads';
import { ZipFile } from 'yazl';
import { LIST_HEADER, type Made, planOf, RUNS } from './archive-plan.ts';

export interface ArchiveFigures {
  readonly runs: number;
  readonly zippedBytes: number;
  readonly inflatedBytes: number;
}

const NESTED_AT_ONCE = 200;
const AHEAD = 24;
const MTIME = new Date(2026, 0, 1);

/**
 * Writes the archive that `npm run benchmark` imports, the same runs each time: a Strava-like export
 * with a Garmin-like part, 3,000 different runs of an hour at 1 Hz. Needs little memory: entries go to
 * the disk as they are made.
 */
export async function makeArchive(
  path: string,
  onProgress: (made: number) => void = () => {},
): Promise<ArchiveFigures> {
  await mkdir(dirname(path), { recursive: true });
  const zip = new ZipFile();
  const written = pipeline(zip.outputStream, createWriteStream(`${path}.part`));
  const list = [LIST_HEADER];
  let inflatedBytes = 0;
  let nested: { readonly zip: ZipFile; entries: number; readonly name: string } | undefined;
  let nestedCount = 0;
  for await (const made of madeInOrder()) {
    const { as, name } = planOf(made.index);
    inflatedBytes += made.inflated;
    onProgress(made.index + 1);
    if (as === 'in-nested-zip') {
      nested ??= { zip: new ZipFile(), entries: 0, name: nestedName(nestedCount++) };
      nested.zip.addBuffer(Buffer.from(made.bytes), name, { mtime: MTIME });
      nested.entries += 1;
      if (nested.entries < NESTED_AT_ONCE) continue;
      addNested(zip, nested);
      nested = undefined;
      continue;
    }
    list.push(made.row);
    addStored(zip, name, made.bytes);
  }
  if (nested) addNested(zip, nested);
  zip.addBuffer(Buffer.from(list.join('')), 'activities.csv', { mtime: MTIME });
  zip.end();
  await written;
  await rename(`${path}.part`, path);
  return { runs: RUNS, zippedBytes: (await stat(path)).size, inflatedBytes };
}

function nestedName(count: number): string {
  return `DI_CONNECT/DI-Connect-Uploaded-Files/UploadedFiles_0-_Part${count + 1}.zip`;
}

/** Handed over only when its turn comes and then let go: the zip remembers every buffer it was given. */
function addStored(zip: ZipFile, name: string, bytes: Uint8Array): void {
  let kept: Uint8Array | undefined = bytes;
  zip.addReadStreamLazy(name, { mtime: MTIME, compress: false, size: bytes.byteLength }, (give) => {
    const stream = Readable.from(kept ? [Buffer.from(kept)] : []);
    kept = undefined;
    give(null, stream);
  });
}

interface Waiting {
  readonly promise: Promise<Made>;
  readonly resolve: (made: Made) => void;
  readonly reject: (error: Error) => void;
}

function aWait(): Waiting {
  const settle: { resolve?: Waiting['resolve']; reject?: Waiting['reject'] } = {};
  const promise = new Promise<Made>((resolve, reject) =>
    Object.assign(settle, { resolve, reject }),
  );
  const { resolve = () => {}, reject = () => {} } = settle;
  return { promise, resolve, reject };
}

function addNested(
  outer: ZipFile,
  { zip, name }: { readonly zip: ZipFile; readonly name: string },
): void {
  zip.end();
  outer.addReadStream(zip.outputStream, name, { mtime: MTIME, compress: false });
}

/** All runs in their order, made by as many workers as there are cores, never far ahead of the disk. */
async function* madeInOrder(): AsyncGenerator<Made> {
  const workers = Array.from({ length: availableParallelism() }, () => {
    return new Worker(new URL('./archive-worker.ts', import.meta.url));
  });
  const waiting = new Map<number, Waiting>();
  for (const worker of workers) {
    worker.on('message', (made: Made) => waiting.get(made.index)?.resolve(made));
    worker.on('error', (error: Error) => {
      for (const { reject } of waiting.values()) reject(error);
    });
  }
  const ask = (index: number): void => {
    if (index >= RUNS) return;
    waiting.set(index, aWait());
    workers[index % workers.length]?.postMessage(index);
  };
  for (let index = 0; index < AHEAD; index += 1) ask(index);
  try {
    for (let index = 0; index < RUNS; index += 1) {
      const made = await waiting.get(index)?.promise;
      waiting.delete(index);
      ask(index + AHEAD);
      if (made) yield made;
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
