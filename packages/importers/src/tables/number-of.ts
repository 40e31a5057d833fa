/** Whether `3,5` reads three and a half; never where the comma separates cells. */
export type DecimalMark = 'point' | 'point-or-comma';

const WITH_POINT = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const WITH_COMMA = /^[+-]?(\d+,\d+|,\d+)$/;

/** The number that a cell says, or nothing. No thousands separators: they can not be told from decimal marks. */
export function numberOf(cell: string, mark: DecimalMark): number | undefined {
  const text = cell.trim().replace('\u2212', '-');
  if (WITH_POINT.test(text)) return finite(Number(text));
  if (mark === 'point-or-comma' && WITH_COMMA.test(text)) return Number(text.replace(',', '.'));
  return undefined;
}

function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}
