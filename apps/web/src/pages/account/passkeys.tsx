import { useMutation, useQuery } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { askAccounts } from '../../connection/accounts.ts';
import { addPasskey, knowsPasskeys } from '../../connection/passkeys.ts';
import { fieldsOf } from '../../parts/fields/fields-of.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { ACCOUNT } from '../../words/account.ts';
import { ACCOUNT_TROUBLE } from '../../words/sign-in.ts';

const WORDS = ACCOUNT.passkeys;

interface Passkey {
  readonly id: string;
  readonly name?: string | null;
}

export function Passkeys() {
  const { data, refetch } = useQuery({
    queryKey: ['passkeys'],
    queryFn: () => askAccounts<readonly Passkey[]>('passkey/list-user-passkeys'),
  });
  const remove = useMutation<unknown, Error, string>({
    mutationFn: (id) => askAccounts('passkey/delete-passkey', { id }),
    onSuccess: () => refetch(),
  });
  return (
    <section className="card" aria-labelledby="account-passkeys">
      <h2 id="account-passkeys">{WORDS.title}</h2>
      <p>{WORDS.says}</p>
      {remove.error && <ProblemNote says={remove.error.message} />}
      {data?.length === 0 && <p>{WORDS.none}</p>}
      <ul className="plain-list">
        {data?.map(({ id, name }) => (
          <li key={id} className="account-row">
            {name || WORDS.unnamed}
            <button
              type="button"
              className="quiet"
              aria-label={WORDS.removeOne(name || WORDS.unnamed)}
              onClick={() => remove.mutate(id)}
            >
              {WORDS.remove}
            </button>
          </li>
        ))}
      </ul>
      {knowsPasskeys() ? <NewPasskey onAdded={refetch} /> : <p>{ACCOUNT_TROUBLE.noPasskeys}</p>}
    </section>
  );
}

function NewPasskey({ onAdded }: { readonly onAdded: () => unknown }) {
  const add = useMutation<void, Error, string>({ mutationFn: addPasskey, onSuccess: onAdded });

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    add.mutate(fieldsOf(event.currentTarget)['name'] ?? WORDS.usual);
  }

  return (
    <form onSubmit={onSubmit}>
      {add.error && <ProblemNote says={add.error.message} />}
      <label className="field">
        {WORDS.name}
        <input name="name" required maxLength={60} defaultValue={WORDS.usual} autoComplete="off" />
      </label>
      <button type="submit" className="quiet" disabled={add.isPending}>
        {WORDS.add}
      </button>
    </form>
  );
}
