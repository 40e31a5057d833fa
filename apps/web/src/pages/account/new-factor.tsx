import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { askAccounts } from '../../connection/accounts.ts';
import { ask } from '../../connection/ask.ts';
import { codeIn } from '../../parts/fields/code-in.ts';
import { OneTimeCode } from '../../parts/fields/one-time-code.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { ACCOUNT } from '../../words/account.ts';
import { RecoveryCodes } from './recovery-codes.tsx';
import { ACCOUNT_KEY } from './use-account.ts';

const WORDS = ACCOUNT.second;

export interface FactorKey {
  /** `otpauth://totp/…` */
  readonly totpURI: string;
  readonly backupCodes: readonly string[];
}

interface Picture {
  readonly size: number;
  readonly path: string;
}

/** Its key and its recovery codes, once; it is on when the app has shown that it knows the key. */
export function NewFactor({ factor }: { readonly factor: FactorKey }) {
  const client = useQueryClient();
  const confirm = useMutation<unknown, Error, string>({
    mutationFn: (code) => askAccounts('two-factor/verify-totp', { code }),
    onSuccess: () => client.invalidateQueries({ queryKey: ACCOUNT_KEY }),
  });

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    confirm.mutate(codeIn(event.currentTarget));
  }

  return (
    <form onSubmit={onSubmit}>
      <p>{WORDS.scan}</p>
      <KeyPicture text={factor.totpURI} />
      <p>
        {WORDS.key} <code>{new URL(factor.totpURI).searchParams.get('secret')}</code>
      </p>
      <RecoveryCodes codes={factor.backupCodes} />
      {confirm.error && <ProblemNote says={confirm.error.message} />}
      <OneTimeCode says={WORDS.code} />
      <button type="submit" disabled={confirm.isPending}>
        {WORDS.confirm}
      </button>
    </form>
  );
}

function KeyPicture({ text }: { readonly text: string }) {
  const { data } = useQuery({
    queryKey: ['picture', text],
    queryFn: () => ask<Picture>('POST', '/api/account/picture', { body: { text } }),
    gcTime: 0,
  });
  if (!data) return null;
  return (
    <svg
      className="account-picture"
      viewBox={`0 0 ${data.size} ${data.size}`}
      role="img"
      aria-label={WORDS.picture}
    >
      <path d={data.path} />
    </svg>
  );
}
