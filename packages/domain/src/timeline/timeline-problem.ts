import type { RowOrigin, RunReference } from '../record/diary.ts';
import type { DatedRow } from './run-index.ts';

export type TimelineProblemCode =
  /** `run` names a start or a file that no run near its day has; the row is left out. */
  | 'no-such-run'
  /** Two rows for one run, or two for one day without a run; this one is left out. */
  | 'row-repeated'
  /** A row about a run, of a day without one; it is left out. */
  | 'no-run-that-day'
  /** A run or a row dated more than a year after today; it is left out. */
  | 'far-ahead';

/** A row that could not be tied to a run, and why. */
export interface TimelineProblem {
  readonly code: Exclude<TimelineProblemCode, 'far-ahead'>;
  /** Where the row is. */
  readonly origin: RowOrigin;
  readonly row: 'diary' | 'hydration' | 'form';
  readonly expected: string;
  readonly received: string;
}

type Kind = TimelineProblem['row'];

export function noSuchRun(row: Kind, { origin, day, run }: DatedRow): TimelineProblem {
  const expected = `the start (within two minutes) or the file name of a run of ${day}`;
  return { code: 'no-such-run', origin, row, expected, received: run ? words(run) : '' };
}

export function noRunThatDay(row: Kind, { origin, day }: DatedRow): TimelineProblem {
  const expected = 'the day of a run';
  return { code: 'no-run-that-day', origin, row, expected, received: day };
}

export function rowRepeated(row: Kind, { origin, day }: DatedRow, kept: DatedRow): TimelineProblem {
  const expected = `one row, as line ${kept.origin.line} of ${kept.origin.file} says already`;
  return { code: 'row-repeated', origin, row, expected, received: `another row for ${day}` };
}

function words(run: RunReference): string {
  if (run.by === 'file') return run.file.slice(0, 80);
  const at = new Date(run.at);
  if (Number.isNaN(at.getTime())) return 'no time';
  const text = at.toISOString().slice(0, 19);
  return run.clock === 'utc' ? `${text}Z` : text;
}
