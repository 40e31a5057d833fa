import type { FilmChangeView, FilmView, FormCheckView } from '@plumbline/application';
import { useMutation } from '@tanstack/react-query';
import { useId, useMemo, useState } from 'react';
import { ask } from '../../connection/ask.ts';
import { fetchFile } from '../../connection/fetch-file.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { dayName } from '../../show/format.ts';
import { FORM } from '../../words/form.ts';
import type { MeasuredHere } from './measured-here.ts';
import { StrideFigures } from './stride-figures.tsx';
import type { StrideFilm } from './use-stride-pictures.ts';

interface Props {
  /** Measured in this tab, kept or not. */
  readonly films: readonly MeasuredHere[];
  readonly checks: readonly FormCheckView[];
}

interface Choice {
  readonly id: string;
  readonly name: string;
  readonly landmarks: () => Promise<string>;
  /** The film itself, where it is at hand. */
  readonly film: () => Promise<Blob | null>;
}

/** Two films that were compared, and the films themselves. */
interface ComparedFilms {
  readonly view: FilmChangeView;
  readonly early: Blob | null;
  readonly late: Blob | null;
}

const WORDS = FORM.compare;

/** Two films against each other: what changed for certain, and both runners at the same moment of the stride. */
export function Compare({ films, checks }: Props) {
  const choices = choicesOf(films, checks);
  const [early, setEarly] = useState('');
  const [late, setLate] = useState('');
  const compare = useMutation({
    mutationFn: async (chosen: {
      readonly early: string;
      readonly late: string;
    }): Promise<ComparedFilms> => {
      const [from, to] = [chosen.early, chosen.late].map((id) =>
        choices.find((choice) => choice.id === id),
      );
      const body = { early: await from?.landmarks(), late: await to?.landmarks() };
      const view = await ask<FilmChangeView>('POST', '/api/form/compare', { body });
      return { view, early: (await from?.film()) ?? null, late: (await to?.film()) ?? null };
    },
  });
  if (choices.length < 2) return null;
  return (
    <section className="card" aria-labelledby="compare">
      <h2 id="compare">{WORDS.title}</h2>
      <p className="soft">{WORDS.says}</p>
      <form
        className="compare-form"
        onSubmit={(event) => {
          event.preventDefault();
          compare.mutate({ early, late });
        }}
      >
        <ChooseOne label={WORDS.early} choices={choices} value={early} onChange={setEarly} />
        <ChooseOne label={WORDS.late} choices={choices} value={late} onChange={setLate} />
        <button type="submit" disabled={early === '' || late === '' || early === late}>
          {WORDS.button}
        </button>
      </form>
      {compare.error && <ProblemNote says={compare.error.message} />}
      {compare.data && <Compared {...compare.data} />}
    </section>
  );
}

function choicesOf(
  films: readonly MeasuredHere[],
  checks: readonly FormCheckView[],
): readonly Choice[] {
  return [
    ...films.map(({ id, name, landmarks, file }, i) => ({
      id,
      name: `${films.length - i}. ${WORDS.unsaved(name)}`,
      landmarks: async () => landmarks,
      film: async () => file,
    })),
    ...checks
      .filter(({ hasLandmarks }) => hasLandmarks)
      .map(({ id, day, phase, hasFilm }) => ({
        id,
        name: `${dayName(day)} · ${FORM.setup.phases[phase]}`,
        landmarks: async () => (await fetchFile(`/api/form/${id}/landmarks`)).text(),
        film: async () => (hasFilm ? fetchFile(`/api/form/${id}/film`) : null),
      })),
  ];
}

interface ChooseOneProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

function ChooseOne({ label, choices, value, onChange }: ChooseOneProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ target }) => onChange(target.value)}>
        <option value="">{WORDS.choose}</option>
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.name}
          </option>
        ))}
      </select>
    </div>
  );
}

function Compared({ view, early, late }: ComparedFilms) {
  const { says, changes } = view;
  const films = useMemo(
    () => ({ early: strideFilm(early, view.early), late: strideFilm(late, view.late) }),
    [view, early, late],
  );
  const figures =
    view.early.figure && view.late.figure
      ? [
          { name: WORDS.early, figure: view.early.figure, film: films.early },
          { name: WORDS.late, figure: view.late.figure, film: films.late },
        ]
      : undefined;
  return (
    <>
      <div role="status">
        <ul className="compare-says">
          {says.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </div>
      {figures && <StrideFigures figures={figures} />}
      {changes.length > 0 && <ChangeTable changes={changes} />}
    </>
  );
}

function strideFilm(file: Blob | null, { stride }: FilmView): StrideFilm | undefined {
  return file && stride ? { file, stride } : undefined;
}

function ChangeTable({ changes }: Pick<FilmChangeView, 'changes'>) {
  const { columns } = WORDS;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, and has to by keyboard too.
    <section className="compare-table" tabIndex={0} aria-label={WORDS.table}>
      <table>
        <thead>
          <tr>
            {[columns.value, columns.early, columns.late, columns.change, columns.real].map(
              (name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {changes.map((one) => (
            <tr key={one.name}>
              <th scope="row">{one.says}</th>
              <td>{one.early}</td>
              <td>{one.late}</td>
              <td>
                {one.change}{' '}
                <span className={one.real ? 'compare-real' : 'soft small'}>
                  {one.real ? WORDS.real : WORDS.notReal}
                </span>
              </td>
              <td>{one.smallest}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
