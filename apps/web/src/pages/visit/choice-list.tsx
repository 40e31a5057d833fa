import { FIELDS } from '../../words/fields.ts';

interface Props<Id extends string> {
  readonly label: string;
  readonly options: Readonly<Record<Id, string>>;
  readonly value: Id | undefined;
  readonly onChange: (value: Id | undefined) => void;
}

/** One of several from a list, or not said. */
export function ChoiceList<Id extends string>({ label, options, value, onChange }: Props<Id>) {
  const all = Object.entries(options) as [Id, string][];
  return (
    <label className="field">
      {label}
      <select
        value={value ?? ''}
        onChange={({ target }) => onChange(all.find(([id]) => id === target.value)?.[0])}
      >
        <option value="">{FIELDS.notSaid}</option>
        {all.map(([id, says]) => (
          <option key={id} value={id}>
            {says}
          </option>
        ))}
      </select>
    </label>
  );
}
