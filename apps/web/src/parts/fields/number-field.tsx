import { type KeyboardEvent, useId, useState } from 'react';
import { FIELDS } from '../../words/fields.ts';
import { type Bounds, numberShown, numberTyped } from './number-typed.ts';
import './fields.css';

interface Props extends Bounds {
  readonly label: string;
  readonly unit?: string;
  /** In the unit that is typed. */
  readonly value: number | null;
  /** Told once the box is left, or Enter is pressed. */
  readonly onChange: (value: number | null) => void;
}

/** A number, or nothing. What cannot be read stays in the box and is said. */
export function NumberField({ label, unit = '', value, onChange, ...bounds }: Props) {
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const typed = draft === null ? value : numberTyped(draft, bounds);
  const [left, setLeft] = useState(false);
  const isBad = left && typed === undefined;

  function leave() {
    setLeft(true);
    if (draft === null || typed === undefined) return;
    setDraft(null);
    if (numberShown(typed) !== numberShown(value)) onChange(typed);
  }

  return (
    <div className="field number-field">
      <label htmlFor={id}>{label}</label>
      <span className="number-box">
        <input
          id={id}
          inputMode="decimal"
          autoComplete="off"
          value={draft ?? numberShown(value)}
          aria-invalid={isBad || undefined}
          aria-describedby={isBad ? `${id}-bad` : undefined}
          onChange={(event) => {
            setDraft(event.target.value);
            setLeft(false);
          }}
          onBlur={leave}
          onKeyDown={onEnter(leave)}
        />
        {unit !== '' && <span className="soft">{unit}</span>}
      </span>
      {isBad && (
        <p className="field-bad" id={`${id}-bad`} role="alert">
          {FIELDS.within(numberShown(bounds.min), numberShown(bounds.max), unit)}
        </p>
      )}
    </div>
  );
}

function onEnter(leave: () => void) {
  return ({ key }: KeyboardEvent) => {
    if (key === 'Enter') leave();
  };
}
