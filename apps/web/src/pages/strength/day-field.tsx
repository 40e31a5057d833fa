import { useId } from 'react';
import { useToday } from '../../show/use-today.ts';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
}

/** A day that has come; an emptied box leaves the day as it was. */
export function DayField({ label, value, onChange }: Props) {
  const id = useId();
  const today = useToday();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="date"
        required
        max={today}
        value={value}
        onChange={({ target }) => target.value !== '' && onChange(target.value)}
      />
    </div>
  );
}
