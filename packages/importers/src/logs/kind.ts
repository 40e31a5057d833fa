import { yesOrNo } from '@plumbline/domain';
import { type DecimalMark, numberOf } from '../tables/number-of.ts';

/** What one column may hold: how a cell is read, and how a value is written so that it reads the same. */
export interface Kind<T> {
  /** Said to the runner where a cell can not be read, after "expected". */
  readonly expected: string;
  /** Nothing where the cell says no such value. Never called with an empty cell. */
  readonly read: (cell: string, mark: DecimalMark) => T | undefined;
  readonly write: (value: T) => string;
}

/** @unit as named, both ends of the range included */
export function aNumber(low: number, high: number, unit: string): Kind<number> {
  return {
    expected: `a number from ${low} to ${high}${unit === '' ? '' : ` ${unit}`}`,
    read: (cell, mark) => within(low, high, numberOf(cell, mark)),
    write: String,
  };
}

export function aWholeNumber(low: number, high: number): Kind<number> {
  return {
    expected: `a whole number from ${low} to ${high}`,
    read(cell, mark) {
      const value = within(low, high, numberOf(cell, mark));
      return Number.isInteger(value) ? value : undefined;
    },
    write: String,
  };
}

/** One of a few words; capitals, and spaces or hyphens for underscores, are forgiven. */
export function oneOf<const W extends string>(...words: readonly W[]): Kind<W> {
  return {
    expected: words.join(', '),
    read: (cell) => wordOf(words, cell),
    write: (word) => word,
  };
}

/** Some of a few words, joined by `|`; one unknown word spoils the cell. */
export function someOf<const W extends string>(...words: readonly W[]): Kind<readonly W[]> {
  return {
    expected: `${words.join(', ')}, several joined by |`,
    read(cell) {
      const found = parts(cell).map((part) => wordOf(words, part));
      return found.every((word) => word !== undefined) ? [...new Set(found)] : undefined;
    },
    write: (values) => values.join('|'),
  };
}

/** Ids joined by `|`. */
export const IDS: Kind<readonly string[]> = {
  expected: 'ids joined by |',
  read: (cell) => [...new Set(parts(cell))],
  write: (values) => values.join('|'),
};

/** Free text, kept as written but for outer spaces. */
export const TEXT: Kind<string> = {
  expected: 'text',
  read: (cell) => cell.trim(),
  write: (text) => text,
};

/** `yes` or `no`; also what spreadsheets make of them in other languages. */
export const YES_OR_NO: Kind<boolean> = {
  expected: 'yes or no',
  read: (cell) => yesOrNo(cell),
  write: (value) => (value ? 'yes' : 'no'),
};

function within(low: number, high: number, value: number | undefined): number | undefined {
  return value !== undefined && value >= low && value <= high ? value : undefined;
}

function wordOf<W extends string>(words: readonly W[], cell: string): W | undefined {
  const plain = cell
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
  return words.find((word) => word === plain);
}

function parts(cell: string): readonly string[] {
  return cell
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
