import { type Day, err, isDay, ok, type Result } from '@plumbline/domain';
import { monthNamed } from './month-names.ts';

/** The order in which a table writes its dates; `named` has the month as a word. */
export type DateStyle = 'ymd' | 'dmy' | 'mdy' | 'named';

export interface AmbiguousDates {
  /** `two-ways`: every date reads in two orders. `mixed`: no one order reads them all. */
  readonly why: 'two-ways' | 'mixed';
  /** One date that shows it. */
  readonly example: string;
}

const STYLES: readonly DateStyle[] = ['ymd', 'dmy', 'mdy', 'named'];
const NUMERIC = /^(\d{1,4})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{1,4})\.?$/;
const DAY_FIRST =
  /^(\d{1,2})(?:\.|st|nd|rd|th)?[\s-]*(?:de\s+)?(\p{L}+)\.?[\s-]*(?:de\s+)?(\d{4}|\d{2})$/iu;
const MONTH_FIRST = /^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/iu;
const CENTURY = 2000;
const LONGEST_DATE = 60;

/**
 * The one style in which every date of a table reads, or why there is none. Cells that are no date in
 * any style do not count: they are a matter of their own row.
 */
export function dateStyleOf(cells: Iterable<string>): Result<DateStyle, AmbiguousDates> {
  let left = STYLES;
  let example = '';
  const kept: string[] = [];
  for (const cell of cells) {
    const fitting = STYLES.filter((style) => dayIn(style, cell) !== undefined);
    if (fitting.length === 0) continue;
    const still = left.filter((style) => fitting.includes(style));
    if (still.length === 0) return err({ why: 'mixed', example: cell });
    if (fitting.length > 1) {
      example ||= cell;
      kept.push(cell);
    }
    left = still;
  }
  const [style = 'ymd', other] = left;
  if (other === undefined || left.length === STYLES.length) return ok(style);
  const same = kept.every((cell) => left.every((way) => dayIn(way, cell) === dayIn(style, cell)));
  return same ? ok(style) : err({ why: 'two-ways', example });
}

/** The day that `cell` says in `style`, or nothing. Two-digit years are 2000 to 2099 and never come first. */
export function dayIn(style: DateStyle, cell: string): Day | undefined {
  if (cell.length > LONGEST_DATE) return undefined;
  const text = cell.trim();
  return style === 'named' ? namedDay(text) : numericDay(style, text);
}

function numericDay(style: 'ymd' | 'dmy' | 'mdy', text: string): Day | undefined {
  const [, first = '', mark, second = '', third = ''] = NUMERIC.exec(text) ?? [];
  if (mark === undefined) return undefined;
  if (style === 'ymd') return first.length === 4 ? dayFrom(first, second, third) : undefined;
  if (third.length !== 4 && third.length !== 2) return undefined;
  // Nobody writes month.day.year.
  if (style === 'mdy') return mark === '.' ? undefined : dayFrom(third, first, second);
  return dayFrom(third, second, first);
}

function namedDay(text: string): Day | undefined {
  const [, date, month, year] = DAY_FIRST.exec(text) ?? [];
  if (date && month && year) return dayFrom(year, `${monthNamed(month) ?? 0}`, date);
  const [, word, number, fullYear] = MONTH_FIRST.exec(text) ?? [];
  if (!word || !number || !fullYear) return undefined;
  return dayFrom(fullYear, `${monthNamed(word) ?? 0}`, number);
}

function dayFrom(year: string, month: string, date: string): Day | undefined {
  if (month.length > 2 || date.length > 2) return undefined;
  const fullYear = year.length === 2 ? `${CENTURY + Number(year)}` : year;
  const day = `${fullYear}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : undefined;
}
