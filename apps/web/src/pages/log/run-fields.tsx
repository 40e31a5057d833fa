import { Choices } from '../../parts/fields/choices.tsx';
import { NumberField } from '../../parts/fields/number-field.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { LOG } from '../../words/log.ts';
import { bound } from './bind.ts';
import { Rating } from './day-fields.tsx';
import type { DiaryProps } from './pain-taps.tsx';

const LONGEST_WARMUP = 600;
const HEATS = [
  ['cool', LOG.heat.cool],
  ['mild', LOG.heat.mild],
  ['warm', LOG.heat.warm],
  ['hot', LOG.heat.hot],
] as const;
const SURFACES = [
  ['road', LOG.surface.road],
  ['trail', LOG.surface.trail],
  ['track', LOG.surface.track],
  ['treadmill', LOG.surface.treadmill],
] as const;

/** How the run was, beside its pain. */
export function RunFields({ view, entry }: DiaryProps) {
  const { warmup, heat, surface, shoes } = LOG.fields;
  return (
    <>
      <Rating entry={entry} field="effort" ends={LOG.ends.effort} />
      <NumberField
        label={warmup}
        unit={LOG.minutes}
        min={0}
        max={LONGEST_WARMUP}
        {...bound(entry, 'warmupMinutes', warmup)}
      />
      <Choices legend={heat} options={HEATS} {...bound(entry, 'heat', heat)} />
      <Choices legend={surface} options={SURFACES} {...bound(entry, 'surface', surface)} />
      <TextField label={shoes} known={view.shoes} {...bound(entry, 'shoes', shoes)} />
    </>
  );
}
