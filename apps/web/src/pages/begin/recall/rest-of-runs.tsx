import { RECALL } from '../../../words/recall.ts';
import type { Rest } from './marks.ts';

interface Props {
  readonly rest: Rest;
  /** Runs of the span that nothing is said of otherwise. */
  readonly others: number;
  readonly first: string;
  readonly last: string;
  readonly onChange: (rest: Rest) => void;
}

/** "All other runs from … to …: had no pain, or I don't remember". */
export function RestOfRuns({ rest, others, first, last, onChange }: Props) {
  const ends = [
    ['from', RECALL.from],
    ['to', RECALL.to],
  ] as const;
  const choices = [
    ['none', RECALL.restNone],
    ['unknown', RECALL.restUnknown],
  ] as const;
  return (
    <fieldset className="card rest">
      <legend className="spoken">{RECALL.rest}</legend>
      <h2>{RECALL.rest}</h2>
      <p>{RECALL.restLead}</p>
      <div className="rest-span">
        {ends.map(([end, says]) => (
          <label key={end}>
            {says}
            <input
              type="date"
              required
              min={first}
              max={last}
              value={rest[end]}
              onChange={({ target }) => onChange({ ...rest, [end]: target.value })}
            />
          </label>
        ))}
      </div>
      <div className="rest-choices">
        {choices.map(([choice, says]) => (
          <label key={choice} className="answer">
            <input
              type="radio"
              name="rest"
              checked={rest.says === choice}
              onChange={() => onChange({ ...rest, says: choice })}
            />
            {says}
          </label>
        ))}
      </div>
      <p className="soft" role="status">
        {rest.says === 'none' ? RECALL.restCount(others) : ''}
      </p>
    </fieldset>
  );
}
