import {
  type ApplicationProblem,
  dataFolder,
  fhirOfFolder,
  fhirOfStore,
  folderHome,
  type Making,
  megabytes,
  openDesk,
  readRunnerFolder,
  writeNewFile,
} from '@plumbline/application';
import { err, ok, type Result } from '@plumbline/domain';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { failed } from '../failure.ts';
import { nothingYet } from '../nothing-yet.ts';
import { paragraph } from '../print/sections.ts';
import { interruption } from '../terminal/interruption.ts';
import { progressLine } from '../terminal/progress-line.ts';
import { print } from '../terminal/terminal.ts';
import { version } from '../version.ts';

export interface FhirOptions {
  readonly out: string;
  readonly force?: boolean;
}

/** Writes the records of `folder`, or of the store where no folder is named, as one FHIR document. */
export async function fhir(
  folder: string | undefined,
  { out, force }: FhirOptions,
): Promise<ExitCode> {
  const making = { now: new Date(), version: version() };
  const stop = interruption();
  const made =
    folder === undefined ? await fromStore(making) : await fromFolder(folder, making, stop.signal);
  stop.release();
  const asked = stop.asked();
  if (asked !== undefined) return asked;
  if (!made.ok) return failed(made.error);
  const written = await writeNewFile(out, made.value, force ? 'replace' : 'keep');
  if (!written.ok) return failed(written.error);
  print(
    paragraph(
      `Wrote a FHIR R4 document (${megabytes(written.value)}) to ${out}. It holds what you recorded and told about your health: give it only to whom you want to read that.`,
    ),
  );
  return EXIT.done;
}

async function fromFolder(
  folder: string,
  making: Making,
  signal: AbortSignal,
): Promise<Result<string, ApplicationProblem>> {
  const line = progressLine();
  try {
    const read = await readRunnerFolder(folder, { signal, onProgress: line.onProgress });
    return read.ok ? ok(fhirOfFolder(read.value.records, making)) : read;
  } finally {
    line.stop();
  }
}

async function fromStore(making: Making): Promise<Result<string, ApplicationProblem>> {
  const folder = dataFolder(process.env);
  const desk = openDesk(folderHome(folder), { now: () => making.now, nextRevision: () => 1 });
  try {
    const looked = await desk.look();
    if (!looked.ok) return looked;
    if (looked.value.rows.size === 0 && looked.value.records.runs.length === 0) {
      return err(nothingYet(folder));
    }
    return ok(fhirOfStore(looked.value, making));
  } finally {
    await desk.close();
  }
}
