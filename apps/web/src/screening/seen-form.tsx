import type { TriageEdit, TriageView } from '@plumbline/application';
import { type FormEvent, useState } from 'react';
import { ProblemNote } from '../parts/problem-note.tsx';
import { SAFETY } from '../words/safety.ts';
import { useTriageSave } from './use-triage-save.ts';

interface Props {
  readonly view: TriageView;
  readonly today: string;
}

const MAY_RUN = [
  ['yes', true],
  ['no', false],
  ['notSaid', null],
] as const;

/** That a clinician has looked: it unlocks what the answers closed, until something is new. */
export function SeenForm({ view, today }: Props) {
  const { seen } = view;
  const [date, setDate] = useState(seen?.date ?? today);
  const [by, setBy] = useState(seen?.by ?? '');
  const [said, setSaid] = useState(seen?.said ?? '');
  const [mayRun, setMayRun] = useState<boolean | null>(seen?.mayRun ?? null);
  const save = useTriageSave();

  function keep(next: TriageEdit['seen']) {
    save.mutate({ age: view.age, sex: view.sex, answers: {}, seen: next });
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    keep({ date, by: by || null, said: said || null, mayRun });
  }

  return (
    <details className="card screening-card" open={seen !== null}>
      <summary>
        <h2>{SAFETY.seen}</h2>
      </summary>
      <p>{SAFETY.seenMeans}</p>
      <form onSubmit={submit}>
        <div className="screening-about">
          <label className="field">
            <span className="label">{SAFETY.seenOn}</span>
            <input
              type="date"
              required
              max={today}
              value={date}
              onChange={(event) => setDate(event.target.value)}
            />
          </label>
          <label className="field">
            <span className="label">{SAFETY.seenBy}</span>
            <input value={by} maxLength={120} onChange={(event) => setBy(event.target.value)} />
          </label>
        </div>
        <label className="field">
          <span className="label">{SAFETY.seenSaid}</span>
          <textarea
            rows={3}
            maxLength={4000}
            value={said}
            onChange={(event) => setSaid(event.target.value)}
          />
        </label>
        <fieldset className="field">
          <legend>{SAFETY.mayRun}</legend>
          <div className="answers">
            {MAY_RUN.map(([name, value]) => (
              <label key={name} className="answer">
                <input
                  type="radio"
                  name="may-run"
                  checked={mayRun === value}
                  onChange={() => setMayRun(value)}
                />
                {SAFETY[name]}
              </label>
            ))}
          </div>
        </fieldset>
        <p className="buttons">
          <button type="submit" disabled={save.isPending}>
            {SAFETY.saveSeen}
          </button>
          {seen !== null && (
            <button
              type="button"
              className="quiet"
              disabled={save.isPending}
              onClick={() => keep(null)}
            >
              {SAFETY.notSeen}
            </button>
          )}
        </p>
        {save.isSuccess && (
          <p role="status" className="soft">
            {SAFETY.saved}
          </p>
        )}
        {save.error && <ProblemNote says={save.error.message} />}
      </form>
    </details>
  );
}
