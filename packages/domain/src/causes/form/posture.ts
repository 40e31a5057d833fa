import { dayNumber } from '../../calendar/day.ts';
import type { FormCheck } from '../../record/form-check.ts';
import type { Estimate } from '../../record/run.ts';
import { normalBelow } from '../../statistics/normal.ts';
import { byDay } from '../by-day.ts';
import { carrier, type Sighting } from '../carry.ts';
import { seen } from './drift-parts.ts';

/** Forward lean up to here is in its usual range, in degrees (F14, F16; the limit is ours). */
export const USUAL_LEAN = 15;
/** Degrees beyond it that count as much as one plain drift: the error of a camera (M07). */
const PLAIN_EXCESS = 5;
/** A lean wanders by 3° in two months, and runs differ by 2° with speed and slope (ours). */
const WANDERS = { perDay: 0.15, runToRun: 2 } as const;
/** Days from the nearest check after which it says nothing any more. */
const OUT_OF_DATE_AFTER_DAYS = 60;

/** Forward lean on any day, carried from the checks around it with growing error; nothing when far from all. */
export function leanOn(checks: readonly FormCheck[]): (day: number) => Estimate | undefined {
  const carry = carrier(leans(checks), WANDERS);
  return (day) => {
    const lean = carry(day);
    return lean && lean.gap <= OUT_OF_DATE_AFTER_DAYS ? lean : undefined;
  };
}

/** Lean as it was at its latest in the run: late, else of the whole run, else early. */
export function leanOf(checks: readonly FormCheck[]): Estimate | undefined {
  for (const phase of ['late', 'whole', 'early'] as const) {
    const lean = seen(
      'trunk_lean_deg',
      checks.filter((check) => check.phase === phase),
    );
    if (lean) return lean;
  }
  return undefined;
}

/** How far a lean is beyond the usual range, in plain drifts: exactly 0 inside it. */
export function excessLean({ value, sd }: Estimate): Estimate {
  const beyond = Math.max(0, value - USUAL_LEAN) / PLAIN_EXCESS;
  const chanceOutside = normalBelow((value - USUAL_LEAN) / sd);
  return { value: beyond, sd: (sd / PLAIN_EXCESS) * chanceOutside };
}

function leans(checks: readonly FormCheck[]): readonly Sighting[] {
  return [...byDay(checks)].flatMap(([day, ofDay]) => {
    const lean = leanOf(ofDay);
    return lean ? [{ ...lean, day: dayNumber(day) }] : [];
  });
}
