import type { ImportReport } from '../report/import-report.ts';
import type { WatchEvent } from '../watching/watch-folder.ts';
import { applicationProblemSentence } from './application-problem-sentence.ts';
import { importInWords } from './import-words.ts';
import { count, listed, printable } from './plain-text.ts';

/** How many damaged files are named before the rest is only counted. */
const NAMED = 3;

/** One line for each thing that happens while a folder is watched. */
export function watchEventInWords(event: WatchEvent, folder: string): string {
  switch (event.kind) {
    case 'watching':
      return `Watching ${printable(folder)}; Ctrl-C ends it.`;
    case 'imported':
      return importLine(event.report);
    case 'busy':
      return `${applicationProblemSentence(event.problem)} It is tried again by itself.`;
    case 'gone':
      return `${printable(folder)} is not there now; waiting until it is back.`;
    case 'back':
      return `${printable(folder)} is back.`;
  }
}

function importLine(report: ImportReport): string {
  const { counts, runs } = importInWords(report);
  const stopped = report.cancelled ? 'Stopped before the end.' : '';
  return [stopped, counts, runs, rows(report), damaged(report)]
    .filter((part) => part !== '')
    .join(' ');
}

function rows({ rows }: ImportReport): string {
  const logs = Object.values(rows);
  const added = logs.reduce((sum, log) => sum + log.added, 0);
  const changed = logs.reduce((sum, log) => sum + log.changed, 0);
  const parts = [
    added > 0 ? `${count(added, 'row')} of logs new` : '',
    changed > 0 ? `${count(changed, 'row')} changed` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `${listed(parts)}.`;
}

function damaged({ files }: ImportReport): string {
  const names = files.flatMap(({ file, outcome }) =>
    outcome === 'damaged' ? [printable(file)] : [],
  );
  if (names.length === 0) return '';
  const more = names.length > NAMED ? [`${names.length - NAMED} more`] : [];
  return `Damaged: ${listed([...names.slice(0, NAMED), ...more])}; "plumbline import" says why.`;
}
