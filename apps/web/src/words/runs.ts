import type { PainFilter } from '../pages/runs/runs-query.ts';
import type { Sort, SortKey } from '../pages/runs/sort-runs.ts';
import { eachReader } from './each-reader.ts';

const COLUMNS: Readonly<Record<SortKey, string>> = {
  day: 'Day',
  km: 'Distance',
  minutes: 'Time',
  pace: 'Pace',
  ascent: 'Climb',
  heartRate: 'Heart rate',
  surface: 'Surface',
  shoes: 'Shoes',
  pain: 'Pain',
};

const PAIN: Readonly<Record<PainFilter, string>> = {
  said: 'said',
  painful: 'it hurt',
  none: 'no pain',
  unsaid: 'not said yet',
};

const SURFACES: Readonly<Record<string, string>> = {
  road: 'Road',
  trail: 'Trail',
  track: 'Track',
  treadmill: 'Treadmill',
  unknown: 'Not known',
};

/** Ascending and descending, where it is not a matter of low and high. */
const ORDERS: Partial<Record<SortKey, readonly [string, string]>> = {
  day: ['oldest first', 'newest first'],
  km: ['shortest first', 'longest first'],
  minutes: ['shortest first', 'longest first'],
  pace: ['quickest first', 'slowest first'],
  surface: ['A to Z', 'Z to A'],
  shoes: ['A to Z', 'Z to A'],
};

const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

export const RUNS = {
  view: 'Show as',
  table: 'Table',
  calendar: 'Calendar',
  words: 'Search runs',
  wordsHint: 'words of a note, shoes, a day …',
  filter: (set: number) => (set === 0 ? 'Filter' : `Filter · ${set} set`),
  from: 'From',
  to: 'To',
  least: (unit: string) => `At least, ${unit}`,
  most: (unit: string) => `At most, ${unit}`,
  pain: 'Pain',
  surface: 'Surface',
  shoes: 'Shoes',
  any: 'any',
  clear: 'Show all runs',
  sortBy: 'Sort by',
  order: ({ by, order }: Sort) =>
    (ORDERS[by] ?? ['lowest first', 'highest first'])[order === 'ascending' ? 0 : 1],
  columns: COLUMNS,
  painChoices: PAIN,
  surfaceName: (surface: string) => SURFACES[surface] ?? surface,
  found: ({ shown, all, distance }: { shown: number; all: number; distance: string }) =>
    shown === all
      ? `${whole.format(all)} ${all === 1 ? 'run' : 'runs'}, ${distance}`
      : `${whole.format(shown)} of ${whole.format(all)} runs, ${distance}`,
  painFound: (said: number, painful: number) =>
    said === 0
      ? 'no pain said yet'
      : `pain said on ${whole.format(said)}, it hurt on ${whole.format(painful)}`,
  nothing: 'No run fits these filters.',
  bring: 'Bring in runs',
  heart: (beats: number) => `${whole.format(beats)} bpm`,
  legend:
    'Pain is the worst of during, after and the next morning, 0 to 10. A dashed mark was filled in from memory; “–” means that nothing was said.',
  pain10: (pain: number, recalled: boolean) =>
    `pain ${pain} of 10${recalled ? ', from memory' : ''}`,
  painUnsaid: 'pain not said',
  month: 'Month',
  earlierMonth: 'Earlier month',
  laterMonth: 'Later month',
  calendarSays: (month: string) =>
    `${month}. The arrow keys go from run to run, Page Up and Page Down to the months beside it.`,
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  week: 'Week',
  restPain: 'Rest day',
  monthSum: (runs: number, distance: string) =>
    `${runs === 1 ? '1 run' : `${runs} runs`}, ${distance}`,
  unknown: '–',
} as const;

const KEYS =
  'The arrow keys go from run to run, Page Up and Page Down by ten, Home and End to the first and last.';

/** What the page says to the runner whose runs they are, or to whoever else reads it. */
export const RUNS_TO = eachReader({
  runner: {
    title: 'Your runs',
    tableSays: `Your runs. ${KEYS}`,
    noRuns: 'There is no run yet. Bring in what your watch recorded, and they stand here.',
  },
  guest: {
    title: 'Runs',
    tableSays: `The runner’s runs. ${KEYS}`,
    noRuns: 'There is no run yet.',
  },
});
