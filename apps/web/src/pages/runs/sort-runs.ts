import type { RunRow } from '@plumbline/application';

export const SORT_KEYS = [
  'day',
  'km',
  'minutes',
  'pace',
  'ascent',
  'heartRate',
  'surface',
  'shoes',
  'pain',
] as const satisfies readonly (keyof RunRow)[];
export type SortKey = (typeof SORT_KEYS)[number];

export interface Sort {
  readonly by: SortKey;
  readonly order: 'ascending' | 'descending';
}

/** A column that is sorted by already turns round; another begins with what one looks for first. */
export function nextSort(now: Sort, by: SortKey): Sort {
  if (now.by === by) {
    return { by, order: now.order === 'ascending' ? 'descending' : 'ascending' };
  }
  return { by, order: STARTS_LOW.has(by) ? 'ascending' : 'descending' };
}

/** The fastest pace is the lowest; names begin with A. */
const STARTS_LOW: ReadonlySet<SortKey> = new Set(['pace', 'surface', 'shoes']);

/** Runs in the order asked for, those without the value last in either order; equal ones newest first. */
export function sortRuns(runs: readonly RunRow[], { by, order }: Sort): readonly RunRow[] {
  const turn = order === 'ascending' ? 1 : -1;
  return runs.toSorted((a, b) => {
    const [x, y] = [sortedValue(a, by), sortedValue(b, by)];
    if (x === y) return newestFirst(a, b);
    if (x === null) return 1;
    if (y === null) return -1;
    return x < y ? -turn : turn;
  });
}

function sortedValue(run: RunRow, by: SortKey): string | number | null {
  return by === 'day' ? `${run.day} ${run.clock}` : run[by];
}

function newestFirst(a: RunRow, b: RunRow): number {
  const [x, y] = [sortedValue(a, 'day') ?? '', sortedValue(b, 'day') ?? ''];
  return x < y ? 1 : x > y ? -1 : 0;
}
