import type { FormView } from '@plumbline/application';
import { useId, useMemo, useState } from 'react';
import { saveText } from '../../parts/save-text.ts';
import { FORM } from '../../words/form.ts';
import { isUneven } from './is-uneven.ts';
import { KeepCheck } from './keep-check.tsx';
import { Reasons } from './reasons.tsx';
import { StrideFigures } from './stride-figures.tsx';
import type { ReadAndMeasured } from './use-film.ts';
import { ValueList } from './value-list.tsx';

interface Props {
  readonly film: ReadAndMeasured;
  readonly view: FormView;
  readonly onSlower: (times: number) => void;
  readonly onPart: () => void;
  readonly onAgain: () => void;
}

const WORDS = FORM.result;

/** What a film showed, what it could not, and what to do with it. */
export function FilmResult({ film, view, onSlower, onPart, onAgain }: Props) {
  const { title, values, landing, reasons, limits, figure, problems } = film.view;
  const { file } = film;
  const { stride } = film.view;
  const shown = useMemo(() => (file && stride ? { file, stride } : undefined), [file, stride]);
  const asksSlowness = film.clip && reasons.some(({ id }) => id === 'slow_motion_factor_unknown');
  return (
    <div className="film-result">
      <p className="film-verdict" role="status">
        {title}
      </p>
      {asksSlowness && <Slowness onSlower={onSlower} />}
      {film.clip && isUneven(film.clip.frames.map(({ t }) => t)) && (
        <p className="note note-warn">{WORDS.uneven}</p>
      )}
      {values.length > 0 && (
        <>
          <h3>{WORDS.values}</h3>
          <ValueList values={values} />
        </>
      )}
      {landing !== '' && (
        <>
          <h3>{WORDS.landing}</h3>
          <p>{landing}</p>
        </>
      )}
      {reasons.length > 0 && (
        <>
          <h3>{WORDS.wrong}</h3>
          <Reasons reasons={reasons} />
        </>
      )}
      {figure && (
        <StrideFigures
          figures={[{ name: shown ? WORDS.stride : WORDS.figure, figure, film: shown }]}
        />
      )}
      {problems.length > 0 && (
        <details>
          <summary>{WORDS.problems}</summary>
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </details>
      )}
      <p className="soft small">{limits}</p>
      {values.length > 0 && <KeepCheck film={film} view={view} />}
      <div className="buttons">
        <button type="button" className="quiet" onClick={() => save(film)}>
          {WORDS.export}
        </button>
        {file && (
          <button type="button" className="quiet" onClick={onPart}>
            {WORDS.part}
          </button>
        )}
        <button type="button" className="quiet" onClick={onAgain}>
          {WORDS.again}
        </button>
      </div>
    </div>
  );
}

function save({ name, landmarks }: ReadAndMeasured): void {
  const plain = name.replace(/\.[^.]*$/, '') || 'film';
  saveText({ name: `${plain}-landmarks.json`, type: 'application/json', text: landmarks });
}

function Slowness({ onSlower }: { readonly onSlower: (times: number) => void }) {
  const id = useId();
  const [times, setTimes] = useState(4);
  return (
    <form
      className="note film-slow"
      onSubmit={(event) => {
        event.preventDefault();
        onSlower(times);
      }}
    >
      <label htmlFor={id}>{WORDS.slowAsk}</label>
      <div className="buttons">
        <select id={id} value={times} onChange={({ target }) => setTimes(Number(target.value))}>
          {FORM.setup.slowTimes
            .filter(([choice]) => choice > 1)
            .map(([choice, says]) => (
              <option key={choice} value={choice}>
                {says}
              </option>
            ))}
        </select>
        <button type="submit">{WORDS.slowSet}</button>
      </div>
    </form>
  );
}
