import type { Channel, FormValue } from '@plumbline/domain';
import type { Unit } from './measured.ts';

export const METRES: Unit = { unit: 'm', code: 'm' };
export const KILOMETRES: Unit = { unit: 'km', code: 'km' };
export const SECONDS: Unit = { unit: 's', code: 's' };
export const MINUTES: Unit = { unit: 'min', code: 'min' };
export const HOURS: Unit = { unit: 'h', code: 'h' };
export const KILOGRAMS: Unit = { unit: 'kg', code: 'kg' };
export const CENTIMETRES: Unit = { unit: 'cm', code: 'cm' };
export const MILLILITRES: Unit = { unit: 'mL', code: 'mL' };
export const KM_PER_HOUR: Unit = { unit: 'km/h', code: 'km/h' };
export const SCORE: Unit = { unit: 'points, 0 to 10', code: '{score}' };
export const REPETITIONS: Unit = { unit: 'repetitions', code: '{repetitions}' };
export const SETS: Unit = { unit: 'sets', code: '{sets}' };
export const STEPS: Unit = { unit: 'steps', code: '{steps}' };
export const RUNS: Unit = { unit: 'runs', code: '{runs}' };
export const PROBABILITY: Unit = { unit: 'probability, 0 to 1', code: '1' };

const STEPS_PER_MINUTE: Unit = { unit: 'steps/min', code: '{steps}/min' };
const MILLISECONDS: Unit = { unit: 'ms', code: 'ms' };
const MILLIMETRES: Unit = { unit: 'mm', code: 'mm' };
const DEGREES: Unit = { unit: '°', code: 'deg' };
const PER_CENT: Unit = { unit: '%', code: '%' };
const WATTS: Unit = { unit: 'W', code: 'W' };
const GRAVITIES: Unit = { unit: 'g', code: '[g]' };

/** Units of a run's means; a place on earth has no mean that says anything. */
export const CHANNEL_UNITS: Readonly<
  Record<Exclude<Channel, 'distance' | 'latitude' | 'longitude'>, Unit>
> = {
  speed: { unit: 'm/s', code: 'm/s' },
  heartRate: { unit: 'beats/min', code: '{beats}/min' },
  cadence: STEPS_PER_MINUTE,
  altitude: METRES,
  temperature: { unit: '°C', code: 'Cel' },
  power: WATTS,
  contactTime: MILLISECONDS,
  contactBalance: PER_CENT,
  verticalOscillation: MILLIMETRES,
  verticalRatio: PER_CENT,
  stepLength: MILLIMETRES,
  formPower: WATTS,
  airPower: WATTS,
  legSpringStiffness: { unit: 'kN/m', code: 'kN/m' },
  impactLoadingRate: { unit: 'body weights/s', code: '{bodyweight}/s' },
  impactG: GRAVITIES,
  brakingG: GRAVITIES,
  footStrikeType: { unit: 'RunScribe scale, 1 to 16', code: '{score}' },
  pronation: DEGREES,
  flightRatio: PER_CENT,
};

export const FORM_UNITS: Readonly<Record<FormValue, Unit>> = {
  foot_strike_angle_deg: DEGREES,
  trunk_lean_deg: DEGREES,
  head_forward_deg: DEGREES,
  arm_crossover_cm: CENTIMETRES,
  arm_swing_asymmetry_percent: PER_CENT,
  arm_swing_deg: DEGREES,
  pelvic_drop_deg: DEGREES,
  overstride_cm: CENTIMETRES,
  cadence_spm: STEPS_PER_MINUTE,
  contact_ms: MILLISECONDS,
  vertical_oscillation_cm: CENTIMETRES,
  elbow_angle_deg: DEGREES,
  impact_g: GRAVITIES,
};
