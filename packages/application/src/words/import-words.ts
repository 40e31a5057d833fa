import type { FileLine, FileOutcome, ImportReport } from '../report/import-report.ts';
import { betweenFilesSentence } from './between-files-sentence.ts';
import { CHANNEL_WORDS } from './cause-words.ts';
import { importProblemSentence } from './import-problem-sentence.ts';
import { inKinds, type Told } from './in-kinds.ts';
import { count, listed, printable, sentenceCase, whole } from './plain-text.ts';

export interface FileWords {
  readonly file: string;
  /** `run of 10.2 km on 2026-03-09`, `the same as runs/1.fit`. */
  readonly what: string;
  /** One sentence for each problem, place and remedy in it; many of a kind are told by the first. */
  readonly problems: readonly string[];
  /** What of a damaged file was still used; empty where nothing has to be said. */
  readonly used: string;
}

export interface OutcomeWords {
  readonly outcome: FileOutcome;
  readonly title: string;
  readonly files: readonly FileWords[];
}

interface ChannelWords {
  readonly name: string;
  readonly runs: string;
  readonly makesPossible: string;
}

/** The import report in sentences, for every screen. */
export interface ImportWords {
  readonly headline: string;
  /** Whether it came to its end, and whether any file held a run. */
  readonly came: 'to-runs' | 'to-no-run' | 'to-a-stop';
  readonly counts: string;
  readonly runs: string;
  readonly rows: string;
  /** Every file, by what became of it; an outcome that no file had is left out. */
  readonly outcomes: readonly OutcomeWords[];
  /** Files that were read although something in them was wrong. */
  readonly readWithProblems: readonly FileWords[];
  /** Rows that fit no run, or fit one that another row has. */
  readonly betweenFiles: readonly string[];
  readonly channels: readonly ChannelWords[];
}

/** In the order in which a runner wants to hear of them. */
const OUTCOME_TITLES: Readonly<Record<FileOutcome, string>> = {
  damaged: 'Damaged',
  read: 'Read',
  duplicate: 'Already here (duplicates)',
  'not-a-run': 'Not a run',
  nothing: 'No activity inside',
};
const OUTCOMES = Object.keys(OUTCOME_TITLES) as readonly FileOutcome[];

/** @param told of many problems of one kind in a file, the first with a count of the rest, or all of them */
export function importInWords(report: ImportReport, told: Told = 'first-of-a-kind'): ImportWords {
  const outcomes = OUTCOMES.map((outcome) => outcomeInWords(outcome, report.files, told));
  return {
    headline: headline(report),
    came: came(report),
    counts: `${count(report.files.length, 'file')}: ${counts(report.files)}.`,
    runs: runs(report.runs),
    rows: rows(report.rows),
    outcomes: outcomes.filter(({ files }) => files.length > 0),
    readWithProblems: report.files
      .filter(({ outcome, problems }) => outcome === 'read' && problems.length > 0)
      .map((file) => fileInWords(file, told)),
    // Half an import leaves rows without their runs; that says nothing of the files.
    betweenFiles: report.cancelled ? [] : inKinds(report.problems, betweenFilesSentence, told),
    channels: channelsInWords(report.channels),
  };
}

function channelsInWords(channels: ImportReport['channels']): readonly ChannelWords[] {
  // Two channels that are one thing to a runner (latitude and longitude) are said once.
  const byName = new Map(channels.map((channel) => [CHANNEL_WORDS[channel.channel], channel]));
  return [...byName].map(([name, { channel, runs, streams = runs, makesPossible }]) => ({
    name: sentenceCase(name),
    runs: channel === 'distance' ? count(runs, 'run') : runsWith(runs, streams),
    makesPossible: channel === 'distance' || streams > 0 ? makesPossible : AVERAGES_ALONE,
  }));
}

const AVERAGES_ALONE = 'a figure for the whole run; what changed within it is not known';

function runsWith(runs: number, streams: number): string {
  if (streams === runs) return count(runs, 'run');
  const kind = streams === 0 ? 'averages only' : `${whole(streams)} of them second by second`;
  return `${count(runs, 'run')}, ${kind}`;
}

