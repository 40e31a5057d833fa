import type { DataView as Held } from '@plumbline/application';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { ask } from '../../connection/ask.ts';
import { whereabouts } from '../../connection/whereabouts.ts';
import { megabytes } from '../../importing/amounts.ts';
import { forgetImport } from '../../importing/importing.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { DATA } from '../../words/data.ts';
import { forgetDraft } from '../begin/recall/draft.ts';
import { whole } from './holdings.tsx';

const WORDS = DATA.erase;

/** Erases everything, after the runner has typed that they mean it. */
export function Erase({ view }: { readonly view: Held }) {
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <section className="card" aria-labelledby="data-erase">
      <h2 id="data-erase">{WORDS.title}</h2>
      <p>{whereabouts().erase}</p>
      <button type="button" className="danger" onClick={() => dialog.current?.showModal()}>
        {WORDS.open}
      </button>
      <dialog ref={dialog} aria-labelledby="erase-ask">
        <h2 id="erase-ask">{WORDS.ask}</h2>
        <EraseForm view={view} onCancel={() => dialog.current?.close()} />
      </dialog>
    </section>
  );
}

interface FormProps {
  readonly view: Held;
  readonly onCancel: () => void;
}

function EraseForm({ view, onCancel }: FormProps) {
  const [typed, setTyped] = useState('');
  const client = useQueryClient();
  const [, go] = useLocation();
  const erase = useMutation({
    mutationFn: () => ask('DELETE', '/api/data', { body: { confirm: WORDS.word } }),
    onSuccess: async () => {
      forgetImport();
      forgetDraft('own');
      await client.resetQueries();
      go('/');
    },
  });
  const isMeant = typed.trim().toLowerCase() === WORDS.word;
  function submit(event: FormEvent) {
    event.preventDefault();
    if (isMeant) erase.mutate();
  }
  const rows = view.rows.reduce((sum, kind) => sum + kind.rows, 0);
  return (
    <form onSubmit={submit}>
      <p>
        {WORDS.goes(whole(view.runs), whole(rows), whole(view.originals), megabytes(view.bytes))}
      </p>
      <p>{WORDS.final}</p>
      <label className="field">
        <span className="label">{WORDS.type}</span>
        <input autoComplete="off" value={typed} onChange={({ target }) => setTyped(target.value)} />
      </label>
      {erase.error && <ProblemNote says={erase.error.message} />}
      <div className="buttons">
        <button type="submit" className="danger" disabled={!isMeant || erase.isPending}>
          {erase.isPending ? WORDS.erasing : WORDS.confirm}
        </button>
        <button type="button" className="quiet" onClick={onCancel}>
          {WORDS.cancel}
        </button>
      </div>
    </form>
  );
}
