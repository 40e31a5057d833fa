import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ask } from '../../connection/ask.ts';
import { keepToken } from '../../connection/token.ts';
import { PageTitle } from '../../parts/page-title.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { PHONE } from '../../words/phone.ts';
import { TrustSteps } from '../phone/trust-steps.tsx';

interface Props {
  /** As the link had it; empty where it has to be typed. */
  readonly code: string;
}

/** A phone's first page: exchanges the code of the computer for a token of its own. */
export function PairPage({ code: given }: Props) {
  const [code, setCode] = useState(given);
  const [name, setName] = useState<string>(PHONE.usualName);
  const pair = useMutation<{ token: string }, Error>({
    mutationFn: () => ask('POST', '/api/pair', { body: { code, name } }),
    onSuccess: ({ token }) => {
      keepToken(token);
      location.replace('/log');
    },
  });

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    pair.mutate();
  }

  return (
    <main className="alone">
      <PageTitle>{PHONE.pairTitle}</PageTitle>
      {pair.error && <ProblemNote says={pair.error.message} />}
      <form className="card" onSubmit={onSubmit}>
        <p>{PHONE.pairWhat}</p>
        <label className="field">
          {PHONE.code}
          <input
            value={code}
            onChange={(event) => setCode(event.target.value)}
            required
            maxLength={20}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
          />
        </label>
        <label className="field">
          {PHONE.name}
          <input
            value={name}
            onChange={(event) => setName(event.target.value)}
            required
            maxLength={40}
            autoComplete="off"
          />
        </label>
        <div className="buttons">
          <button type="submit" disabled={pair.isPending}>
            {pair.isPending ? PHONE.pairing : PHONE.pairNow}
          </button>
        </div>
      </form>
      <h2>{PHONE.trustTitle}</h2>
      <TrustSteps />
    </main>
  );
}
