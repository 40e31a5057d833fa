import { unreachable } from '@plumbline/domain';
import type { ImportProblem } from '@plumbline/importers';
import { placeInWords, quoted } from './place-words.ts';
import { printable } from './plain-text.ts';

/** One sentence with place and remedy. A new code without a sentence does not compile. */
export function importProblemSentence(problem: ImportProblem): string {
  return `${placeInWords(problem.place)}: ${saying(problem)}`;
}

function saying({ code, expected, received }: ImportProblem): string {
  const wanted = printable(expected);
  const found = quoted(received);
  switch (code) {
    case 'empty-file':
      return 'the file is empty; copy or export it again.';
    case 'not-what-its-name-says':
      return `the name promises ${wanted}, the content is ${found}; give it the name that fits its content.`;
    case 'too-large':
      return `the file is larger than Plumbline reads (expected ${wanted}, found ${found}); split it or leave it out.`;
    case 'unreadable-file':
      return `the file could not be opened (expected ${wanted}, found ${found}); check that it is there and that you may read it.`;
    case 'bad-gzip':
      return `the compressed file breaks off or is damaged (expected ${wanted}, found ${found}); download it again.`;
    case 'bad-zip':
      return `the archive is damaged (expected ${wanted}, found ${found}); download it again.`;
    case 'zip-entry-damaged':
      return `this file inside the archive is damaged (expected ${wanted}, found ${found}); the others were read, download the archive again for this one.`;
    case 'zip-entry-refused':
      return `this file inside the archive was not opened, for safety (expected ${wanted}, found ${found}); unpack it yourself and import the folder if you trust it.`;
    case 'zip-bomb':
      return `the archive unpacks to more than it should (expected ${wanted}, found ${found}) and was not read on; unpack it yourself and import the folder if you trust it.`;
    case 'truncated':
      return `the recording breaks off here (expected ${wanted}, found ${found}); what came before was kept, copy the file from the watch again for the rest.`;
    case 'bad-checksum':
      return `the recording was changed after the watch wrote it (checksum ${found}, expected ${wanted}); what could be read was kept, copy it from the watch again.`;
    case 'bad-structure':
      return `the recording is built wrongly here (expected ${wanted}, found ${found}); export or copy it again.`;
    case 'bad-time':
      return `a time here cannot be right (expected ${wanted}, found ${found}); what fits in order of time was used, check the clock of the watch.`;
    case 'no-times':
      return `the track says where but not when (expected ${wanted}), so it cannot be a run; export it with times.`;
    case 'no-samples':
      return `the recording holds no points (expected ${wanted}, found ${found}); a run that its summary tells of was kept, export it with its track.`;
    case 'value-out-of-range':
      return `${found} cannot be right (expected ${wanted}); the value counts as missing.`;
    case 'bad-encoding':
      return `the text is not UTF-8 (expected ${wanted}, found ${found}); save it again as "CSV UTF-8".`;
    case 'bad-header':
      return `the header row is not one that Plumbline knows (expected ${wanted}, found ${found}); see docs/formats/log-formats.md.`;
    case 'missing-column':
      return `a column is missing (expected ${wanted}, found ${found}); add it to the header row.`;
    case 'unknown-column':
      return `the column ${found} is not one that Plumbline uses; it is kept as written, check its spelling (expected ${wanted}).`;
    case 'ambiguous-dates':
      return `these dates can be read in two ways (found ${found}, expected ${wanted}); write them as YYYY-MM-DD and import again.`;
    case 'bad-date':
      return `${found} is not ${wanted}; the row was left out, write the date as YYYY-MM-DD.`;
    case 'bad-value':
      return `${found} is not ${wanted}; correct it and import again.`;
    case 'bad-row':
      return `the row does not fit its header (expected ${wanted}, found ${found}); it was left out, correct it and import again.`;
    case 'duplicate-row':
      return `a second row for the same day and run (expected ${wanted}, found ${found}); keep one, or say in the column "run" which run each belongs to.`;
    case 'unknown-exercise':
      return `the exercise ${found} is not in the catalogue and counts as general strength; use ${wanted} if it is one of those.`;
    case 'bad-json':
      return `this is not the JSON that was expected (expected ${wanted}, found ${found}); correct it and import again.`;
    default:
      return unreachable(code);
  }
}
