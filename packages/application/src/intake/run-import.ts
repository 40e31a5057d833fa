import { availableParallelism } from 'node:os';
import { err, ok, type Result, seconds } from '@plumbline/domain';
import type { ReadContext, SourceList } from '@plumbline/importers';
import type { Changes, OriginalRecord, StoreProblem } from '@plumbline/store';
import type { ApplicationProblem } from '../application-problem.ts';
import type { ReadOptions } from '../progress.ts';
import { type FileSource, inStages, listPath, NOTHING_LISTED } from '../reading/jobs.ts';
import { readInOrder } from '../reading/read-in-order.ts';
import { type ReadingPool, startPool } from '../reading/reading-pool.ts';
import type { Job } from '../reading/task.ts';
import { damagedLine } from '../report/file-line.ts';
import type { FileLine, ImportReport } from '../report/import-report.ts';
import { type Amounts, progressMeter } from '../report/progress-meter.ts';
import { reportOf } from '../report/report-of.ts';
import { todayOf } from '../today.ts';
import { DERIVED_BY } from './derived-by.ts';
import { type Before, type Intake, openIntake } from './intake.ts';
import { newListing } from './listing.ts';
import { originalJobs } from './original-jobs.ts';
import { storedLine } from './shelf.ts';

const MOST_WORKERS = 16;
const USUAL_WORKERS = 4;
const BYTES_WORTH_A_WORKER = 2 * 1024 * 1024;
/** Milliseconds of reading that one commit holds at most. */
const MS_BETWEEN_SAVES = 300;

/** Where what was read goes; a folder that is only read has none. */
export interface Destination {
  readonly folder: string;
  readonly save: (changes: Omit<Changes, 'at'>) => Promise<Result<void, StoreProblem>>;
  /** Has an original in the folder, by its SHA-256. */
  readonly bring: (sha256s: readonly string[]) => Promise<void>;
}

export interface Imported {
  readonly intake: Intake;
  readonly report: ImportReport;
}

/** Lists, reads and takes in everything under `path`; saves as it goes where there is a destination. */
export async function runImport(
  path: string,
  options: ReadOptions,
  to: { readonly before: Before; readonly destination: Destination | undefined },
): Promise<Result<Imported, ApplicationProblem>> {
  const began = performance.now();
  const meter = progressMeter(options.onProgress);
  meter('listing', { filesDone: 0, filesTotal: 0, bytesDone: 0, bytesTotal: 0 });
  const list = await listPath(path, options);
  if (!list.ok) return list;
  const work = startWork(list.value, options, { ...to, meter });
  try {
    const stopped = await work.readAll();
    if (stopped) return err(stopped);
    const cancelled = options.signal?.aborted ?? false;
    const took = seconds(Math.round(performance.now() - began) / 1000);
    const told = { files: work.lines(), cancelled, seconds: took };
    const report = reportOf(work.intake, told, todayOf(options.now ?? new Date()));
    const failed = await work.end({ report });
    return failed ? err(failed) : ok({ intake: work.intake, report });
  } finally {
    await work.close();
    await list.value.close();
  }
}

/** Reads the kept originals again that another version read; the latest report stays what it is. */
export async function readKeptAgain(
  before: Before,
  destination: Destination,
  options: ReadOptions,
): Promise<Result<void, StoreProblem>> {
  const meter = progressMeter(options.onProgress);
  const work = startWork(NOTHING_LISTED, options, { before, destination, meter });
  try {
    const stopped = (await work.readAll()) ?? (await work.end());
    return stopped ? err(stopped) : ok(undefined);
  } finally {
    await work.close();
  }
}

interface Surroundings {
  readonly before: Before;
  readonly destination: Destination | undefined;
  readonly meter: ReturnType<typeof progressMeter>;
}

/** A job with the place of its file in the list; a file that is read again from its original has none. */
interface PlacedJob extends Job {
  readonly at: number;
  readonly original?: OriginalRecord;
}

