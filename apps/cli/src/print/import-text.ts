import type { FileWords, ImportWords, OutcomeWords } from '@plumbline/application';
import { style, width } from '../terminal/terminal.ts';
import { wrap } from '../terminal/wrap.ts';
import { bullet, INDENT, joined, paragraph, section } from './sections.ts';

/** How many files of one kind are named before the rest is only counted. */
const NAMED = 5;
/** How many problems of one file are told before the rest is only counted. */
const TOLD = 10;

export interface ImportTextOptions {
  /** Name every file and every problem rather than the first few of each kind. */
  readonly everyFile: boolean;
}

/** The import report as a terminal shows it. Every damaged file is always named. */
export function importText(words: ImportWords, options: ImportTextOptions): string {
  return joined([
    style.bold(words.headline),
    paragraph(words.counts),
    paragraph(words.runs),
    paragraph(words.rows),
    unreadText(words, options),
    ...words.outcomes
      .filter(({ outcome }) => outcome !== 'damaged' && (options.everyFile || outcome !== 'read'))
      .map((outcome) => outcomeText(outcome, options)),
    section('What was found, and what it makes possible', channels(words)),
  ]);
}

/** Files and rows that could not be read, with place and remedy; empty when all is well. */
export function unreadText(
  { outcomes, readWithProblems, betweenFiles }: ImportWords,
  { everyFile }: ImportTextOptions,
): string {
  const told = everyFile ? Number.POSITIVE_INFINITY : TOLD;
  const damaged = outcomes.find(({ outcome }) => outcome === 'damaged')?.files ?? [];
  return joined([
    section('Could not be read', joined(damaged.map((file) => fileWithProblems(file, told)))),
    section(
      'Read, with something left out',
      joined(readWithProblems.map((file) => problemsOf(file, told))),
    ),
    section(
      'Does not fit together',
      bullets(betweenFiles, told, (more) => `and ${more} more; --files tells all`),
    ),
  ]);
}

function fileWithProblems(file: FileWords, told: number): string {
  const used = file.used === '' ? '' : wrap(file.used, { width: width(), indent: INDENT + 2 });
  return joined([problemsOf(file, told), used]);
}

function problemsOf({ file, problems }: FileWords, told: number): string {
  return bullets(problems, told, (more) => `and ${more} more in ${file}; --files tells all`);
}

/** One line each for the first `told`, and `rest` for how many more there are. */
function bullets(
  sentences: readonly string[],
  told: number,
  rest: (more: number) => string,
): string {
  const more = sentences.length - told;
  const lines = sentences.slice(0, told).map(bullet);
  return joined(more > 0 ? [...lines, bullet(rest(more))] : lines);
}

function outcomeText({ title, files }: OutcomeWords, { everyFile }: ImportTextOptions): string {
  const lines = files.map(({ file, what }) => `${file}: ${what}`);
  const named = everyFile ? files.length : NAMED;
  return section(
    title,
    bullets(lines, named, (more) => `and ${more} more; --files names them all`),
  );
}

function channels({ channels }: ImportWords): string {
  return joined(
    channels.map(({ name, runs, makesPossible }) => bullet(`${name} (${runs}): ${makesPossible}`)),
  );
}
