import { TESTS } from '../../../words/field-tests.ts';
import { useSpace } from './use-space.ts';

interface Props {
  readonly value: number;
  readonly onChange: (count: number) => void;
}

/** Counts repetitions by taps or by the space key. */
export function Counter({ value, onChange }: Props) {
  const add = () => onChange(value + 1);
  useSpace(add);
  return (
    <div className="clock">
      <p className="clock-face" aria-hidden="true">
        {value}
      </p>
      <p className="spoken" aria-live="polite">
        {value > 0 && TESTS.timer.counted(value)}
      </p>
      <div className="buttons clock-buttons">
        <button type="button" className="clock-button" onClick={add}>
          {TESTS.timer.plus}
        </button>
        <button
          type="button"
          className="quiet"
          disabled={value === 0}
          onClick={() => onChange(value - 1)}
        >
          {TESTS.timer.minus}
        </button>
      </div>
      <p className="soft small">{TESTS.timer.countHelp}</p>
    </div>
  );
}
