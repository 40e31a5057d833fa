import { NumberField } from '../../parts/fields/number-field.tsx';
import { Scale } from '../../parts/fields/scale.tsx';
import { LOG } from '../../words/log.ts';
import { bound } from './bind.ts';
import type { DiaryProps } from './pain-taps.tsx';

const HOURS = { min: 0, max: 24, unit: LOG.hours } as const;

/** Sleep, stress, sitting: what competes with the run as a reason. */
export function DayFields({ entry }: DiaryProps) {
  return (
    <>
      <div className="fields">
        <NumberField
          label={LOG.fields.sleep}
          {...HOURS}
          {...bound(entry, 'sleepHours', LOG.fields.sleep)}
        />
        <NumberField
          label={LOG.fields.sitting}
          {...HOURS}
          {...bound(entry, 'sittingHours', LOG.fields.sitting)}
        />
        <NumberField
          label={LOG.fields.driving}
          {...HOURS}
          {...bound(entry, 'drivingHours', LOG.fields.driving)}
        />
      </div>
      <Rating entry={entry} field="stress" ends={LOG.ends.stress} />
      <Rating entry={entry} field="mood" ends={LOG.ends.mood} />
    </>
  );
}

interface RatingProps extends Pick<DiaryProps, 'entry'> {
  readonly field: 'stress' | 'mood' | 'effort';
  readonly ends: readonly [low: string, high: string];
}

export function Rating({ entry, field, ends: [low, high] }: RatingProps) {
  const legend = LOG.fields[field];
  return <Scale legend={legend} low={low} high={high} {...bound(entry, field, legend)} />;
}
