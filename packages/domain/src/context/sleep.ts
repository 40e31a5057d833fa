import { measured, unknown } from '../causes/exposure.ts';
import { shape } from '../causes/shape.ts';
import { valueOr } from '../reading/reading.ts';
import type { ContextFactor } from './context-factor.ts';
import { usualBefore } from './own-usual.ts';

/** A month of nights before; the usual is never taken to be shorter or longer than what most need (ours). */
const WINDOW = { days: 28, enough: 5 } as const;
const MOST_NEED = [7, 8] as const;
const WITHOUT_USUAL = 7.5;
const REMEMBERED_SD = { soon: 0.5, late: 1 } as const;

/** Hours that the night before was short of the runner's usual one; below 0 for a longer one (K06). */
export const sleep: ContextFactor = {
  id: 'sleep',
  unit: 'h short of the usual night',
  exposures: ({ runs }) => {
    const nights = runs.map(({ day, diary }) => ({
      day,
      value: diary?.sleep.known ? diary.sleep.value : Number.NaN,
    }));
    const usual = usualBefore(nights, WINDOW);
    return nights.map(({ value }, index) => {
      if (!Number.isFinite(value)) return unknown('not-recorded');
      const own = usual[index];
      const needed = Math.min(
        MOST_NEED[1],
        Math.max(MOST_NEED[0], own ? valueOr(own, WITHOUT_USUAL) : WITHOUT_USUAL),
      );
      const sd = runs[index]?.diary?.recalled ? REMEMBERED_SD.late : REMEMBERED_SD.soon;
      return measured(needed - value, sd);
    });
  },
  dose: shape([
    [-2, -1],
    [4, 2],
  ]),
};
