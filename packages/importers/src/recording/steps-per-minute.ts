import { plausible, type Sport } from '@plumbline/domain';

/** No runner takes so many strides; such numbers are steps of both legs already. */
const MOST_STRIDES = 120;

/**
 * Makes strides a minute (one leg, as watches write them) into steps a minute, in place, for sports on
 * foot. Files that hold steps already (their median above 120) stay as they are.
 */
export function strideToSteps(sport: Sport, cadence: Float64Array): void {
  if (!isOnFoot(sport)) return;
  if (isMostlySteps(cadence)) return;
  for (let i = 0; i < cadence.length; i += 1) {
    cadence[i] = plausible('cadence', (cadence[i] ?? Number.NaN) * 2);
  }
}

/** Whether the median of what is above 0 is above what strides can be. Counted: sorting takes long. */
function isMostlySteps(cadence: Float64Array): boolean {
  let moving = 0;
  let strides = 0;
  for (const value of cadence) {
    if (!(value > 0)) continue;
    moving += 1;
    if (value <= MOST_STRIDES) strides += 1;
  }
  return strides <= moving >> 1;
}

/** As `strideToSteps`, for one mean value. */
export function stridesToStepsMean(sport: Sport, strides: number): number {
  return isOnFoot(sport) && strides <= MOST_STRIDES ? strides * 2 : strides;
}

export function isOnFoot(sport: Sport): boolean {
  return sport === 'running' || sport === 'walking' || sport === 'hiking';
}
