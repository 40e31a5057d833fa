import type { Day } from '../calendar/day.ts';
import type { DiaryEntry } from '../record/diary.ts';
import type { FormCheck } from '../record/form-check.ts';
import type { HydrationEntry } from '../record/hydration.ts';
import type { RunnerRecords } from '../record/records.ts';
import type { Run } from '../record/run.ts';
import { type DatedRow, indexRuns, type RunIndex, runFor } from './run-index.ts';
import { sessionsOf } from './sessions.ts';
import type { RestDay, Timeline, TimelineRun } from './timeline.ts';
import { noRunThatDay, noSuchRun, rowRepeated, type TimelineProblem } from './timeline-problem.ts';

export interface LaidTimeline {
  readonly timeline: Timeline;
  /** Rows that could not be tied, in the order of their kind, file and line. */
  readonly problems: readonly TimelineProblem[];
}

/**
 * The records laid on local days, oldest first, each row with the run it belongs to. A row that names a
 * run belongs to that run or, where there is none such, to nothing: better unattached than misattached.
 * A row that names none belongs to its day's last run; a diary row of a day without a run makes that a
 * rest day. Of two rows for one run or rest day, one that names the run is kept before one that does
 * not, then the first.
 */
export function layTimeline(records: RunnerRecords): LaidTimeline {
  const runs = [...records.runs].sort(byStart);
  const index = indexRuns(runs);
  const { sessions, sessionOf } = sessionsOf(runs);
  const diary = tieRows('diary', records.diary, index);
  const hydration = tieRows('hydration', records.hydration, index);
  const checks = tieChecks(records.form, index);
  const rest = restDaysOf(diary.withoutRun);
  const timelineRuns = runs.map((run, i): TimelineRun => {
    return {
      run,
      day: run.day,
      session: sessionOf[i] ?? 0,
      diary: diary.byRun.get(i),
      hydration: hydration.byRun.get(i),
      form: checks.byRun.get(i) ?? [],
    };
  });
  const timeline: Timeline = {
    runs: timelineRuns,
    sessions,
    restDays: rest.days,
    strength: [...records.strength].sort(byDay),
    tests: [...records.tests].sort(byDay),
    form: [...records.form].sort(byDay),
    profile: records.profile,
  };
  const lonely = hydration.withoutRun.map((row) => noRunThatDay('hydration', row));
  const problems = [diary, rest, hydration, { problems: lonely }, checks];
  return { timeline, problems: problems.flatMap((part) => part.problems) };
}

interface Tied<Row> {
  readonly byRun: ReadonlyMap<number, Row>;
  /** Rows that name no run, of days that have none. */
  readonly withoutRun: readonly Row[];
  readonly problems: readonly TimelineProblem[];
}

function tieRows<Row extends DiaryEntry | HydrationEntry>(
  kind: 'diary' | 'hydration',
  rows: readonly Row[],
  index: RunIndex,
): Tied<Row> {
  const byRun = new Map<number, Row>();
  const withoutRun: Row[] = [];
  const problems: TimelineProblem[] = [];
  for (const row of [...rows].sort(namedFirst)) {
    const place = runFor(row, index);
    if (place === undefined) {
      if (row.run) problems.push(noSuchRun(kind, row));
      else withoutRun.push(row);
      continue;
    }
    const kept = byRun.get(place);
    if (kept) problems.push(rowRepeated(kind, row, kept));
    else byRun.set(place, row);
  }
  return { byRun, withoutRun, problems };
}

/** Any number of checks may belong to one run: early and late, left and right. */
function tieChecks(checks: readonly FormCheck[], index: RunIndex) {
  const byRun = new Map<number, FormCheck[]>();
  const problems: TimelineProblem[] = [];
  for (const check of [...checks].sort(byOrigin)) {
    const place = runFor(check, index);
    if (place === undefined) {
      if (check.run) problems.push(noSuchRun('form', check));
      continue;
    }
    const others = byRun.get(place);
    if (others) others.push(check);
    else byRun.set(place, [check]);
  }
  return { byRun, problems };
}

function restDaysOf(rows: readonly DiaryEntry[]) {
  const days = new Map<Day, RestDay>();
  const problems: TimelineProblem[] = [];
  for (const diary of rows) {
    const kept = days.get(diary.day);
    if (kept) problems.push(rowRepeated('diary', diary, kept.diary));
    else days.set(diary.day, { day: diary.day, diary });
  }
  return { days: [...days.values()].sort(byDay), problems };
}

function byStart(a: Run, b: Run): number {
  return a.start - b.start || compare(a.id, b.id);
}

function byDay(a: { readonly day: Day }, b: { readonly day: Day }): number {
  return compare(a.day, b.day);
}

function namedFirst(a: DatedRow, b: DatedRow): number {
  return Number(a.run === undefined) - Number(b.run === undefined) || byOrigin(a, b);
}

function byOrigin({ origin: a }: DatedRow, { origin: b }: DatedRow): number {
  return compare(a.file, b.file) || a.line - b.line;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
