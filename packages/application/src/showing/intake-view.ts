import { intakeFields } from '../desk/intake-edit.ts';
import type { Snapshot } from '../desk/snapshot.ts';
import type { IntakeView } from '../views/intake-view.ts';

export function intakeView({ revision, records }: Snapshot): IntakeView {
  const { intake } = records;
  return { revision, told: intake?.told ?? null, intake: intakeFields(intake) };
}
