import {
  type Day,
  type DiaryEntry,
  daysBetween,
  err,
  type HydrationEntry,
  ok,
  type Result,
  type RunReference,
} from '@plumbline/domain';
import type { EditRefusal } from './edit.ts';
import type { Snapshot } from './snapshot.ts';

/** A run, or a day without one, and what its row says so far. */
export interface RunTarget<Entry> {
  readonly day: Day;
  /** How a new row names the run: by the moment it starts, so that two runs of a day are told apart. */
  readonly run: RunReference | undefined;
  readonly entry: Entry | undefined;
}

interface Asked {
  readonly day: string;
  readonly runId: string | null;
}

/** The run that is meant; of a day with runs and none named, its last, as the format has it. */
export function diaryTarget(
  snapshot: Snapshot,
  asked: Asked,
): Result<RunTarget<DiaryEntry>, EditRefusal> {
  const restDay = snapshot.timeline().restDays.find(({ day }) => day === asked.day);
  return targetOf(snapshot, asked, { kind: 'diary', ofDay: restDay?.diary });
}

export function hydrationTarget(
  snapshot: Snapshot,
  asked: Asked,
): Result<RunTarget<HydrationEntry>, EditRefusal> {
  const ofDay = snapshot.records.hydration.find(({ day, run }) => day === asked.day && !run);
  return targetOf(snapshot, asked, { kind: 'hydration', ofDay });
}

function targetOf<Kind extends 'diary' | 'hydration'>(
  { timeline, placeOf, today }: Snapshot,
  { day, runId }: Asked,
  { kind, ofDay }: { readonly kind: Kind; readonly ofDay: EntryOf<Kind> | undefined },
): Result<RunTarget<EntryOf<Kind>>, EditRefusal> {
  const { runs } = timeline();
  if (runId !== null && placeOf(runId) === undefined) return err('no-such-run');
  const run = runId === null ? runs.findLast((one) => one.day === day) : runs[placeOf(runId) ?? -1];
  if (run) {
    const at = run.run.start;
    const reference = { by: 'start', at, clock: 'utc' } as const;
    return ok({ day: run.day, run: reference, entry: run[kind] as EntryOf<Kind> | undefined });
  }
  if (isAhead(day as Day, today)) return err('day-ahead');
  return ok({ day: day as Day, run: undefined, entry: ofDay });
}

interface Entries {
  readonly diary: DiaryEntry;
  readonly hydration: HydrationEntry;
}
type EntryOf<Kind extends keyof Entries> = Entries[Kind];

export function isAhead(day: Day, today: Day): boolean {
  return daysBetween(today, day) > 0;
}
