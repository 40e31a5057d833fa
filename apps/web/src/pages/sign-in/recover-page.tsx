import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { askAccounts } from '../../connection/accounts.ts';
import { fieldsOf } from '../../parts/fields/fields-of.ts';
import { NewPassword } from '../../parts/fields/new-password.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { RECOVER, SIGN_IN } from '../../words/sign-in.ts';
import { wordOfLink } from './word-of-link.ts';

/** A new password, by a link of whoever runs the server. */
export function RecoverPage() {
  const [token] = useState(wordOfLink);
  const renew = useMutation<unknown, Error, Readonly<Record<string, string>>>({
    mutationFn: ({ newPassword }) => askAccounts('reset-password', { token, newPassword }),
  });

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    renew.mutate(fieldsOf(event.currentTarget));
  }

  return (
    <main className="alone">
      <PageTitle>{RECOVER.title}</PageTitle>
      {renew.isSuccess ? (
        <p role="status">{RECOVER.done}</p>
      ) : (
        <form className="card" onSubmit={onSubmit}>
          <p>{RECOVER.says}</p>
          {renew.error && <ProblemNote says={renew.error.message} />}
          <NewPassword says={RECOVER.password} name="newPassword" />
          <button type="submit" disabled={renew.isPending}>
            {renew.isPending ? SIGN_IN.waiting : RECOVER.now}
          </button>
        </form>
      )}
      <p>
        <a href="/">{RECOVER.toSignIn}</a>
      </p>
    </main>
  );
}
