import { addDays, type Day, daysBetween } from '../calendar/day.ts';
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
  /** By the bare name of each source, lower case and without `.gz`. */
  readonly byName: () => ReadonlyMap<string, readonly NamedRun[]>;
}

interface NamedRun {
  readonly place: number;
  /** Folders, archive and all, from the outermost to the bare name. */
  readonly path: string;
}

export function indexRuns(runs: readonly Run[]): RunIndex {
  const byDay = new Map<Day, number[]>();
  runs.forEach(({ day }, place) => {
    add(byDay, day, place);
  });
  let byName: ReadonlyMap<string, readonly NamedRun[]> | undefined;
  return { runs, byDay, byName: () => (byName ??= namesOf(runs)) };
}

/** Few rows name a file, so that most timelines need no names. */
function namesOf(runs: readonly Run[]): ReadonlyMap<string, readonly NamedRun[]> {
  const byName = new Map<string, NamedRun[]>();
  runs.forEach(({ sources }, place) => {
    for (const { file } of sources) {
      const path = pathOf(file);
      add(byName, bareName(path), { place, path });
    }
  });
  return byName;
}

/**
 * The run that a row belongs to: the one it names, on its day or next to it (a diary is kept by the
 * runner's day, a file without a zone by UTC's), else the last of its day.
 */
export function runFor(
  { day, run }: Pick<DatedRow, 'day' | 'run'>,
  index: RunIndex,
): number | undefined {
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
function byFileName(file: string, day: Day, { runs, byName }: RunIndex): number | undefined {
  const path = pathOf(file);
  const named = (byName().get(bareName(path)) ?? []).filter(
    (run) => run.path === path || run.path.endsWith(`/${path}`),
  );
  const places = [...new Set(named.map(({ place }) => place))].sort((a, b) => a - b);
  const today = places.filter((place) => runs[place]?.day === day);
  if (today.length > 0) return today.at(-1);
  const beside = places.filter((place) => {
    const other = runs[place]?.day;
    return other !== undefined && Math.abs(daysBetween(day, other)) === 1;
  });
  return beside.length === 1 ? beside[0] : undefined;
}

function daysAround(day: Day, { byDay }: RunIndex): readonly number[] {
  return [-1, 0, 1].flatMap((step) => byDay.get(addDays(day, step)) ?? []);
}

/** `file` as one path, an archive being a folder like any other. */
function pathOf(file: string): string {
  const path = file.trim().replaceAll(INSIDE, '/').replaceAll('\\', '/').toLowerCase();
  return path.replace(/^(\.?\/)+/, '').replace(/\.gz$/, '');
}

function bareName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function add<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
