import type { Cause, CauseId, Exposure } from '../causes/cause.ts';
import type { DoseColumn } from './dose-column.ts';
import type { History } from './history.ts';
import { BASE_INCLUSION, FULL_PRIOR_DOSE, MULTIPLIERS, REGION_TILT } from './priors.ts';

/**
 * What is believed of a cause before the reports of pain are compared with its doses: the prior of each
 * curve that its dose may follow. A curve along which no run was more than harmless has less of it, but for the
 * part of the runs whose dose is not known.
 */
export function priorInclusion(
  {
    cause,
    exposures,
    curves,
  }: {
    readonly cause: Cause;
    readonly exposures: readonly Exposure[];
    readonly curves: readonly DoseColumn[];
  },
  history: History,
): readonly number[] {
  const base = BASE_INCLUSION[cause.id];
  const odds =
    (base / (1 - base)) *
    spikeMultiplier(cause, exposures, history) *
    regionTilt(cause.id, history);
  const acts = odds / (1 + odds);
  // Without one report, no dose has been looked at: nothing takes from the prior.
  if (history.reported.length === 0) return curves.map(() => acts / curves.length);
  const unknown = history.reported.filter((i) => exposures[i]?.obtained === 'unknown').length;
  const least = Math.max(LEAST_EXPOSED, unknown / history.reported.length);
  return curves.map(
    ({ highest, harmless }) =>
      (acts / curves.length) * Math.min(1, Math.max(least, (highest - harmless) / FULL_PRIOR_DOSE)),
  );
}

/** Keeps the logarithm of a prior finite. */
const LEAST_EXPOSED = 1e-6;

function spikeMultiplier(cause: Cause, exposures: readonly Exposure[], history: History): number {
  if (cause.id !== 'overload') return 1;
  const values = history.reported.flatMap((i) => {
    const exposure = exposures[i];
    return exposure && exposure.obtained !== 'unknown' ? [exposure.value] : [];
  });
  const most = highest(values);
  if (most > 1) return MULTIPLIERS.doubling.times;
  return most > 0.1 ? MULTIPLIERS.spike.times : 1;
}

/** The tilt of each region, in proportion to the painful runs that name it. */
function regionTilt(id: CauseId, history: History): number {
  const rows = history.painful.flatMap((i) => {
    const diary = history.timeline.runs[history.reported[i] as number]?.diary;
    return diary && diary.regions.length > 0 ? [diary.regions] : [];
  });
  if (rows.length === 0) return 1;
  const upper = rows.filter((r) => r.includes('neck') || r.includes('upper_back')).length;
  const lower = rows.filter((r) => r.includes('lower_back')).length;
  const tilts: Readonly<Record<string, Readonly<Partial<Record<CauseId, number>>>>> = REGION_TILT;
  return (
    (tilts['upper']?.[id] ?? 1) ** (upper / rows.length) *
    (tilts['lower']?.[id] ?? 1) ** (lower / rows.length)
  );
}

function highest(values: ArrayLike<number>): number {
  let most = 0;
  for (let i = 0; i < values.length; i++) most = Math.max(most, values[i] as number);
  return most;
}
