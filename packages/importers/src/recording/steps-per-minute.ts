import { plausible, type Sport } from '@plumbline/domain';

/** No runner takes so many strides; such numbers are steps of both legs already. */
const MOST_STRIDES = 120;

/**
 * Makes strides a minute (one leg, as watches write them) into steps a minute, in place, for sports on
 * foot. Files that hold steps already (their median above 120) stay as they are.
 */
export function strideToSteps(sport: Sport, cadence: Float64Array): void {
  if (!isOnFoot(sport)) return;
  const moving = cadence.filter((value) => value > 0).sort();
  if (moving.length === 0 || (moving[moving.length >> 1] ?? 0) > MOST_STRIDES) return;
  for (let i = 0; i < cadence.length; i += 1) {
    cadence[i] = plausible('cadence', (cadence[i] ?? Number.NaN) * 2);
  }
}

/** As `strideToSteps`, for one mean value. */
export function stridesToStepsMean(sport: Sport, strides: number): number {
  return isOnFoot(sport) && strides <= MOST_STRIDES ? strides * 2 : strides;
}

export function isOnFoot(sport: Sport): boolean {
  return sport === 'running' || sport === 'walking' || sport === 'hiking';
}
