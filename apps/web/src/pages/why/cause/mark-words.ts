import type { DosePoint } from '@plumbline/application';
import type { CauseId } from '@plumbline/domain';
import { dayName } from '../../../show/format.ts';
import { EXPOSURES } from '../../../words/exposure.ts';
import { CAUSE, runInWords } from '../../../words/why.ts';

/** `Sat, 7 Mar 2026: pain 4, 57 % longer than the longest of the month before, measured`. */
export function markInWords(cause: CauseId, { point }: { readonly point: DosePoint }): string {
  const { day, pain, exposure, obtained } = point;
  return runInWords(
    dayName(day),
    pain,
    EXPOSURES[cause].value(exposure),
    howKnown(point, obtained),
  );
}

export function howKnown({ recalled }: DosePoint, obtained: DosePoint['obtained']): string {
  const how = CAUSE.obtained[obtained];
  return recalled ? `${how}; ${CAUSE.key.recalled}` : how;
}
