import { addDays, type Day, daysBetween } from '../calendar/day.ts';
import type { DiaryEntry } from '../record/diary.ts';
import type { Timeline } from '../timeline/timeline.ts';
import { RECALLED_LOOSENESS } from './priors.ts';
import type { Outcome } from './zero-heavy.ts';

/** Worst pain of a run from which it counts as painful. */
const PAINFUL_FROM = 3;
const MOST_REPORTED = 400;
const MONTHS = 24;

/** What of a runner's timeline the answer rests on. */
export interface History {
  readonly timeline: Timeline;
  /** First and last day of the window, both within it. */
  readonly from: Day | null;
  readonly to: Day | null;
  /** Indices into `timeline.runs` of the runs in the window. */
  readonly runs: readonly number[];
  /** Those with a pain report, oldest first, and what they reported. */
  readonly reported: readonly number[];
  readonly outcome: Outcome;
  /** Places in `reported` whose worst pain is `PAINFUL_FROM` or more. */
  readonly painful: readonly number[];
  /** Indices into `timeline.restDays` within the window that carry a pain report. */
  readonly restDays: readonly number[];
}

/** The latest 24 months of the timeline, cut to the latest 400 reported runs. */
export function historyOf(timeline: Timeline): History {
  const days = [...timeline.runs, ...timeline.restDays].map((entry) => entry.day).sort();
  const to = days.at(-1) ?? null;
  const earliest = to === null ? null : addDays(monthsBefore(to, MONTHS), 1);
  const within = (day: Day): boolean => earliest !== null && day >= earliest;
  const first = days.find(within) ?? null;
  const all = indicesWhere(timeline.runs, (run) => within(run.day));
  const allReported = all.filter((i) => worstPain(timeline.runs[i]?.diary) !== undefined);
  const reported = allReported.slice(-MOST_REPORTED);
  const cut =
    reported.length < allReported.length ? timeline.runs[reported[0] as number]?.day : null;
  const start = cut ?? first;
  const outcome = outcomeOf(timeline, reported);
  return {
    timeline,
    from: start,
    to,
    runs: all.filter((i) => start !== null && (timeline.runs[i]?.day ?? '') >= start),
    reported,
    outcome,
    painful: indicesWhere([...outcome.pain], (pain) => pain >= PAINFUL_FROM),
    restDays: indicesWhere(
      timeline.restDays,
      ({ day, diary }) => start !== null && day >= start && diary.painAfter.known,
    ),
  };
}

/** Worst of the pain during, after and the morning after; nothing where none of them was reported. */
export function worstPain(diary: DiaryEntry | undefined): number | undefined {
  if (!diary) return undefined;
  const known = [diary.painDuring, diary.painAfter, diary.painNextMorning].flatMap((pain) =>
    pain.known ? [pain.value as number] : [],
  );
  return known.length > 0 ? Math.max(...known) : undefined;
}

function outcomeOf(timeline: Timeline, reported: readonly number[]): Outcome {
  const day = new Float64Array(reported.length);
  const pain = new Float64Array(reported.length);
  const looseness = new Float64Array(reported.length);
  const first = timeline.runs[reported[0] ?? 0]?.day;
  reported.forEach((index, i) => {
    const run = timeline.runs[index];
    if (!run || first === undefined) return;
    // Across the date line the calendar falls back: pain does not fade backwards.
    day[i] = Math.max(day[i - 1] ?? 0, daysBetween(first, run.day));
    pain[i] = worstPain(run.diary) ?? 0;
    looseness[i] = run.diary?.recalled ? RECALLED_LOOSENESS : 1;
  });
  return { day, pain, looseness };
}

/** The day `months` calendar months earlier, or the last day of that month where it is shorter. */
function monthsBefore(day: Day, months: number): Day {
  const at = new Date(Date.parse(day));
  const date = at.getUTCDate();
  const first = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, last));
  return first.toISOString().slice(0, 10) as Day;
}

function indicesWhere<T>(items: readonly T[], holds: (item: T) => boolean): readonly number[] {
  return items.flatMap((item, i) => (holds(item) ? [i] : []));
}
