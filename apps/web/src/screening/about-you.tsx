import type { TriageEdit } from '@plumbline/application';
import { type FormEvent, useState } from 'react';
import { SAFETY } from '../words/safety.ts';

interface Props {
  readonly age: number | null;
  readonly sex: TriageEdit['sex'];
  readonly isWaiting: boolean;
  readonly onGiven: (edit: Pick<TriageEdit, 'age' | 'sex'>) => void;
}

const SEXES = ['female', 'male', 'unspecified'] as const;

/** Age and sex: some signs mean more in some people, and some questions are not for everybody. */
export function AboutYou({ age, sex, isWaiting, onGiven }: Props) {
  const [years, setYears] = useState(age === null ? '' : String(age));
  const [chosen, setChosen] = useState(sex ?? 'unspecified');

  function go(event: FormEvent) {
    event.preventDefault();
    onGiven({ age: ageOf(years), sex: chosen });
  }

  return (
    <form className="card screening-card" onSubmit={go}>
      <p className="lead">{SAFETY.lead}</p>
      <p>{SAFETY.now}</p>
      <h2>{SAFETY.about}</h2>
      <div className="screening-about">
        <label className="field">
          <span className="label">{SAFETY.age}</span>
          <input
            type="number"
            inputMode="numeric"
            min={5}
            max={110}
            step={1}
            value={years}
            onChange={(event) => setYears(event.target.value)}
          />
        </label>
        <label className="field">
          <span className="label">{SAFETY.sex}</span>
          <select
            value={chosen}
            onChange={(event) =>
              setChosen(SEXES.find((one) => one === event.target.value) ?? chosen)
            }
          >
            {SEXES.map((one) => (
              <option key={one} value={one}>
                {SAFETY.sexes[one]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <button type="submit" disabled={isWaiting}>
        {SAFETY.begin}
      </button>
    </form>
  );
}

function ageOf(text: string): number | null {
  const age = Number(text);
  return text.trim() !== '' && Number.isInteger(age) && age >= 0 && age <= 120 ? age : null;
}
