import { withChoice } from '../../parts/fields/with-choice.ts';
import { DATA } from '../../words/data.ts';

interface Props {
  /** null: not said yet; none of them: an empty list. */
  readonly chosen: readonly string[] | null;
  readonly onChange: (chosen: readonly string[] | null) => void;
}

const WORDS = DATA.profile;

/** What rules some advice out. That none applies has to be said too. */
export function Conditions({ chosen, onChange }: Props) {
  return (
    <fieldset className="conditions">
      <legend>{WORDS.conditions}</legend>
      <p className="soft small">{WORDS.conditionsSays}</p>
      <label>
        <input
          type="checkbox"
          checked={chosen?.length === 0}
          onChange={({ target }) => onChange(target.checked ? [] : null)}
        />
        {WORDS.none}
      </label>
      {Object.entries(WORDS.condition).map(([id, says]) => (
        <label key={id}>
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
    </fieldset>
  );
}
