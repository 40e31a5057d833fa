import type { NotesView } from '@plumbline/application';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId } from 'react';
import { ask } from '../../connection/ask.ts';
import { viewAt } from '../../data/use-view.ts';
import { fieldsOf } from '../../parts/fields/fields-of.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { Viewed } from '../../parts/viewed.tsx';
import { CASELOAD } from '../../words/caseload.ts';
import { NoteList } from './note-list.tsx';
import { useSeenRunner } from './seen-runner.ts';

const WORDS = CASELOAD.notes;

/** What one noted about a runner, and a way to note more. */
export function RunnerNotes() {
  const { id } = useSeenRunner();
  const client = useQueryClient();
  const field = useId();
  const query = useQuery({ ...viewAt<NotesView>('/api/notes'), staleTime: 0 });
  const keep = useMutation<unknown, Error, string>({
    mutationFn: (note) => ask('POST', `/api/runners/${id}/notes`, { body: { note } }),
    onSuccess: () => client.invalidateQueries(),
  });

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const note = fieldsOf(form)['note']?.trim() ?? '';
    if (note !== '') keep.mutate(note, { onSuccess: () => form.reset() });
  }

  return (
    <section className="card" aria-labelledby="runner-notes">
      <h2 id="runner-notes">{WORDS.title}</h2>
      <p>{WORDS.says}</p>
      <form onSubmit={onSubmit}>
        <div className="field">
          <label htmlFor={field}>{WORDS.label}</label>
          <textarea id={field} name="note" rows={3} required maxLength={2000} />
        </div>
        {keep.error && <ProblemNote says={keep.error.message} />}
        <div className="buttons">
          <button type="submit" disabled={keep.isPending}>
            {WORDS.keep}
          </button>
          <span role="status">{keep.isSuccess ? WORDS.kept : ''}</span>
        </div>
      </form>
      <Viewed query={query}>
        {({ notes }) =>
          notes.length === 0 ? (
            <p className="soft notes-none">{WORDS.none}</p>
          ) : (
            <NoteList notes={notes} />
          )
        }
      </Viewed>
    </section>
  );
}
