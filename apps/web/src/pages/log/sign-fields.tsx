import { Link } from 'wouter';
import { Choices, YesOrNo } from '../../parts/fields/choices.tsx';
import { NumberField } from '../../parts/fields/number-field.tsx';
import { LOG } from '../../words/log.ts';
import { bound } from './bind.ts';
import type { DiaryProps } from './pain-taps.tsx';
import { asksForSafety } from './said.ts';

const MINUTES_A_DAY = 1440;
const LEGS = [
  ['none', LOG.legSymptoms.none],
  ['above_knee', LOG.legSymptoms.above_knee],
  ['below_knee', LOG.legSymptoms.below_knee],
] as const;

/** Signs that say more than a number of pain; some lead to the safety questions. */
export function SignFields({ entry }: DiaryProps) {
  const { legSymptoms, limp, nightPain, spasm, fall, fever, stiffness } = LOG.fields;
  return (
    <>
      <Choices legend={legSymptoms} options={LEGS} {...bound(entry, 'legSymptoms', legSymptoms)} />
      <YesOrNo legend={limp} {...bound(entry, 'limp', limp)} />
      <YesOrNo legend={nightPain} {...bound(entry, 'nightPain', nightPain)} />
      <YesOrNo legend={spasm} {...bound(entry, 'spasm', spasm)} />
      <YesOrNo legend={fall} {...bound(entry, 'fall', fall)} />
      <YesOrNo legend={fever} {...bound(entry, 'fever', fever)} />
      <NumberField
        label={stiffness}
        unit={LOG.minutes}
        min={0}
        max={MINUTES_A_DAY}
        {...bound(entry, 'stiffnessMinutes', stiffness)}
      />
      {asksForSafety(entry.fields) && (
        <p className="note note-warn">
          {`${LOG.seeSafety} `}
          <Link href="/safety">{LOG.safety}</Link>
        </p>
      )}
    </>
  );
}
