import { addDays, type Day } from '../calendar/day.ts';
import type { Problem } from '../problem/problem.ts';
import type { RowOrigin } from '../record/diary.ts';
import type { RunnerRecords } from '../record/records.ts';
import type { Run } from '../record/run.ts';
import type { TimelineProblemCode } from './timeline-problem.ts';

/** This computer's own clock may be behind by some months, but hardly by more than this. */
const DAYS_AHEAD = 366;

type DatedLog = 'diary' | 'strength' | 'tests' | 'hydration' | 'form';

export interface RecordsUpToNow {
  readonly records: RunnerRecords;
  /** One for each record that was left out. */
  readonly problems: readonly Problem<TimelineProblemCode>[];
}

/**
 * The records without those dated more than a year after `today`: one mistyped year, or one watch whose
 * clock was wrong, would else move the answer's window to where nothing is.
 */
export function withoutFarAhead(records: RunnerRecords, today: Day): RecordsUpToNow {
  const last = addDays(today, DAYS_AHEAD);
  const problems: Problem<TimelineProblemCode>[] = [];
  const keep = <T extends { readonly day: Day }>(
    dated: readonly T[],
    problemOf: (one: T) => Problem<TimelineProblemCode>,
  ): readonly T[] => {
    problems.push(...dated.filter(({ day }) => day > last).map(problemOf));
    return dated.filter(({ day }) => day <= last);
  };
  const rows = <T extends { readonly day: Day; readonly origin: RowOrigin }>(
    log: DatedLog,
    all: readonly T[],
  ) => keep(all, ({ day, origin }) => farAhead({ ...origin, field: log }, day, today));
  return {
    records: {
      ...records,
      runs: keep(records.runs, (run) => farAhead(placeOf(run), run.day, today)),
      diary: rows('diary', records.diary),
      strength: rows('strength', records.strength),
      tests: rows('tests', records.tests),
      hydration: rows('hydration', records.hydration),
      form: rows('form', records.form),
    },
    problems,
  };
}

function placeOf({ sources, id }: Run): { readonly file: string } {
  return { file: sources[0]?.file ?? id };
}

function farAhead(place: Problem['place'], day: Day, today: Day): Problem<TimelineProblemCode> {
  return { code: 'far-ahead', place, expected: `a day up to about now, ${today}`, received: day };
}
