import type { Day, Visit } from '@plumbline/domain';
import { intakeFields } from '../desk/intake-edit.ts';
import type { Snapshot } from '../desk/snapshot.ts';
import type { IntakeView } from '../views/intake-view.ts';

export function intakeView({ revision, records, today }: Snapshot): IntakeView {
  const { intake, care } = records;
  return {
    revision,
    told: intake?.told ?? null,
    isBooked: care?.visits.some((visit) => isToCome(visit, today)) ?? false,
    intake: intakeFields(intake),
  };
}

/** One without a day waits for it, until something was said there. */
function isToCome({ day, said, limits }: Visit, today: Day): boolean {
  return day === undefined ? said === undefined && limits.length === 0 : day >= today;
}
