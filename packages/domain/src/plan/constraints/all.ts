import type { Constraint } from './constraint.ts';
import { longestRun, wayBack } from './longest-run.ts';
import { clinician, safety } from './permission.ts';
import { afterSetback, easyDays, restDays } from './rest.ts';
import { downWeek, neverDouble, week } from './weeks.ts';

/** Every rule about a plan's runs: the only list. */
export const RUN_CONSTRAINTS: readonly Constraint[] = [
  safety,
  clinician,
  afterSetback,
  restDays,
  easyDays,
  longestRun,
  wayBack,
  week,
  neverDouble,
  downWeek,
];
