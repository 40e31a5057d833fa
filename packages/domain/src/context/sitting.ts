import type { Exposure } from '../causes/cause.ts';
import { estimated, measured, unknown } from '../causes/exposure.ts';
import { shape } from '../causes/shape.ts';
import type { DiaryEntry } from '../record/diary.ts';
import type { ContextFactor } from './context-factor.ts';

const LOGGED_SD = 1;
/** Sitting beside the wheel's, where only driving was written down (ours). */
const UNSAID = { hours: 4, sd: 3 } as const;
const HOURS_A_DAY = 24;

/** Hours sat that day, at the wheel included (K09, K10). */
export const sitting: ContextFactor = {
  id: 'sitting',
  unit: 'h sat that day, driving included',
  exposures: ({ runs }) => runs.map(({ diary }) => hoursSat(diary)),
  dose: shape([
    [0, -2 / 3],
    [16, 2],
  ]),
};

function hoursSat(diary: DiaryEntry | undefined): Exposure {
  const driven = diary?.driving.known ? diary.driving.value : undefined;
  if (diary?.sitting.known) {
    return measured(Math.min(HOURS_A_DAY, diary.sitting.value + (driven ?? 0)), LOGGED_SD);
  }
  if (driven === undefined) return unknown('not-recorded');
  return estimated(Math.min(HOURS_A_DAY, driven + UNSAID.hours), UNSAID.sd);
}
