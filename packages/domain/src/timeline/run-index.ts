import { addDays, type Day } from '../calendar/day.ts';
import type { RowOrigin, RunReference } from '../record/diary.ts';
import type { Run } from '../record/run.ts';

const START_TOLERANCE_MS = 120_000;
const MS_PER_MINUTE = 60_000;
/** Between an archive and what is in it. */
const INSIDE = ' › ';

/** A row of any log that may name its run. */
export interface DatedRow {
  readonly origin: RowOrigin;
  readonly day: Day;
  readonly run: RunReference | undefined;
}

/** Finds a row's run in constant time. Runs are named by their place among the runs sorted by start. */
export interface RunIndex {
  readonly runs: readonly Run[];
  readonly byDay: ReadonlyMap<Day, readonly number[]>;
  /** By each ending of each source's path, `runs/a.fit` and `a.fit`, lower case and without `.gz`. */
  readonly byFile: ReadonlyMap<string, readonly number[]>;
}

export function indexRuns(runs: readonly Run[]): RunIndex {
  const byDay = new Map<Day, number[]>();
  const byFile = new Map<string, number[]>();
  runs.forEach((run, i) => {
    add(byDay, run.day, i);
    const names = new Set(run.sources.flatMap(({ file }) => endings(file)));
    for (const name of names) add(byFile, name, i);
  });
  return { runs, byDay, byFile };
}

/**
 * The run that a row belongs to: the one it names, on its day or next to it (a diary is kept by the
 * runner's day, a file without a zone by UTC's), else the last of its day.
 */
export function runFor({ day, run }: DatedRow, index: RunIndex): number | undefined {
  if (!run) return index.byDay.get(day)?.at(-1);
  return run.by === 'file' ? byFileName(run.file, day, index) : byStart(run, day, index);
}

function byStart(
  { at, clock }: Extract<RunReference, { by: 'start' }>,
  day: Day,
  index: RunIndex,
): number | undefined {
  let best: number | undefined;
  let least = START_TOLERANCE_MS;
  for (const i of daysAround(day, index)) {
    const run = index.runs[i];
    if (!run) continue;
    const start = clock === 'utc' ? run.start : run.start + run.offset.minutes * MS_PER_MINUTE;
    const apart = Math.abs(start - at);
    if (apart > least || (apart === least && best !== undefined)) continue;
    best = i;
    least = apart;
  }
  return best;
}

/** Of several runs in one file, or in files of one name, the last of the row's own day. */
function byFileName(file: string, day: Day, { runs, byFile }: RunIndex): number | undefined {
  const named = byFile.get(tidy(file)) ?? [];
  const near = (days: readonly Day[]) => named.filter((i) => days.includes(runs[i]?.day ?? day));
  const today = near([day]);
  if (today.length > 0) return today.at(-1);
  const beside = near([addDays(day, -1), addDays(day, 1)]);
  return beside.length === 1 ? beside[0] : undefined;
}

function daysAround(day: Day, { byDay }: RunIndex): readonly number[] {
  return [-1, 0, 1].flatMap((step) => byDay.get(addDays(day, step)) ?? []);
}

/** Every way to name `file`: in full, and from each folder down to its bare name. */
function endings(file: string): readonly string[] {
  const full = tidy(file);
  const parts = full.split(INSIDE).flatMap((part) => part.split('/'));
  const tails = parts.map((_, i) => parts.slice(i).join('/'));
  return [full, ...tails];
}

function tidy(file: string): string {
  return file
    .trim()
    .replaceAll('\\', '/')
    .replace(/^(\.?\/)+/, '')
    .replace(/\.gz$/i, '')
    .toLowerCase();
}

function add<Key>(lists: Map<Key, number[]>, key: Key, value: number): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
