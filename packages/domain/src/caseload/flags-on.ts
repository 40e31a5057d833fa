import { type Day, daysBetween } from '../calendar/day.ts';
import type { RunnerRecords } from '../record/records.ts';
import { allowedOn } from '../safety/safety-on.ts';
import type { Flag } from './flag.ts';
import { morningPainUp, strongPainTwice } from './pain-days.ts';
import { safetyFlags } from './safety-flags.ts';

/** What flags are raised by: of the runs no more than the day of the last. */
export interface CaseRecords
  extends Pick<RunnerRecords, 'diary' | 'triage' | 'care' | 'screenings' | 'intake' | 'wishes'> {
  readonly lastRun: Day | undefined;
}

/** What was raised by other rules is gone through again. */
export const CASELOAD_RULES_VERSION = '1';

const SILENT_DAYS = 10;
const RACE_DAYS = 21;

/**
 * Everything that asks for a look `today`, in the order of `FLAG_KINDS`. These are rules to look by, agreed on and tested by nobody: none of
 * them says what is wrong.
 */
export function flagsOn(records: CaseRecords, today: Day): readonly Flag[] {
  return [
    ...safetyFlags(records, today),
    ...morningPainUp(records.diary, today),
    ...strongPainTwice(records.diary, today),
    ...silence(records, today),
    ...races(records, today),
  ];
}

/** Neither a run nor a diary entry for ten days. Who never recorded anything is not silent. */
function silence({ diary, lastRun }: CaseRecords, today: Day): readonly Flag[] {
  const days = [...diary.map(({ day }) => day), ...(lastRun ? [lastRun] : [])];
  const last = days.filter((day) => day <= today).reduce((a, b) => (a > b ? a : b), '' as Day);
  if (last === '' || daysBetween(last, today) < SILENT_DAYS) return [];
  return [{ kind: 'silent', last }];
}

/** The race that was told for a visit, and the goal of the plan: who sees the one need not see the other. */
function races(records: CaseRecords, today: Day): readonly Flag[] {
  const race = records.intake?.race?.day;
  // A running goal is shown nowhere while no plan may be made.
  const goal = allowedOn(records, today).plans ? records.wishes?.goal : undefined;
  return [
    ...(race && isNear(race, today) ? [{ kind: 'race_near', day: race } as const] : []),
    ...(goal && isNear(goal.day, today) ? [{ kind: 'goal_near', ...goal } as const] : []),
  ];
}

function isNear(day: Day, today: Day): boolean {
  const ahead = daysBetween(today, day);
  return ahead >= 0 && ahead <= RACE_DAYS;
}
