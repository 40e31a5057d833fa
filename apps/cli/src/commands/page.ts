import { writeFile } from 'node:fs/promises';
import {
  clinicianSheetFor,
  type Paper,
  pathProblem,
  sheetHtml,
  sheetPdf,
} from '@plumbline/application';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { failed } from '../failure.ts';
import { recordsFrom } from '../records-from.ts';
import { print } from '../terminal/terminal.ts';

export interface PageOptions {
  readonly out: string;
  readonly paper: Paper;
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
  try {
    // For the runner's eyes, and for whomever they give it to.
    await writeFile(options.out, content, { mode: 0o600 });
  } catch (thrown) {
    const problem = pathProblem(thrown, options.out);
    if (problem) return failed(problem);
    throw thrown;
  }
  print(`The page for a clinician is in ${options.out}.`);
  return EXIT.done;
}
