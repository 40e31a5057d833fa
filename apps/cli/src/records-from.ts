import {
  type ApplicationProblem,
  dataFolder,
  failureOf,
  type ImportReport,
  openLibrary,
  readRunnerFolder,
  recordsOf,
} from '@plumbline/application';
import { err, ok, type Result, type RunnerRecords } from '@plumbline/domain';
import type { ExitCode } from './exit-code.ts';
import { interruption } from './terminal/interruption.ts';
import { progressLine } from './terminal/progress-line.ts';

export interface ReadRecords {
  readonly records: RunnerRecords;
  /** Nothing where they came from the store. */
  readonly report: ImportReport | undefined;
}

/** The records in `folder`, touching no store, or those of the store where none is named; an exit code where it was stopped. */
export async function recordsFrom(
  folder: string | undefined,
): Promise<Result<ReadRecords, ApplicationProblem> | ExitCode> {
  const stop = interruption();
  const read = folder === undefined ? await storedRecords() : await fromFolder(folder, stop.signal);
  stop.release();
  return stop.asked() ?? read;
}

async function fromFolder(
  folder: string,
  signal: AbortSignal,
): Promise<Result<ReadRecords, ApplicationProblem>> {
  const line = progressLine();
  try {
    return await readRunnerFolder(folder, { signal, onProgress: line.onProgress });
  } finally {
    line.stop();
  }
}

/** All that was imported or written in the app. */
async function storedRecords(): Promise<Result<ReadRecords, ApplicationProblem>> {
  const opened = await openLibrary(dataFolder(process.env), 'read');
  if (!opened.ok) return err(opened.error);
  const library = opened.value;
  try {
    return ok({ records: await recordsOf(library), report: undefined });
  } catch (thrown) {
    return err(failureOf(thrown));
  } finally {
    await library.close();
  }
}
