/** How a file writes numbers: `1,234.5` or `1.234,5`. */
export type NumberStyle = 'point' | 'comma';

const WITH_POINT = /^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/;
const WITH_COMMA = /^-?(\d+|\d{1,3}([.\u00a0\u202f ]\d{3})+)(,\d+)?$/;
const SHORT_POINT = /^-?\d+\.\d{1,2}$/;
const SHORT_COMMA = /^-?\d+,\d{1,2}$/;
/** What stands in a cell without a value. */
const ABSENT: readonly string[] = ['', '--', '-', '—'];

/** The style that most cells with one or two decimals have; a point where none has any. */
export function numberStyle(cells: Iterable<string>): NumberStyle {
  let commas = 0;
  for (const cell of cells) {
    if (SHORT_COMMA.test(cell)) commas += 1;
    else if (SHORT_POINT.test(cell)) commas -= 1;
  }
  return commas > 0 ? 'comma' : 'point';
}

export function isAbsent(cell: string): boolean {
  return ABSENT.includes(cell.trim());
}

/** The cell's number; NaN where it is none. */
export function garminNumber(cell: string, style: NumberStyle): number {
  // Garmin puts an apostrophe ahead of a minus, so that a spreadsheet does not take it for a formula.
  const text = cell.trim().replace(/^'/, '');
  if (style === 'point') {
    return WITH_POINT.test(text) ? Number(text.replaceAll(',', '')) : Number.NaN;
  }
  if (!WITH_COMMA.test(text)) return Number.NaN;
  return Number(text.replace(/[.\u00a0\u202f ]/g, '').replace(',', '.'));
}

/** Seconds of `1:12:18`, `26:13` or `01:17.9`; NaN where it is no duration. */
export function garminDuration(cell: string): number {
  const [, hours = '0', minutes = '', seconds = ''] =
    /^(?:(\d{1,3}):)?(\d{1,3}):(\d{2}(?:[.,]\d+)?)$/.exec(cell.trim()) ?? [];
  if (minutes === '') return Number.NaN;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds.replace(',', '.'));
}

/** Per cent of contact time on the left, of `49.5% L / 50.5% R`; NaN where it says no such thing. */
export function leftShare(cell: string): number {
  const [, left = '', right = ''] =
    /^(\d{1,2}(?:[.,]\d+)?)\s*%\s*\p{L}\s*\/\s*(\d{1,2}(?:[.,]\d+)?)\s*%\s*\p{L}$/u.exec(
      cell.trim(),
    ) ?? [];
  const [l, r] = [left, right].map((text) => Number(text.replace(',', '.'))) as [number, number];
  return left !== '' && Math.abs(l + r - 100) < 1 ? l : Number.NaN;
}
