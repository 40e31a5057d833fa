import type { Day } from '../calendar/day.ts';
import type { Reading } from '../reading/reading.ts';
import type { Kilograms, Minutes, Seconds } from '../units/quantity.ts';
import type { RowOrigin } from './diary.ts';

/** One exercise of one strength session. */
export interface StrengthEntry {
  readonly origin: RowOrigin;
  readonly day: Day;
  /** As the runner wrote it. */
  readonly exercise: string;
  readonly sets: Reading<number>;
  readonly reps: Reading<number>;
  readonly hold: Reading<Seconds>;
  readonly load: Reading<Kilograms>;
  readonly minutes: Reading<Minutes>;
  readonly note: string | undefined;
  readonly extra: Readonly<Record<string, string>>;
}

export const STRENGTH_TESTS = [
  'biering_sorensen',
  'prone_plank',
  'side_plank_left',
  'side_plank_right',
  'single_leg_bridge_left',
  'single_leg_bridge_right',
  'single_leg_squat_left',
  'single_leg_squat_right',
  'sit_to_stand_30s',
] as const;
export type StrengthTestName = (typeof STRENGTH_TESTS)[number];

export interface StrengthTest {
  readonly origin: RowOrigin;
  readonly day: Day;
  readonly test: StrengthTestName;
  readonly value: number;
  readonly unit: 's' | 'reps';
  readonly extra: Readonly<Record<string, string>>;
}
