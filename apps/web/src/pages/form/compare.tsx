import type { FilmChangeView, FormCheckView } from '@plumbline/application';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { ask } from '../../connection/ask.ts';
import { fetchFile } from '../../connection/fetch-file.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { dayName } from '../../show/format.ts';
import { FORM } from '../../words/form.ts';
import type { MeasuredHere } from './measured-here.ts';
import { StrideFigures } from './stride-figures.tsx';

interface Props {
  /** Measured in this tab, kept or not. */
  readonly films: readonly MeasuredHere[];
  readonly checks: readonly FormCheckView[];
}

interface Choice {
  readonly id: string;
  readonly name: string;
  readonly landmarks: () => Promise<string>;
}

const WORDS = FORM.compare;

/** Two films against each other: what changed for certain, and both runners at the same moment of the stride. */
export function Compare({ films, checks }: Props) {
  const choices = choicesOf(films, checks);
  const [early, setEarly] = useState('');
  const [late, setLate] = useState('');
  const compare = useMutation({
    mutationFn: async (chosen: { readonly early: string; readonly late: string }) => {
      const textOf = (id: string) => choices.find((choice) => choice.id === id)?.landmarks();
      const body = { early: await textOf(chosen.early), late: await textOf(chosen.late) };
      return ask<FilmChangeView>('POST', '/api/form/compare', { body });
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
      {compare.data && <Compared view={compare.data} />}
    </section>
  );
}

function choicesOf(
  films: readonly MeasuredHere[],
  checks: readonly FormCheckView[],
): readonly Choice[] {
  return [
    ...films.map(({ id, name, landmarks }, i) => ({
      id,
      name: `${films.length - i}. ${WORDS.unsaved(name)}`,
      landmarks: async () => landmarks,
    })),
    ...checks
      .filter(({ hasLandmarks }) => hasLandmarks)
      .map(({ id, day, phase }) => ({
        id,
        name: `${dayName(day)} · ${FORM.setup.phases[phase]}`,
        landmarks: async () => (await fetchFile(`/api/form/${id}/landmarks`)).text(),
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

function Compared({ view: { early, late, says, changes } }: { readonly view: FilmChangeView }) {
  const figures =
    early.figure && late.figure
      ? [
          { name: WORDS.early, figure: early.figure },
          { name: WORDS.late, figure: late.figure },
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
