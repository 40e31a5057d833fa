import type { Format } from '../../show/format.ts';
import { DATA } from '../../words/data.ts';
import type { ProfileDraft } from './profile-draft.ts';

interface Props {
  readonly draft: ProfileDraft;
  readonly field: Format['field'];
  readonly onChange: (draft: ProfileDraft) => void;
}

const WORDS = DATA.profile;
const SEXES = ['female', 'male', 'unspecified'] as const;
const EARLIER = ['never', 'once', 'recurrent'] as const;

export function ProfileFieldset({ draft, field, onChange }: Props) {
  const typed = [
    ['birthYear', WORDS.birthYear],
    ['height', WORDS.inUnit(WORDS.height, field.height.unit)],
    ['mass', WORDS.inUnit(WORDS.mass, field.mass.unit)],
  ] as const;
  return (
    <div className="fields">
      <label className="field">
        <span className="label">{WORDS.sex}</span>
        <select
          value={draft.sex}
          onChange={({ target }) =>
            onChange({ ...draft, sex: SEXES.find((sex) => sex === target.value) ?? draft.sex })
          }
        >
          {SEXES.map((sex) => (
            <option key={sex} value={sex}>
              {WORDS.sexes[sex]}
            </option>
          ))}
        </select>
      </label>
      {typed.map(([key, says]) => (
        <label key={key} className="field">
          <span className="label">{says}</span>
          <input
            type="number"
            inputMode="decimal"
            step="any"
            value={draft[key]}
            onChange={({ target }) => onChange({ ...draft, [key]: target.value })}
          />
        </label>
      ))}
      <label className="field">
        <span className="label">{WORDS.timeZone}</span>
        <input
          list="time-zones"
          value={draft.timeZone}
          aria-describedby="time-zone-says"
          onChange={({ target }) => onChange({ ...draft, timeZone: target.value })}
        />
        <span id="time-zone-says" className="soft small">
          {WORDS.timeZoneSays}
        </span>
        <TimeZones />
      </label>
      <label className="field">
        <span className="label">{WORDS.earlier}</span>
        <select
          value={draft.earlierBackPain}
          onChange={({ target }) =>
            onChange({
              ...draft,
              earlierBackPain: EARLIER.find((each) => each === target.value) ?? '',
            })
          }
        >
          <option value="">{WORDS.notSaid}</option>
          {EARLIER.map((each) => (
            <option key={each} value={each}>
              {WORDS.earliers[each]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

function TimeZones() {
  return (
    <datalist id="time-zones">
      {Intl.supportedValuesOf('timeZone').map((zone) => (
        <option key={zone} value={zone} />
      ))}
    </datalist>
  );
}
