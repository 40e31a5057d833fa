import type { HydrationEntry } from '../../record/hydration.ts';
import type { Estimate } from '../../record/run.ts';

const ML_PER_L = 1000;
const LOGGED_RELATIVE_SD = 0.1;
/** Nobody said: little in the first hour, then a few sips, by our guess. */
const SIPS_PER_HOUR = 0.2;
const UNSAID_SD = { firstHour: 0.1, perLaterHour: 0.25 } as const;

/** @unit L drunk during the run */
export function drunkDuring(entry: HydrationEntry | undefined, hours: number): Estimate {
  if (entry?.drinkDuring.known) {
    const value = entry.drinkDuring.value / ML_PER_L;
    return { value, sd: LOGGED_RELATIVE_SD * value };
  }
  const later = Math.max(0, hours - 1);
  return { value: SIPS_PER_HOUR * later, sd: UNSAID_SD.firstHour + UNSAID_SD.perLaterHour * later };
}

/** @unit L passed between the weighings; nothing written means none */
export function passed(entry: HydrationEntry | undefined): number {
  return entry?.urine.known ? entry.urine.value / ML_PER_L : 0;
}
