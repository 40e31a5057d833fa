import type { BackfillEdit, RunRow } from '@plumbline/application';

/** What a run needs to be filled in from memory. */
export type RecallRun = Pick<RunRow, 'runId' | 'day' | 'clock' | 'km' | 'pain' | 'recalled'>;

/** Pain 0 to 10 to mark with; null clears. */
export type Brush = number | null;

/** Pain by run id, as marked on this page and not saved yet; null: cleared. */
export type Marks = ReadonlyMap<string, Brush>;

/** All other runs of a span of days, both ends included. */
export interface Rest {
  readonly from: string;
  readonly to: string;
  readonly says: 'none' | 'unknown' | null;
}

export interface Recalled {
  readonly marks: Marks;
  readonly rest: Rest;
}

/** What a run shows: `kept` was written at the time and stays; `draft` is not saved yet. */
export interface Said {
  readonly pain: number | null;
  readonly as: 'open' | 'draft' | 'memory' | 'kept';
}

export function saidOf(run: RecallRun, { marks, rest }: Recalled): Said {
  if (isKept(run)) return { pain: run.pain, as: 'kept' };
  const marked = marks.get(run.runId);
  if (marked !== undefined) return { pain: marked, as: marked === null ? 'open' : 'draft' };
  if (run.pain !== null) return { pain: run.pain, as: 'memory' };
  return isRest(run, rest) ? { pain: 0, as: 'draft' } : { pain: null, as: 'open' };
}

/** The marks with `runs` marked too; what was written at the time can not be marked. */
export function marked(marks: Marks, runs: readonly RecallRun[], brush: Brush): Marks {
  const next = new Map(marks);
  for (const run of runs) {
    if (!isKept(run)) next.set(run.runId, brush);
  }
  return next;
}

/** What there is to save. */
export function backfillOf(runs: readonly RecallRun[], recalled: Recalled): BackfillEdit['runs'] {
  return runs.flatMap((run) => {
    const { pain, as } = saidOf(run, recalled);
    if (as === 'kept' || as === 'memory' || pain === run.pain) return [];
    return [{ runId: run.runId, pain }];
  });
}

export interface Tally {
  readonly runs: number;
  readonly reported: number;
  readonly painless: number;
}

export function tallyOf(runs: readonly RecallRun[], recalled: Recalled): Tally {
  const pains = runs.flatMap((run) => saidOf(run, recalled).pain ?? []);
  return {
    runs: runs.length,
    reported: pains.length,
    painless: pains.filter((pain) => pain === 0).length,
  };
}

/** How many runs "all other runs" speaks of. */
export function restCount(runs: readonly RecallRun[], { marks, rest }: Recalled): number {
  const others = { ...rest, says: 'none' as const };
  return runs.filter((run) => !marks.has(run.runId) && run.pain === null && isRest(run, others))
    .length;
}

function isKept({ pain, recalled }: RecallRun): boolean {
  return pain !== null && !recalled;
}

function isRest({ day }: RecallRun, { from, to, says }: Rest): boolean {
  return says === 'none' && day >= from && day <= to;
}
