import type { FormCheck, FormValue } from '../../record/form-check.ts';
import { DRIFT_CHANNELS, type Drift, type DriftChannel, type Estimate } from '../../record/run.ts';
import { pooled } from '../pooled.ts';

/**
 * A drift that plainly shows, in the direction that tiring brings: contact time, bounce and lean grow,
 * cadence falls, contact balance leaves 50 %. The sizes are ours, near what fatigue brings in studies
 * (F22, F23, F25): each is worth 1.
 */
const PLAIN_DRIFT: Readonly<Record<DriftChannel, number>> = {
  contactTime: 12,
  verticalOscillation: 6,
  cadence: -4,
  contactBalance: 1,
};
/** Degrees of lean, or of head before shoulders: the least a camera can tell (M07). */
const PLAIN_TILT = 5;
/** Two cameras' strides compare only at one speed. */
const SAME_SPEED_KMH = 0.5;
const MM_PER_CM = 10;

/** Late-run drifts that the watch or pod measured, in plain drifts. */
export function strideDrifts(drift: Drift): readonly Estimate[] {
  return DRIFT_CHANNELS.flatMap((channel) => {
    const reading = drift[channel];
    return reading.known ? scaled(reading.value, PLAIN_DRIFT[channel]) : [];
  });
}

/** Late-run drifts of one run's checks, early against late, in plain drifts. */
export function checkedDrifts(checks: readonly FormCheck[]): readonly Estimate[] {
  if (checks.length === 0) return [];
  const early = checks.filter(({ phase }) => phase === 'early');
  const late = checks.filter(({ phase }) => phase === 'late');
  const tilt = (name: FormValue) => scaled(change(name, early, late), PLAIN_TILT);
  const tilts = [...tilt('trunk_lean_deg'), ...tilt('head_forward_deg')];
  if (!sameSpeed([...early, ...late])) return tilts;
  const stride = (name: FormValue, plain: number) => scaled(change(name, early, late), plain);
  return [
    ...tilts,
    ...stride('contact_ms', PLAIN_DRIFT.contactTime),
    ...stride('vertical_oscillation_cm', PLAIN_DRIFT.verticalOscillation / MM_PER_CM),
    ...stride('cadence_spm', PLAIN_DRIFT.cadence),
  ];
}

/** All looks at one value, as one; nothing where none has it. */
export function seen(name: FormValue, checks: readonly FormCheck[]): Estimate | undefined {
  return pooled(checks.flatMap(({ values }) => values[name] ?? []));
}

function change(
  name: FormValue,
  early: readonly FormCheck[],
  late: readonly FormCheck[],
): Estimate | undefined {
  const [before, after] = [seen(name, early), seen(name, late)];
  if (!before || !after) return undefined;
  return { value: after.value - before.value, sd: Math.hypot(before.sd, after.sd) };
}

function scaled(estimate: Estimate | undefined, plain: number): readonly Estimate[] {
  return estimate ? [{ value: estimate.value / plain, sd: estimate.sd / Math.abs(plain) }] : [];
}

function sameSpeed(checks: readonly FormCheck[]): boolean {
  const speeds = checks.map(({ speedKmh }) => speedKmh ?? Number.NaN);
  return Math.max(...speeds) - Math.min(...speeds) <= SAME_SPEED_KMH;
}
