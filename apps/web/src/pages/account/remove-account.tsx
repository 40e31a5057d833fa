import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { ask } from '../../connection/ask.ts';
import { fieldsOf } from '../../parts/fields/fields-of.ts';
import { OldPassword } from '../../parts/fields/old-password.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { ACCOUNT } from '../../words/account.ts';

const WORDS = ACCOUNT.removal;

/** Removes one's account and all that is kept of oneself; an open page is not enough for that. */
export function RemoveAccount() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [opened, setOpened] = useState(0);
  return (
    <section className="card" aria-labelledby="account-removal">
      <h2 id="account-removal">{WORDS.title}</h2>
      <p>{WORDS.says}</p>
      <p>{WORDS.stays}</p>
      <button type="button" className="danger" onClick={() => dialog.current?.showModal()}>
        {WORDS.open}
      </button>
      <dialog
        ref={dialog}
        aria-labelledby="removal-ask"
        onClose={() => setOpened((times) => times + 1)}
      >
        <h2 id="removal-ask">{WORDS.ask}</h2>
        {/* A form of its own each time: a password that was typed does not stay. */}
        <RemovalForm key={opened} onCancel={() => dialog.current?.close()} />
      </dialog>
    </section>
  );
}

function RemovalForm({ onCancel }: { readonly onCancel: () => void }) {
  const remove = useMutation<unknown, Error, string>({
    mutationFn: (password) =>
      ask('DELETE', '/api/account', { body: { confirm: WORDS.word, password } }),
    // What was shown goes with the page.
    onSuccess: () => location.replace('/'),
  });

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    remove.mutate(fieldsOf(event.currentTarget)['password'] ?? '');
  }

  return (
    <form onSubmit={onSubmit}>
      <p>{WORDS.final}</p>
      <OldPassword says={WORDS.password} name="password" />
      {remove.error && <ProblemNote says={remove.error.message} />}
      <div className="buttons">
        <button type="submit" className="danger" disabled={remove.isPending}>
          {WORDS.confirm}
        </button>
        <button type="button" className="quiet" onClick={onCancel}>
          {WORDS.cancel}
        </button>
      </div>
    </form>
  );
}
