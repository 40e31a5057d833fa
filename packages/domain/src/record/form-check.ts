import type { Day } from '../calendar/day.ts';
import type { RowOrigin, RunReference } from './diary.ts';
import type { Estimate } from './run.ts';

/** What a form check can hold, by its stored name: unit, and the standard error that is assumed where none is given. */
export const FORM_VALUES = {
  foot_strike_angle_deg: { unit: '°, toes up positive', usualSd: 2.9, range: [-45, 60] },
  trunk_lean_deg: { unit: '°, forward positive, from vertical', usualSd: 5, range: [-30, 60] },
  head_forward_deg: { unit: '°, forward positive, from vertical', usualSd: 5, range: [-60, 90] },
  arm_crossover_cm: { unit: 'cm past the midline', usualSd: 3, range: [-60, 60] },
  arm_swing_asymmetry_percent: { unit: '%', usualSd: 5, range: [-200, 200] },
  arm_swing_deg: { unit: '°', usualSd: 8, range: [0, 180] },
  pelvic_drop_deg: { unit: '°', usualSd: 3, range: [-30, 30] },
  overstride_cm: { unit: 'cm', usualSd: 3, range: [-80, 100] },
  cadence_spm: { unit: 'steps/min', usualSd: 2, range: [100, 260] },
  contact_ms: { unit: 'ms', usualSd: 20, range: [80, 600] },
  vertical_oscillation_cm: { unit: 'cm', usualSd: 1, range: [1, 25] },
  elbow_angle_deg: { unit: '°', usualSd: 6, range: [0, 180] },
  impact_g: { unit: 'g', usualSd: 1, range: [0, 50] },
} as const satisfies Readonly<
  Record<
    string,
    {
      readonly unit: string;
      readonly usualSd: number;
      readonly range: readonly [low: number, high: number];
    }
  >
>;
export type FormValue = keyof typeof FORM_VALUES;

/** Form measured once, from video, a sensor or by a clinician. */
export interface FormCheck {
  readonly origin: RowOrigin;
  readonly day: Day;
  readonly run: RunReference | undefined;
  readonly phase: 'early' | 'late' | 'whole';
  readonly source: 'video' | 'sensor' | 'clinician';
  /** As seen or told; the angle counts for more where there is one. */
  readonly footStrike: 'rearfoot' | 'midfoot' | 'forefoot' | undefined;
  readonly values: Readonly<Partial<Record<FormValue, Estimate>>>;
  readonly view: string | undefined;
  readonly side: string | undefined;
  readonly speedKmh: number | undefined;
  readonly steps: number | undefined;
  readonly method: string | undefined;
  readonly extra: Readonly<Record<string, string>>;
}
