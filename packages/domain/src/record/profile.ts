import type { Reading } from '../reading/reading.ts';
import type { Centimetres, Kilograms } from '../units/quantity.ts';

export const CONDITIONS = [
  'heart_kidney_liver',
  'diuretics',
  'nsaids',
  'high_blood_pressure',
  'pregnancy',
  'recent_surgery',
  'neuropathy',
  'achilles_calf_plantar',
  'foot_fracture',
] as const;
export type Condition = (typeof CONDITIONS)[number];

export interface Profile {
  readonly sex: 'female' | 'male' | 'unspecified';
  readonly birthYear: Reading<number>;
  readonly height: Reading<Centimetres>;
  readonly mass: Reading<Kilograms>;
  /** IANA name. */
  readonly timeZone: string | undefined;
  readonly units: 'metric' | 'imperial';
  /** Missing means that nobody asked. */
  readonly conditions: Reading<readonly Condition[]>;
  readonly earlierBackPain: 'never' | 'once' | 'recurrent' | undefined;
  /** Keys that the format does not know, kept as written. */
  readonly extra: Readonly<Record<string, unknown>>;
}
