import { useId } from 'react';
import { FIELDS } from '../../words/fields.ts';
import './fields.css';

interface Props<Value> {
  readonly legend: string;
  readonly options: readonly (readonly [value: Value, says: string])[];
  /** null: not said, which is a choice too. */
  readonly value: Value | null;
  readonly onChange: (value: Value | null) => void;
}

export function Choices<Value extends string | boolean>({
  legend,
  options,
  value,
  onChange,
}: Props<Value>) {
  const name = useId();
  const all = [...options, [null, FIELDS.notSaid] as const];
  return (
    <fieldset className="choices">
      <legend>{legend}</legend>
      {all.map(([option, says]) => (
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

const YES_OR_NO = [
  [true, FIELDS.yes],
  [false, FIELDS.no],
] as const;

export function YesOrNo(props: Omit<Props<boolean>, 'options'>) {
  return <Choices {...props} options={YES_OR_NO} />;
}
