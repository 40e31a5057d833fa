import type { TestEntryView } from '@plumbline/application';
import { daysBetween } from '../../../show/days.ts';

/** The picture's field. */
export const FIELD = { width: 300, height: 120 } as const;

export interface Point {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly day: string;
  readonly value: number;
}

export interface HistoryPicture {
  readonly lines: readonly (readonly Point[])[];
  /** Values at the lower edge, in the middle and at the upper edge. */
  readonly levels: readonly number[];
  /** First and last day. */
  readonly days: readonly [first: string, last: string];
}

/** Results laid out by day and value from nought; nothing without a result. */
export function historyPicture(
  series: readonly (readonly TestEntryView[])[],
): HistoryPicture | undefined {
  const all = series.flat();
  const days = all.map(({ day }) => day).sort();
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const top = ceiling(Math.max(1, ...all.map(({ value }) => value)));
  const span = daysBetween(first, last);
  const at = ({ id, day, value }: TestEntryView): Point => ({
    id,
    day,
    value,
    // A single day stands in the middle.
    x: FIELD.width * (span === 0 ? 0.5 : daysBetween(first, day) / span),
    y: FIELD.height * (1 - value / top),
  });
  return {
    lines: series.map((one) => one.map(at)),
    levels: [0, top / 2, top],
    days: [first, last],
  };
}

/** The next even step above. */
function ceiling(value: number): number {
  const step = [2, 10, 20, 60, 100].find((one) => one * 5 >= value) ?? 200;
  return Math.ceil(value / step) * step;
}
