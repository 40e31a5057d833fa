import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { askAccounts } from '../../connection/accounts.ts';
import { ask } from '../../connection/ask.ts';
import { fieldsOf } from '../../parts/fields/fields-of.ts';
import { NewPassword } from '../../parts/fields/new-password.tsx';
import { Loading } from '../../parts/loading.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { JOIN, SIGN_IN } from '../../words/sign-in.ts';
import { OwnName } from './own-name.tsx';
import { wordOfLink } from './word-of-link.ts';

interface Invited {
  readonly email: string;
  readonly role: keyof typeof JOIN.as;
  readonly organisation: string | null;
}

/** Takes an invitation up. */
export function JoinPage() {
  const [token] = useState(wordOfLink);
  const { data, error } = useQuery({
    queryKey: ['/api/join/look'],
    queryFn: () => ask<Invited>('POST', '/api/join/look', { body: { token } }),
    refetchOnWindowFocus: false,
  });
  return (
    <main className="alone">
      <PageTitle>{JOIN.title}</PageTitle>
      {error && <ProblemNote says={error.message} />}
      {data && <JoinForm token={token} invited={data} />}
      {!data && !error && <Loading />}
      <p>
        <a href="/">{JOIN.toSignIn}</a>
      </p>
    </main>
  );
}

function JoinForm({ token, invited }: { readonly token: string; readonly invited: Invited }) {
  const join = useMutation<void, Error, Readonly<Record<string, string>>>({
    mutationFn: async (given) => {
      await ask('POST', '/api/join', { body: { token, ...given } });
      await askAccounts('sign-in/email', { email: invited.email, password: given['password'] });
    },
    onSuccess: () => location.replace('/'),
  });

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    join.mutate(fieldsOf(event.currentTarget));
  }

  return (
    <form className="card" onSubmit={onSubmit}>
      <p>{JOIN.says(invited.email, invited.organisation)}</p>
      <p>{JOIN.as[invited.role]}</p>
      {join.error && <ProblemNote says={join.error.message} />}
      <OwnName />
      <NewPassword says={SIGN_IN.password} name="password" />
      <button type="submit" disabled={join.isPending}>
        {join.isPending ? SIGN_IN.waiting : SIGN_IN.makeNow}
      </button>
    </form>
  );
}
