import { useId, useRef } from 'react';
import { FIELDS } from '../../words/fields.ts';
import './scale.css';

interface Props {
  readonly legend: string;
  /** What the ends mean. */
  readonly low: string;
  readonly high: string;
  readonly from?: number;
  readonly to?: number;
  readonly value: number | null;
  /** `settles` where it comes by keyboard: arrows pass over values on their way. */
  readonly onChange: (value: number | null, how: { readonly settles: boolean }) => void;
}

/** Whole points on a scale, 0 to 10 unless said: one tap each. */
export function Scale({ legend, low, high, from = 0, to = 10, value, onChange }: Props) {
  const name = useId();
  const byKey = useRef(false);
  const points = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return (
    <fieldset
      className="scale"
      onKeyDown={() => {
        byKey.current = true;
      }}
      onPointerDown={() => {
        byKey.current = false;
      }}
    >
      <legend>{legend}</legend>
      <div className="scale-points" data-points={points.length}>
        {points.map((point) => (
          <label key={point} className="scale-point">
            <input
              type="radio"
              name={name}
              value={point}
              checked={value === point}
              onChange={() => onChange(point, { settles: byKey.current })}
            />
            <span>{point}</span>
          </label>
        ))}
      </div>
      <p className="scale-ends">
        <span>{`${from} ${low}`}</span>
        {value !== null && (
          <button
            type="button"
            className="plain"
            aria-label={`${FIELDS.clear}: ${legend}`}
            onClick={() => onChange(null, { settles: false })}
          >
            {FIELDS.clear}
          </button>
        )}
        <span>{`${to} ${high}`}</span>
      </p>
    </fieldset>
  );
}
