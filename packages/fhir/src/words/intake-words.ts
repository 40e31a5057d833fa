import type { LegSymptom } from '@plumbline/domain';

export const INTAKE_WORDS = {
  psfs: 'Patient-Specific Functional Scale, 0 unable to 10 as before',
  unnamed: 'an activity',
  none: 'none',
  limits: {
    no_running_until: 'No running',
    max_km: 'A longest distance',
    other: 'Other',
  },
} as const;

const SIDES = { left: 'left leg', right: 'right leg', both: 'both legs' } as const;
const REACHES = { above_knee: 'above the knee', below_knee: 'below the knee' } as const;

/** `tingling, left leg, below the knee`. */
export function legInWords({ what, side, reach }: LegSymptom): string {
  return [what, SIDES[side], REACHES[reach]].join(', ');
}
