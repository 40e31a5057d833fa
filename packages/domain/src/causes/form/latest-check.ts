import type { FormCheck, FormValue } from '../../record/form-check.ts';
import type { Timeline } from '../../timeline/timeline.ts';
import { seen } from './drift-parts.ts';
import { leanOf, USUAL_LEAN } from './posture.ts';

/** Late lean beyond early lean that a camera can tell, in degrees (M07). */
const CAMERA_TELLS = 5;

/** Whether the lean of the latest check is beyond the usual range, or grew late in a run by more than a camera's error. */
export function leanStandsOut(timeline: Timeline): boolean {
  const lean = leanOf(latestWith('trunk_lean_deg', timeline.form));
  return driftsBeyondCamera(timeline) || (lean !== undefined && lean.value > USUAL_LEAN);
}

/** Whether at the latest check that has it a hand crosses the middle of the body by more than the error of seeing it. */
export function armsCross({ form }: Timeline): boolean {
  const past = seen('arm_crossover_cm', latestWith('arm_crossover_cm', form));
  return past !== undefined && past.value > TWO_ERRORS * past.sd;
}

const TWO_ERRORS = 2;

/** The checks of the latest day on which a value was seen. */
function latestWith(name: FormValue, checks: readonly FormCheck[]): readonly FormCheck[] {
  const withIt = checks.filter(({ values }) => values[name]);
  const last = withIt
    .map(({ day }) => day)
    .sort()
    .at(-1);
  return withIt.filter(({ day }) => day === last);
}

/** Whether the latest run that was filmed early and late ended leaning more than a camera's error further. */
function driftsBeyondCamera(timeline: Timeline): boolean {
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
