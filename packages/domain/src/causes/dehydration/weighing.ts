import type { HydrationEntry } from '../../record/hydration.ts';
import type { Estimate } from '../../record/run.ts';

/** One reading of a home scale, in kg (our estimate). */
const SCALE_SD_KG = 0.1;
/** A run cannot change a body by more than this, in %: beyond it a number was mistyped. */
const BELIEVABLE = [-5, 10] as const;

/**
 * Body mass lost between the weighings around a run; below 0 for a gain.
 *
 * @unit % of the mass before
 * @source `docs/formats/log-formats.md`, hydration.csv
 */
export function weighedDeficit(entry: HydrationEntry | undefined): Estimate | undefined {
  const loss = weighedLoss(entry);
  if (!loss || !entry?.massBefore.known) return undefined;
  const perKg = 100 / entry.massBefore.value;
  return { value: perKg * loss.value, sd: perKg * loss.sd };
}

/** The same in kg; nothing without both weighings, or where no body could have changed so. */
export function weighedLoss(entry: HydrationEntry | undefined): Estimate | undefined {
  if (!entry?.massBefore.known || !entry.massAfter.known) return undefined;
  const before = entry.massBefore.value;
  const value = before - entry.massAfter.value;
  const percent = (100 * value) / before;
  if (!(percent >= BELIEVABLE[0] && percent <= BELIEVABLE[1])) return undefined;
  return { value, sd: SCALE_SD_KG * Math.SQRT2 };
}
