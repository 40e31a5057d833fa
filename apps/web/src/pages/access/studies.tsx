import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ask } from '../../connection/ask.ts';
import { Moment } from '../../parts/moment.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { STUDIES } from '../../words/studies.ts';
import type { StudyConsentView } from './access-view.ts';

/** Whether studies may have the runner's records: never by one click alone, and taken back by one. */
export function Studies({ text, isGiven, said }: StudyConsentView) {
  const client = useQueryClient();
  const say = useMutation<unknown, Error, object>({
    mutationFn: (body) => ask('POST', '/api/study-consent', { body }),
    onSuccess: () => client.invalidateQueries(),
  });
  return (
    <section className="card" aria-labelledby="access-studies">
      <h2 id="access-studies">{STUDIES.title}</h2>
      <p role="status">{isGiven ? STUDIES.in : STUDIES.out}</p>
      {say.error && <ProblemNote says={say.error.message} />}
      {isGiven ? (
        <>
          <details className="access-fold">
            <summary>{STUDIES.text}</summary>
            <Text says={text.says} />
          </details>
          <div className="buttons">
            <button
              type="button"
              className="danger"
              disabled={say.isPending}
              onClick={() => say.mutate({ act: 'withdrawn' })}
            >
              {STUDIES.withdraw}
            </button>
          </div>
        </>
      ) : (
        <Agreement
          says={text.says}
          isPending={say.isPending}
          onAgree={() => say.mutate({ act: 'given', version: text.version })}
        />
      )}
      {said.length > 0 && <Said said={said} />}
    </section>
  );
}

interface AgreementProps {
  readonly says: readonly string[];
  readonly isPending: boolean;
  readonly onAgree: () => void;
}

function Agreement({ says, isPending, onAgree }: AgreementProps) {
  const [isRead, setRead] = useState(false);
  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isRead) onAgree();
  }
  return (
    <form onSubmit={onSubmit}>
      <h3>{STUDIES.text}</h3>
      <Text says={says} />
      <label className="access-kind">
        <input
          type="checkbox"
          required
          checked={isRead}
          onChange={({ target }) => setRead(target.checked)}
        />
        <span>{STUDIES.agree}</span>
      </label>
      <div className="buttons">
        <button type="submit" className="quiet" disabled={isPending}>
          {STUDIES.give}
        </button>
      </div>
    </form>
  );
}

function Text({ says }: { readonly says: readonly string[] }) {
  return (
    <ul>
      {says.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

function Said({ said }: Pick<StudyConsentView, 'said'>) {
  return (
    <details className="access-fold">
      <summary>{STUDIES.before}</summary>
      <ul>
        {said.map(({ at, act, version }) => (
          <li key={at}>
            <strong>{STUDIES.acts[act] ?? act}</strong>{' '}
            <span className="soft small">{version}</span>{' '}
            <span className="soft small">
              <Moment at={at} />
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
