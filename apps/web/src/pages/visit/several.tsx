import { withChoice } from '../../parts/fields/with-choice.ts';
import { VISIT } from '../../words/visit.ts';

interface Props<Id extends string> {
  readonly legend: string;
  readonly options: Readonly<Record<Id, string>>;
  /** null: not said; none of them: an empty list. */
  readonly chosen: readonly Id[] | null;
  readonly onChange: (chosen: readonly Id[] | null) => void;
}

/** Some of several, or that none is so. */
export function Several<Id extends string>({ legend, options, chosen, onChange }: Props<Id>) {
  return (
    <fieldset className="choices">
      <legend>{legend}</legend>
      {(Object.entries(options) as [Id, string][]).map(([id, says]) => (
        <label key={id} className="choice">
          <input
            type="checkbox"
            checked={chosen?.includes(id) ?? false}
            onChange={({ target }) =>
              onChange(withChoice(chosen, id, target.checked ? 'chosen' : 'left'))
            }
          />
          {says}
        </label>
      ))}
      <label className="choice">
        <input
          type="checkbox"
          checked={chosen?.length === 0}
          onChange={({ target }) => onChange(target.checked ? [] : null)}
        />
        {VISIT.none}
      </label>
    </fieldset>
  );
}
