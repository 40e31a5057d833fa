import type { IntakeFields } from '@plumbline/application';

export interface IntakeProps {
  readonly intake: IntakeFields;
  readonly onTold: (told: Partial<IntakeFields>) => void;
}
