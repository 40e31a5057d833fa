interface Props<Value extends string> {
  readonly name: string;
  readonly says: string;
  readonly value: Value;
  readonly choices: readonly (readonly [value: Value, says: string])[];
  readonly onChange: (value: Value) => void;
}

/** One of a few, all in sight. */
export function Choice<Value extends string>({
  name,
  says,
  value,
  choices,
  onChange,
}: Props<Value>) {
  return (
    <fieldset className="data-choice">
      <legend>{says}</legend>
      {choices.map(([each, label]) => (
        <label key={each}>
          <input
            type="radio"
            name={name}
            checked={value === each}
            onChange={() => onChange(each)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
