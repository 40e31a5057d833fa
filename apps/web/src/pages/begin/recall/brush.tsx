import { painLevel } from '../../../show/pain-level.ts';
import { RECALL } from '../../../words/recall.ts';
import type { Brush as Level } from './marks.ts';

interface Props {
  readonly brush: Level;
  readonly onChange: (brush: Level) => void;
}

const LEVELS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** The pain that the next days are marked with. */
export function Brush({ brush, onChange }: Props) {
  return (
    <fieldset className="pain-brush">
      <legend>{RECALL.brush}</legend>
      <div className="brush-levels">
        {LEVELS.map((level) => (
          <label key={level} className={`brush-level recall-pain-${painLevel(level)}`}>
            <input
              type="radio"
              name="brush"
              className="spoken"
              checked={brush === level}
              onChange={() => onChange(level)}
            />
            <span>{level}</span>
          </label>
        ))}
        <label className="brush-level brush-clear">
          <input
            type="radio"
            name="brush"
            className="spoken"
            aria-label={RECALL.clearSays}
            checked={brush === null}
            onChange={() => onChange(null)}
          />
          <span>{RECALL.clear}</span>
        </label>
      </div>
    </fieldset>
  );
}
