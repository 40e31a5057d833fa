import type { ImportProblem, ImportProblemCode } from '@plumbline/importers';
import type { FileLine } from './import-report.ts';

/** What kind of thing a file holds: decides whether it is read again and whether it is exported. */
type Holds = 'log' | 'list' | 'other';

/** A line as it is stored with its original. */
export interface StoredLine extends Omit<FileLine, 'file'> {
  readonly holds: Holds;
}

/** Problems of a file as a whole; all others are of one value or one row. */
const DAMAGE: ReadonlySet<ImportProblemCode> = new Set<ImportProblemCode>([
  'empty-file',
  'too-large',
  'unreadable-file',
  'bad-gzip',
  'bad-zip',
  'zip-entry-damaged',
  'zip-entry-refused',
  'zip-bomb',
  'truncated',
  'bad-checksum',
  'bad-structure',
]);

export interface Gist {
  readonly holds: Holds;
  readonly outcome: Exclude<FileLine['outcome'], 'damaged'>;
  readonly what: string;
  readonly runs: number;
  readonly of?: string | undefined;
}

/** The line of a file that gave something; damaged where its problems say so, and then with what was used. */
export function lineOf(
  { holds, outcome, what, runs, of }: Gist,
  problems: readonly ImportProblem[],
): StoredLine {
  const line = { holds, what, runs, problems, ...(of === undefined ? {} : { of }) };
  const isDamaged = outcome !== 'nothing' && problems.some(({ code }) => DAMAGE.has(code));
  return isDamaged ? { ...line, outcome: 'damaged', used: what } : { ...line, outcome };
}

/** The line of a file that gave nothing. */
export function damagedLine(problems: readonly ImportProblem[]): StoredLine {
  const what = 'nothing that could be used';
  return { holds: 'other', outcome: 'damaged', what, runs: 0, problems };
}
