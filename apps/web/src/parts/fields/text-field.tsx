import { useId, useState } from 'react';
import './fields.css';

interface Props {
  readonly label: string;
  readonly value: string | null;
  /** Offered while typing. */
  readonly known?: readonly string[];
  readonly isLong?: boolean;
  /** Told once the box is left. */
  readonly onChange: (value: string | null) => void;
}

export function TextField({ label, value, known = [], isLong, onChange }: Props) {
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const box = {
    id,
    value: draft ?? value ?? '',
    maxLength: isLong ? 2000 : 80,
    onChange: (event: { readonly target: { readonly value: string } }) =>
      setDraft(event.target.value),
    onBlur: () => {
      const said = draft?.trim() || null;
      if (draft !== null && said !== value) onChange(said);
      setDraft(null);
    },
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {isLong ? <textarea rows={3} {...box} /> : <input list={`${id}-known`} {...box} />}
      {known.length > 0 && (
        <datalist id={`${id}-known`}>
          {known.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </div>
  );
}
