import { type Problem, type TimelineProblemCode, unreachable } from '@plumbline/domain';
import type { ConflictProblem } from '../report/import-report.ts';
import { placeInWords, quoted } from './place-words.ts';
import { printable } from './plain-text.ts';

/** What can be wrong between files though each is well in itself. */
export type BetweenFilesCode = ConflictProblem['code'] | TimelineProblemCode;

/** One sentence with place and remedy for what does not fit together. */
export function betweenFilesSentence(problem: Problem<BetweenFilesCode>): string {
  return `${placeInWords(problem.place)}: ${saying(problem)}`;
}

function saying({ code, expected, received }: Problem<BetweenFilesCode>): string {
  const found = quoted(received);
  const wanted = printable(expected);
  switch (code) {
    case 'edited-in-app':
      return 'this row was edited in the app later, so the app’s values stay; change it in the app if the file is right.';
    case 'no-such-run':
      return `the row names a run that is not here (found ${found}, expected ${wanted}), so nothing is made of it; correct its column "run" or import that run too.`;
    case 'no-run-that-day':
      return `the row is about a run, and there is none on that day (expected ${wanted}, found ${found}), so nothing is made of it; correct its date or import the run of that day.`;
    case 'row-repeated':
      return `a second row for the same run or day (expected ${wanted}, found ${found}); the first one counts, say in the column "run" which run each belongs to.`;
    case 'far-ahead':
      return `this is dated ${found}, which is far ahead (expected ${wanted}), so nothing is made of it; correct the date, or the clock of the watch or of the computer that Plumbline runs on.`;
    default:
      return unreachable(code);
  }
}
