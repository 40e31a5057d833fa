import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { askAccounts } from '../../connection/accounts.ts';
import { fieldsOf } from '../../parts/fields/fields-of.ts';
import { NewPassword } from '../../parts/fields/new-password.tsx';
import { OldPassword } from '../../parts/fields/old-password.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { ACCOUNT } from '../../words/account.ts';

const WORDS = ACCOUNT.password;

export function ChangePassword() {
  const change = useMutation<unknown, Error, Readonly<Record<string, string>>>({
    mutationFn: (given) => askAccounts('change-password', { ...given, revokeOtherSessions: true }),
  });

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    change.mutate(fieldsOf(form), { onSuccess: () => form.reset() });
  }

  return (
    <section className="card" aria-labelledby="account-password">
      <h2 id="account-password">{WORDS.title}</h2>
      <form onSubmit={onSubmit}>
        {change.error && <ProblemNote says={change.error.message} />}
        <OldPassword says={WORDS.old} name="currentPassword" />
        <NewPassword says={WORDS.fresh} name="newPassword" />
        <button type="submit" className="quiet" disabled={change.isPending}>
          {WORDS.save}
        </button>
        <p role="status">{change.isSuccess ? WORDS.saved : ''}</p>
      </form>
    </section>
  );
}
