import type { Format } from '../../show/format.ts';
import { LOG } from '../../words/log.ts';
import type { Entry } from './use-entry.ts';

interface Bound<Value> {
  readonly value: Value;
  readonly onChange: (value: Value, how?: { readonly settles: boolean }) => void;
}

/** One field of a row as a form's control takes it; every change is written at once. */
export function bound<Fields extends object, Key extends keyof Fields>(
  entry: Pick<Entry<Fields>, 'fields' | 'save'>,
  key: Key,
  label: string,
): Bound<Fields[Key]> {
  return {
    value: entry.fields[key],
    onChange: (value, how) =>
      entry.save({
        fields: { [key]: value } as unknown as Partial<Fields>,
        says: saysOf(label, value),
        settles: how?.settles ?? false,
      }),
  };
}

/** The same for a number that the runner reads and types in a unit of their own. */
export function inUnits(
  { value, onChange }: Bound<number | null>,
  { unit, shown, stored }: Format['field']['mass'],
  bounds: { readonly min: number; readonly max: number },
) {
  return {
    unit,
    min: shown(bounds.min),
    max: shown(bounds.max),
    value: value === null ? null : shown(value),
    onChange: (typed: number | null) => onChange(typed === null ? null : stored(typed)),
  };
}

function saysOf(label: string, value: unknown): string {
  if (value === null || value === '') return LOG.said.cleared(label);
  return Number.isInteger(value) ? LOG.said.value(label, String(value)) : LOG.said.changed(label);
}
