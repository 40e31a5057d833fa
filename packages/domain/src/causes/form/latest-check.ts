import type { FormCheck } from '../../record/form-check.ts';
import type { Estimate } from '../../record/run.ts';
import type { Timeline } from '../../timeline/timeline.ts';
import { seen } from './drift-parts.ts';
import { leanOf } from './posture.ts';

/** Late lean beyond early lean that a camera can tell, in degrees (M07). */
const CAMERA_TELLS = 5;

/** Forward lean at the latest day that has one. */
export function checkedLean(checks: readonly FormCheck[]): Estimate | undefined {
  const withLean = checks.filter(({ values }) => values.trunk_lean_deg);
  const last = withLean
    .map(({ day }) => day)
    .sort()
    .at(-1);
  return leanOf(withLean.filter(({ day }) => day === last));
}

/** Whether the latest run that was filmed early and late ended leaning more than a camera's error further. */
export function driftsBeyondCamera(timeline: Timeline): boolean {
  const changes = timeline.runs.flatMap(({ form }) => {
    const phase = (name: FormCheck['phase']) =>
      seen(
        'trunk_lean_deg',
        form.filter((check) => check.phase === name),
      );
    const [early, late] = [phase('early'), phase('late')];
    return early && late ? late.value - early.value : [];
  });
  return (changes.at(-1) ?? 0) > CAMERA_TELLS;
}