function came({ cancelled, runs }: ImportReport): ImportWords['came'] {
  if (cancelled) return 'to-a-stop';
  return runs.added + runs.merged + runs.unchanged > 0 ? 'to-runs' : 'to-no-run';
}

function headline({ files, cancelled }: ImportReport): string {
  const damaged = files.filter(({ outcome }) => outcome === 'damaged').length;
  if (cancelled) return 'Stopped before the end. What is listed here was read and is kept.';
  if (files.length === 0) return 'There was no file to read.';
  if (damaged === 0) return 'Every file is accounted for, and none is damaged.';
  return `Every file is accounted for; ${count(damaged, 'of them is damaged', 'of them are damaged')}.`;
}

function counts(files: readonly FileLine[]): string {
  const words: Readonly<Record<FileOutcome, (n: number) => string>> = {
    read: (n) => `${n} read`,
    duplicate: (n) => count(n, 'duplicate'),
    'not-a-run': (n) => count(n, 'not a run', 'not runs'),
    damaged: (n) => `${n} damaged`,
    nothing: (n) => `${n} without an activity`,
  };
  const parts = (Object.keys(words) as FileOutcome[]).flatMap((outcome) => {
    const n = files.filter((file) => file.outcome === outcome).length;
    return n === 0 ? [] : [words[outcome](n)];
  });
  return parts.length === 0 ? 'none' : parts.join(', ');
}

function runs({ added, merged, unchanged, total }: ImportReport['runs']): string {
  const parts = [
    added > 0 ? `${count(added, 'run is', 'runs are')} new` : '',
    merged > 0 ? `${count(merged, 'run')} got a second recording` : '',
    unchanged > 0 ? `${count(unchanged, 'run was', 'runs were')} here already` : '',
  ].filter((part) => part !== '');
  const all = `${count(total, 'run')} in all`;
  return parts.length === 0 ? `${sentenceCase(all)}.` : `${sentenceCase(listed(parts))}: ${all}.`;
}

const LOG_WORDS = {
  diary: 'diary',
  strength: 'strength',
  tests: 'tests',
  hydration: 'hydration',
  form: 'form',
  profile: 'profile',
  triage: 'safety answers',
  intake: 'intake',
  care: 'clinician and visits',
  shares: 'what was shared',
  screenings: 'results of the safety questions',
  experiments: 'experiments',
  wishes: 'wishes for the plan',
} as const satisfies Readonly<Record<keyof ImportReport['rows'], string>>;

/** A report of an earlier version has fewer logs. */
function rows(logs: Partial<ImportReport['rows']>): string {
  const parts = (Object.keys(LOG_WORDS) as (keyof typeof LOG_WORDS)[]).flatMap((log) => {
    const counts = logs[log];
    if (!counts) return [];
    const all = counts.added + counts.changed + counts.unchanged + counts.conflicts;
    return all === 0 ? [] : [`${LOG_WORDS[log]} ${all}${news(counts, all)}`];
  });
  return parts.length === 0 ? '' : `Rows: ${parts.join(', ')}.`;
}

function news(
  { added, changed, conflicts }: ImportReport['rows'][keyof ImportReport['rows']],
  all: number,
): string {
  const parts = [
    added > 0 && added < all ? `${added} new` : '',
    changed > 0 ? `${changed} changed` : '',
    conflicts > 0 ? `${conflicts} kept as edited in the app` : '',
  ].filter((part) => part !== '');
  if (added === 0 && parts.length === 0) return ' (no change)';
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

function outcomeInWords(
  outcome: FileOutcome,
  files: readonly FileLine[],
  told: Told,
): OutcomeWords {
  return {
    outcome,
    title: OUTCOME_TITLES[outcome],
    files: files.filter((file) => file.outcome === outcome).map((file) => fileInWords(file, told)),
  };
}

function fileInWords({ file, outcome, of, what, problems, used }: FileLine, told: Told): FileWords {
  return {
    file: printable(file),
    what:
      outcome === 'duplicate' && of !== undefined
        ? `the same as ${printable(of)}`
        : printable(what),
    problems: inKinds(problems, importProblemSentence, told),
    used: used === undefined ? '' : `Still used: ${printable(used)}.`,
  };
}
