import { useId } from 'react';
import './fields.css';

interface Props<Value> {
  readonly legend: string;
  readonly options: readonly (readonly [value: Value, says: string])[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** One of a few, of which one always holds. */
export function Options<Value extends string | boolean | null>({
  legend,
  options,
  value,
  onChange,
}: Props<Value>) {
  const name = useId();
  return (
    <fieldset className="choices">
      <legend>{legend}</legend>
      {options.map(([option, says]) => (
        <label key={says} className="choice">
          <input
            type="radio"
            name={name}
            checked={value === option}
            onChange={() => onChange(option)}
          />
          {says}
        </label>
      ))}
    </fieldset>
  );
}