function startWork(
  list: SourceList,
  options: ReadOptions,
  { before, destination, meter }: Surroundings,
) {
  const files = list.sources.filter((source): source is FileSource => source.kind === 'file');
  const places = new Map(list.sources.map((source, at) => [source, at]));
  const listing = newListing(new Set(files.map(({ name }) => name)));
  const intake = openIntake(before, {
    listing,
    runNames: destination ? 'for-ever' : 'by-file',
    keep: destination !== undefined,
  });
  const pool: ReadingPool = startPool({
    workers: workersFor(options.workers, list.bytes),
    setup: { keepIn: destination?.folder, known: knownIn(before.originals) },
    threads: options.threads,
  });
  const lines = new Map<number, FileLine>(unopened(list));
  for (const { file, outcome } of lines.values()) if (outcome === 'damaged') intake.leave(file);
  /** Files. */
  let unsaved = 0;
  let savedAt = performance.now();
  let amounts: Amounts = {
    filesDone: 0,
    filesTotal: files.length,
    bytesDone: 0,
    bytesTotal: list.bytes,
  };
  let bytesRead = 0;

  /** Reads everything in its stages; gives back what stopped it. */
  async function readAll(): Promise<StoreProblem | undefined> {
    meter('reading', amounts);
    const [profiles, tables, recordings] = inStages(files).map((stage) => stage.map(jobOf));
    const stages = [() => profiles, () => tables, staleJobs, () => recordings];
    for (const stage of stages) {
      const stopped = await readStage(stage() ?? []);
      if (stopped) return stopped;
    }
    return undefined;
  }

  async function readStage(jobs: readonly PlacedJob[]): Promise<StoreProblem | undefined> {
    const zone = zoneOf(intake);
    const ready = jobs.map((job) =>
      job.original ? job : { ...job, context: { zone, listed: listing.of(job.name) } },
    );
    for await (const [job, done] of readInOrder(ready, pool, options.signal)) {
      if (job.original) {
        if (done.kind === 'not-kept') return done.problem;
        intake.retake(job.original, job.context, done);
      } else {
        const line = intake.take(job.name, job.context, done);
        if (!line.ok) return line.error;
        lines.set(job.at, line.value);
        unsaved += 1;
        bytesRead += job.size;
      }
      if (performance.now() - savedAt < MS_BETWEEN_SAVES) continue;
      const stopped = await save('reading');
      if (stopped) return stopped;
    }
    return undefined;
  }

  /** Saves what the last save has not, with the report of it where there is to be one. */
  async function end(last: { readonly report?: ImportReport } = {}) {
    meter('saving', amounts);
    return save('saving', last);
  }

  /** A file is only counted once what it gave is safe. */
  async function save(
    stage: 'reading' | 'saving',
    last: { readonly report?: ImportReport } = {},
  ): Promise<StoreProblem | undefined> {
    const changes = intake.takeChanges();
    const isNothing = Object.values({ ...changes, ...last }).every(isEmpty);
    const saved = isNothing ? undefined : await destination?.save({ ...changes, ...last });
    if (saved?.ok === false) return saved.error;
    const filesDone = amounts.filesDone + unsaved;
    amounts = { ...amounts, filesDone, bytesDone: bytesRead };
    unsaved = 0;
    savedAt = performance.now();
    meter(stage, amounts);
    return undefined;
  }

  function jobOf(source: FileSource): PlacedJob {
    const { name, size, read: load } = source;
    return { name, size, load, context: UNKNOWN, at: places.get(source) ?? 0 };
  }

  function staleJobs(): readonly PlacedJob[] {
    if (!destination) return [];
    const jobs = originalJobs(before, { ...destination, zone: zoneOf(intake) });
    return jobs.map((job) => ({ ...job, at: -1 }));
  }

  return {
    intake,
    readAll,
    end,
    /** In the order in which the files were found. */
    lines: () => [...lines].sort(([a], [b]) => a - b).map(([, line]) => line),
    close: () => pool.close(),
  };
}

/** Before the stage that it is read in, nothing is known of a file. */
const UNKNOWN: ReadContext = { zone: undefined, listed: undefined };

function isEmpty(changed: unknown): boolean {
  return Array.isArray(changed) && changed.length === 0;
}

function zoneOf({ logs }: Intake): string | undefined {
  return logs.profile()?.timeZone;
}

/** Files that are not read again: logs are, because a file may say again what it said before a change. */
function knownIn(originals: readonly OriginalRecord[]): ReadonlyMap<string, string> {
  const skipped = originals.filter(
    (original) =>
      !original.isCopy &&
      original.derivedBy === DERIVED_BY &&
      storedLine(original).holds === 'other',
  );
  return new Map(skipped.map(({ sha256, contextDigest }) => [sha256, contextDigest]));
}

/** The lines of what was found but is never opened. */
function* unopened(list: SourceList): Generator<[number, FileLine]> {
  for (const [at, source] of list.sources.entries()) {
    if (source.kind === 'nothing') {
      const { name: file, what } = source;
      yield [at, { file, outcome: 'nothing', what, runs: 0, problems: [] }];
    }
    if (source.kind === 'problem') {
      const { holds: _, ...line } = damagedLine([source.problem]);
      yield [at, { file: source.problem.place.file, ...line }];
    }
  }
}

/** A thread takes longer to start than to read its first megabytes. */
function workersFor(asked: number | undefined, bytes: number): number {
  const wanted = asked ?? Math.min(USUAL_WORKERS, availableParallelism());
  return Math.max(1, Math.min(wanted, MOST_WORKERS, Math.ceil(bytes / BYTES_WORTH_A_WORKER)));
}
