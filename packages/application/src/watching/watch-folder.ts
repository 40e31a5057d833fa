import { stat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { err, ok, type Result } from '@plumbline/domain';
import { WITHIN } from '@plumbline/importers';
import type { ApplicationProblem } from '../application-problem.ts';
import { importPath } from '../import-path.ts';
import { openLibrary } from '../library.ts';
import type { Progress } from '../progress.ts';
import { pathProblem, problem } from '../reading/jobs.ts';
import type { ImportReport } from '../report/import-report.ts';
import { arrivals, type Batch } from './arrivals.ts';
import { type Glance, glanceAt } from './glance.ts';

export type WatchEvent =
  /** The folder is there, and the watch has begun. */
  | { readonly kind: 'watching' }
  /** An import ended; the report names only the files that arrived. */
  | { readonly kind: 'imported'; readonly report: ImportReport }
  /** Another process writes to the store; told once until it has let go. */
  | { readonly kind: 'busy'; readonly problem: ApplicationProblem }
  /** The folder cannot be read any more: unplugged, perhaps. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'back' };

export interface WatchOptions {
  readonly dataFolder: string;
  /** Ends the watch; an import under way keeps what it has. */
  readonly signal: AbortSignal;
  readonly onEvent: (event: WatchEvent) => void;
  readonly onProgress?: (progress: Progress) => void;
  /** A file that stays as it is for so long has arrived; three seconds where missing. */
  readonly quietMs?: number;
  /** Between two looks at the folder, at least; two seconds where missing. */
  readonly lookEveryMs?: number;
}

const QUIET_MS = 3000;
const LOOK_EVERY_MS = 2000;
const LOOK_AT_LEAST_EVERY_MS = 60_000;
/** A look at many files, or at a slow drive, comes so much more rarely that it takes a fiftieth of the time. */
const REST_PER_LOOK = 50;

/**
 * Imports what lies in `folder`, and then whatever appears in it, until the signal. The store is held only while an
 * import runs.
 *
 * @returns the problem that ends the watch: no such folder, or a store that cannot be used
 */
export async function watchFolder(
  folder: string,
  options: WatchOptions,
): Promise<Result<void, ApplicationProblem>> {
  const missing = await whyNoFolder(folder);
  if (missing) return err(missing);
  options.onEvent({ kind: 'watching' });
  const watch = newWatch(folder, options);
  while (!options.signal.aborted) {
    const stopped = await watch.look();
    if (stopped) return err(stopped);
    await rest(watch.lookedForMs(), options);
  }
  return ok(undefined);
}

function newWatch(folder: string, options: WatchOptions) {
  const { onEvent, quietMs = QUIET_MS } = options;
  const files = arrivals(quietMs);
  let isHere = true;
  let isBusy = false;
  let lookedForMs = 0;

  function here(now: Glance | 'gone'): now is Glance {
    const was = isHere;
    isHere = now !== 'gone';
    if (was !== isHere) onEvent({ kind: isHere ? 'back' : 'gone' });
    return isHere;
  }

  /** Looks once, and imports what is ready; gives back what ends the watch. */
  async function look(): Promise<ApplicationProblem | undefined> {
    const began = performance.now();
    const before = await glanceAt(folder);
    lookedForMs = performance.now() - began;
    if (!here(before)) return undefined;
    const batch = files.ready(before, performance.now());
    if (!batch || options.signal.aborted) return undefined;
    const imported = await importBatch(folder, batch, options);
    if (!imported.ok) return refused(imported.error);
    isBusy = false;
    const after = await glanceAt(folder);
    if (imported.value) onEvent({ kind: 'imported', report: imported.value });
    if (here(after)) files.imported(batch, after);
    return undefined;
  }

  function refused(problem: ApplicationProblem): ApplicationProblem | undefined {
    if (problem.code !== 'store-busy') return problem;
    if (!isBusy) onEvent({ kind: 'busy', problem });
    isBusy = true;
    return undefined;
  }

  return { look, lookedForMs: () => lookedForMs };
}

/** The report; nothing where the folder went away meanwhile. */
async function importBatch(
  folder: string,
  batch: Batch,
  { dataFolder, signal, onProgress }: WatchOptions,
): Promise<Result<ImportReport | undefined, ApplicationProblem>> {
  const opened = await openLibrary(dataFolder, 'write');
  if (!opened.ok) return opened;
  try {
    const imported = await importPath(opened.value, folder, {
      now: new Date(),
      signal,
      accepts: (name) => batch.reads.has(name),
      ...(onProgress ? { onProgress } : {}),
    });
    if (imported.ok) return ok(onlyArrived(imported.value, batch));
    return isOfTheFolder(imported.error, folder) ? ok(undefined) : imported;
  } catch (thrown) {
    if ((await glanceAt(folder)) === 'gone') return ok(undefined);
    throw thrown;
  } finally {
    await opened.value.close();
  }
}

function onlyArrived(report: ImportReport, { arrived }: Batch): ImportReport {
  const files = report.files.filter(({ file }) => arrived.has(file.split(WITHIN, 1)[0] ?? file));
  return { ...report, files };
}

function isOfTheFolder({ code, place }: ApplicationProblem, folder: string): boolean {
  return code === 'nothing-to-read' || (code === 'no-such-path' && place.file === folder);
}

async function whyNoFolder(folder: string): Promise<ApplicationProblem | undefined> {
  try {
    const isFolder = (await stat(folder)).isDirectory();
    return isFolder ? undefined : problem('not-a-folder', folder, 'something else');
  } catch (thrown) {
    const known = pathProblem(thrown, folder);
    if (known) return known;
    throw thrown;
  }
}

async function rest(lookedForMs: number, options: WatchOptions): Promise<void> {
  const atLeast = options.lookEveryMs ?? LOOK_EVERY_MS;
  const ms = Math.max(atLeast, Math.min(lookedForMs * REST_PER_LOOK, LOOK_AT_LEAST_EVERY_MS));
  await pause(ms, undefined, { signal: options.signal }).catch(() => {});
}
