import { measured, unknown } from '../causes/exposure.ts';
import { shape } from '../causes/shape.ts';
import type { ContextFactor } from './context-factor.ts';

const RATED_SD = { soon: 0.7, late: 1.5 } as const;

/** Stress of the day as the runner rated it. */
export const stress: ContextFactor = {
  id: 'stress',
  unit: '0–10, that day',
  exposures: ({ runs }) =>
    runs.map(({ diary }) =>
      diary?.stress.known
        ? measured(diary.stress.value, diary.recalled ? RATED_SD.late : RATED_SD.soon)
        : unknown('not-recorded'),
    ),
  dose: shape([
    [0, -0.6],
    [10, 1.4],
  ]),
};
