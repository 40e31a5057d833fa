import { SAFETY } from '../words/safety.ts';
import type { TriageDraft } from './triage-draft.ts';

interface Props {
  readonly draft: TriageDraft;
  readonly onChange: (draft: TriageDraft) => void;
}

const SEXES = ['female', 'male', 'unspecified'] as const;

/** Age and sex: some signs mean more in some people. */
export function AboutYou({ draft, onChange }: Props) {
  return (
    <div className="card screening-about">
      <label className="field">
        <span className="label">{SAFETY.age}</span>
        <input
          type="number"
          inputMode="numeric"
          min={5}
          max={110}
          step={1}
          value={draft.age}
          onChange={(event) => onChange({ ...draft, age: event.target.value })}
        />
      </label>
      <label className="field">
        <span className="label">{SAFETY.sex}</span>
        <select
          value={draft.sex}
          onChange={(event) =>
            onChange({
              ...draft,
              sex: SEXES.find((sex) => sex === event.target.value) ?? draft.sex,
            })
          }
        >
          {SEXES.map((sex) => (
            <option key={sex} value={sex}>
              {SAFETY.sexes[sex]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
