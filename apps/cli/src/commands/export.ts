import { count, dataFolder, exportTo, megabytes, openLibrary } from '@plumbline/application';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { failed } from '../failure.ts';
import { paragraph } from '../print/sections.ts';
import { print } from '../terminal/terminal.ts';

/** Writes everything in the store into a new or empty folder. */
export async function exportFolder(folder: string): Promise<ExitCode> {
  const opened = await openLibrary(dataFolder(process.env), 'read');
  if (!opened.ok) return failed(opened.error);
  const library = opened.value;
  try {
    const exported = await exportTo(library, folder);
    if (!exported.ok) return failed(exported.error);
    const { originals, logs, bytes } = exported.value;
    const tables = logs.length === 0 ? '' : ` and ${logs.join(', ')}`;
    print(
      paragraph(
        `Wrote ${count(originals, 'original file')}${tables} (${megabytes(bytes)}) to ${exported.value.folder}. Importing that folder gives the same store again.`,
      ),
    );
    return EXIT.done;
  } finally {
    await library.close();
  }
}
