import type { FormEdit, FormRun, FormView } from '@plumbline/application';
import type { FormCheck } from '@plumbline/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { sendFilm } from '../../connection/send-film.ts';
import { whereabouts } from '../../connection/whereabouts.ts';
import { useWrite } from '../../data/use-write.ts';
import { megabytes } from '../../importing/amounts.ts';
import { Options } from '../../parts/fields/options.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { dayName } from '../../show/format.ts';
import { useFormat } from '../../show/use-format.ts';
import { FORM } from '../../words/form.ts';
import type { ReadAndMeasured } from './use-film.ts';

interface Props {
  readonly film: ReadAndMeasured;
  readonly view: FormView;
}

const WORDS = FORM.result;

/** Ties what was measured to a run, or a day, and keeps it with the landmarks. */
export function KeepCheck({ film, view }: Props) {
  const id = useId();
  const write = useWrite();
  const [runId, setRunId] = useState('');
  const [day, setDay] = useState(view.today);
  const [phase, setPhase] = useState<FormCheck['phase']>(film.clip?.phase ?? 'whole');
  const run = view.runs.find((one) => one.runId === runId);
  const [isKept, setKept] = useState(false);

  const [keepsFilm, setKeepsFilm] = useState(false);
  const keepFilm = useKeepFilm();
  const isBusy = write.isPending || keepFilm.isPending;

  function keep(event: FormEvent) {
    event.preventDefault();
    const body: FormEdit = {
      day: run?.day ?? day,
      runId: run?.runId ?? null,
      phase,
      landmarks: film.landmarks,
    };
    write.mutate({
      method: 'PUT',
      path: '/api/form',
      body,
      says: WORDS.saved,
      onKept: (written) => {
        setKept(true);
        if (!keepsFilm || !film.file || written === 'waiting' || !written.id) return;
        keepFilm.mutate({ id: written.id, file: film.file });
      },
    });
  }

  return (
    <form className="film-keep" onSubmit={keep}>
      <h3>{WORDS.keep}</h3>
      <div className="fields">
        <div className="field">
          <label htmlFor={`${id}-run`}>{WORDS.run}</label>
          <select id={`${id}-run`} value={runId} onChange={({ target }) => setRunId(target.value)}>
            <option value="">{WORDS.noRun}</option>
            {view.runs.map((one) => (
              <RunOption key={one.runId} run={one} />
            ))}
          </select>
        </div>
        {!run && (
          <div className="field">
            <label htmlFor={`${id}-day`}>{WORDS.day}</label>
            <input
              id={`${id}-day`}
              type="date"
              required
              max={view.today}
              value={day}
              onChange={({ target }) => setDay(target.value)}
            />
          </div>
        )}
      </div>
      <Options<FormCheck['phase']>
        legend={FORM.setup.phase}
        options={Object.entries(FORM.setup.phases) as [FormCheck['phase'], string][]}
        value={phase}
        onChange={setPhase}
      />
      {film.file && (
        <div className="film-keep-film">
          <label className="choice">
            <input
              type="checkbox"
              checked={keepsFilm}
              onChange={({ target }) => setKeepsFilm(target.checked)}
            />
            {WORDS.keepFilm(megabytes(film.file.size))}
          </label>
          <p className="soft small">
            {WORDS.keepFilmHelp} {whereabouts().filmKept}
          </p>
        </div>
      )}
      {keepFilm.error && <ProblemNote says={keepFilm.error.message} />}
      {write.error && <ProblemNote says={write.error.message} />}
      <button type="submit" disabled={isBusy || isKept}>
        {WORDS.save}
      </button>
      <p role="status">{isKept && !isBusy ? WORDS.saved : ''}</p>
    </form>
  );
}

function useKeepFilm() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, file }: { readonly id: string; readonly file: Blob }) => sendFilm(id, file),
    onSuccess: () => client.invalidateQueries(),
  });
}

function RunOption({ run: { runId, day, distance } }: { readonly run: FormRun }) {
  const format = useFormat();
  const far = distance === null ? '' : ` · ${format.distance(distance / 1000)}`;
  return <option value={runId}>{`${dayName(day)}${far}`}</option>;
}
