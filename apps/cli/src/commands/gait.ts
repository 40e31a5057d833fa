import {
  changesInWords,
  comparisonDocument,
  formRows,
  gaitDocument,
  gaitInWords,
  importProblemSentence,
  readLandmarkFile,
} from '@plumbline/application';
import { isDay } from '@plumbline/domain';
import { compareGait, gaitOf } from '@plumbline/motion';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { failed } from '../failure.ts';
import { gaitText } from '../print/gait-text.ts';
import { complain, print } from '../terminal/terminal.ts';

export interface GaitOptions {
  readonly json?: boolean;
  /** The day of the clips, to print the rows of `form.csv` for. */
  readonly formRow?: string;
}

/** Measures one clip, or two against each other, from files of landmarks. */
export async function gait(files: readonly string[], options: GaitOptions): Promise<ExitCode> {
  const { formRow: day, json } = options;
  if (day !== undefined && !isDay(day)) {
    complain(`"${day}" is no date like 2026-03-09; see "plumbline gait --help".`);
    return EXIT.usage;
  }
  const clips = [];
  for (const file of files) {
    const read = await readLandmarkFile(file);
    if (!read.ok) return failed(read.error);
    const { clip, problems } = read.value;
    for (const problem of problems) complain(importProblemSentence(problem));
    if (!clip) return EXIT.input;
    clips.push({ file, clip, gait: gaitOf(clip) });
  }
  const [early, late] = clips.map(({ gait }) => gait);
  if (!early) return EXIT.usage;

  const changes = late && compareGait(early, late);
  if (day) {
    print((formRows(day, clips) ?? '').trimEnd());
  } else if (json) {
    const document =
      late && changes ? comparisonDocument(early, late, changes) : gaitDocument(early);
    print(JSON.stringify(document, null, 2));
  } else {
    const words = clips.map(({ file, gait }) => ({ file, words: gaitInWords(gait) }));
    print(gaitText(words, changes && changesInWords(changes)));
  }
  return EXIT.done;
}
