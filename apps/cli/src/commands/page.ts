import {
  clinicianSheetFor,
  type Paper,
  sheetHtml,
  sheetPdf,
  writeNewFile,
} from '@plumbline/application';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { failed } from '../failure.ts';
import { recordsFrom } from '../records-from.ts';
import { print } from '../terminal/terminal.ts';

export interface PageOptions {
  readonly out: string;
  readonly paper: Paper;
  readonly force?: boolean;
}

/** Writes the page for a clinician, by the name it is to have: one sheet of PDF, or HTML. */
export async function page(folder: string | undefined, options: PageOptions): Promise<ExitCode> {
  const read = await recordsFrom(folder);
  if (typeof read === 'number') return read;
  if (!read.ok) return failed(read.error);
  const now = new Date();
  const sheet = clinicianSheetFor(read.value.records, now);
  const isHtml = /\.html?$/i.test(options.out);
  const content = isHtml
    ? sheetHtml(sheet)
    : await sheetPdf(sheet, { paper: options.paper, at: now });
  const written = await writeNewFile(options.out, content, options.force ? 'replace' : 'keep');
  if (!written.ok) return failed(written.error);
  print(`The page for a clinician is in ${options.out}.`);
  return EXIT.done;
}
