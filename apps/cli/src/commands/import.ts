import {
  dataFolder,
  type ImportReport,
  importInWords,
  importPath,
  type Library,
  openLibrary,
} from '@plumbline/application';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { failed } from '../failure.ts';
import { importText } from '../print/import-text.ts';
import { type Interruption, interruption } from '../terminal/interruption.ts';
import { progressLine } from '../terminal/progress-line.ts';
import { print } from '../terminal/terminal.ts';

export interface ImportCommandOptions {
  readonly json?: boolean;
  readonly files?: boolean;
}

/** Imports each path into the store, one after the other, and reports on each. */
export async function importPaths(
  paths: readonly string[],
  options: ImportCommandOptions,
): Promise<ExitCode> {
  const stop = interruption();
  const opened = await openLibrary(dataFolder(process.env), 'write');
  if (!opened.ok) return failed(opened.error);
  const library = opened.value;
  const reports: ImportReport[] = [];
  let code: ExitCode = EXIT.done;
  try {
    for (const path of paths) {
      const imported = await importOne(library, path, { stop, options });
      if (typeof imported === 'number') code = imported;
      else reports.push(imported);
      if (stop.signal.aborted) break;
    }
  } finally {
    await library.close();
    stop.release();
  }
  if (options.json) print(JSON.stringify(reports.length === 1 ? reports[0] : reports, null, 2));
  return stop.asked() ?? code;
}

interface Around {
  readonly stop: Interruption;
  readonly options: ImportCommandOptions;
}

/** The report, or the exit code where nothing could be done at all. */
async function importOne(
  library: Library,
  path: string,
  { stop, options }: Around,
): Promise<ImportReport | ExitCode> {
  const line = progressLine();
  const imported = await importPath(library, path, {
    now: new Date(),
    signal: stop.signal,
    onProgress: line.onProgress,
  });
  line.stop();
  if (!imported.ok) return failed(imported.error);
  const everyFile = options.files === true;
  const told = everyFile ? 'all' : 'first-of-a-kind';
  if (!options.json) print(importText(importInWords(imported.value, told), { everyFile }));
  return imported.value;
}
