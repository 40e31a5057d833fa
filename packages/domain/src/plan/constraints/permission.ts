import { atMost, type Constraint } from './constraint.ts';

/** While running is to stop, or the safety questions are open, no run stands on any day. */
export const safety: Constraint = {
  id: 'safety',
  about: 'load',
  looksBack: 0,
  holds: (course, { mayRun }, day) => mayRun || !course.planned.has(day),
};

/** No run is longer than a clinician allows. */
export const clinician: Constraint = {
  id: 'clinician',
  about: 'load',
  looksBack: 0,
  holds: (course, { most }, day) => {
    const run = course.planned.get(day);
    return !run || atMost(run.km, most(day));
  },
};
