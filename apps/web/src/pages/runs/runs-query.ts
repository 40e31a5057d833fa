import { SORT_KEYS, type Sort } from './sort-runs.ts';

export const PAIN_FILTERS = ['said', 'painful', 'none', 'unsaid'] as const;
export type PainFilter = (typeof PAIN_FILTERS)[number];

/** What the runs page shows, as its address says it: a link to it shows the same again. */
export interface RunsQuery {
  readonly view: 'table' | 'calendar';
  /** `2026-03`, of the calendar; null for the latest with a run. */
  readonly month: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly pain: PainFilter | null;
  /** km. */
  readonly least: number | null;
  /** km. */
  readonly most: number | null;
  readonly surface: string | null;
  readonly shoes: string | null;
  readonly words: string;
  readonly sort: Sort;
}

const NEWEST_FIRST: Sort = { by: 'day', order: 'descending' };

export const ALL_RUNS: RunsQuery = {
  view: 'table',
  month: null,
  from: null,
  to: null,
  pain: null,
  least: null,
  most: null,
  surface: null,
  shoes: null,
  words: '',
  sort: NEWEST_FIRST,
};

/** Reads `?view=calendar&month=2026-03&sort=-km`; what it does not understand is left at its usual. */
export function readRunsQuery(search: string): RunsQuery {
  const given = new URLSearchParams(search);
  return {
    view: given.get('view') === 'calendar' ? 'calendar' : 'table',
    month: matching(given.get('month'), /^\d{4}-(0[1-9]|1[0-2])$/),
    from: dayIn(given.get('from')),
    to: dayIn(given.get('to')),
    pain: PAIN_FILTERS.find((one) => one === given.get('pain')) ?? null,
    least: numberIn(given.get('least')),
    most: numberIn(given.get('most')),
    surface: given.get('surface') || null,
    shoes: given.get('shoes') || null,
    words: given.get('words') ?? '',
    sort: sortIn(given.get('sort')),
  };
}

/** The address's part after `?`, with only what is not as usual; empty where all is. */
export function writeRunsQuery(query: RunsQuery): string {
  const { view, sort, words, ...rest } = query;
  const written = new URLSearchParams();
  if (view !== 'table') written.set('view', view);
  for (const [name, value] of Object.entries(rest)) {
    if (value !== null) written.set(name, String(value));
  }
  if (words !== '') written.set('words', words);
  const said = sort.order === 'descending' ? `-${sort.by}` : sort.by;
  if (said !== '-day') written.set('sort', said);
  return written.toString();
}

/** How many filters are set, the words aside. */
export function filtersSet({ from, to, pain, least, most, surface, shoes }: RunsQuery): number {
  return [from, to, pain, least, most, surface, shoes].filter((one) => one !== null).length;
}

function matching(text: string | null, pattern: RegExp): string | null {
  return text !== null && pattern.test(text) ? text : null;
}

function dayIn(text: string | null): string | null {
  const day = matching(text, /^\d{4}-\d\d-\d\d$/);
  return day !== null && !Number.isNaN(Date.parse(day)) ? day : null;
}

function numberIn(text: string | null): number | null {
  if (text === null || text.trim() === '') return null;
  const number = Number(text);
  return Number.isFinite(number) && number >= 0 ? number : null;
}

function sortIn(text: string | null): Sort {
  const by = SORT_KEYS.find((key) => key === text?.replace(/^-/, ''));
  if (by === undefined) return NEWEST_FIRST;
  return { by, order: text?.startsWith('-') ? 'descending' : 'ascending' };
}
