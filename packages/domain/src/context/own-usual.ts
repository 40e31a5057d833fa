import { type Day, dayNumber } from '../calendar/day.ts';
import { known, missing, type Reading } from '../reading/reading.ts';

/** One run's value of something that has a usual level; NaN where it has none. */
export interface Dated {
  readonly day: Day;
  readonly value: number;
}

export interface UsualWindow {
  readonly days: number;
  /** Values in the window below which there is no usual. */
  readonly enough: number;
}

/** The runner's own mean in the window before each entry, that entry left out; `too-few-runs` without enough. */
export function usualBefore(
  entries: readonly Dated[],
  { days, enough }: UsualWindow,
): readonly Reading<number>[] {
  const numbers = entries.map(({ day }) => dayNumber(day));
  let [oldest, count, sum] = [0, 0, 0];
  return entries.map(({ value }, index) => {
    for (; oldest < index && (numbers[index] ?? 0) - (numbers[oldest] ?? 0) > days; oldest++) {
      const gone = entries[oldest]?.value ?? Number.NaN;
      if (Number.isFinite(gone)) [count, sum] = [count - 1, sum - gone];
    }
    const usual: Reading<number> = count >= enough ? known(sum / count) : missing('too-few-runs');
    if (Number.isFinite(value)) [count, sum] = [count + 1, sum + value];
    return usual;
  });
}
