import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { askAccounts } from '../../connection/accounts.ts';
import { fieldsOf } from '../../parts/fields/fields-of.ts';
import { OldPassword } from '../../parts/fields/old-password.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { ACCOUNT } from '../../words/account.ts';
import { type FactorKey, NewFactor } from './new-factor.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { ACCOUNT_KEY } from './use-account.ts';

const WORDS = ACCOUNT.second;

type Act = 'enable' | 'disable' | 'generate-backup-codes';

interface Asked {
  readonly act: Act;
  readonly password: string;
}

/** Each act asks for the password again: an open page is not enough. */
export function SecondFactor({ isOn }: { readonly isOn: boolean }) {
  const client = useQueryClient();
  const [begun, setBegun] = useState<FactorKey>();
  const [codes, setCodes] = useState<readonly string[]>();
  const change = useMutation<Partial<FactorKey>, Error, Asked>({
    mutationFn: ({ act, password }) => askAccounts(`two-factor/${act}`, { password }),
    onSuccess: ({ totpURI, backupCodes }, { act }) => {
      setCodes(act === 'generate-backup-codes' ? backupCodes : undefined);
      setBegun(totpURI && backupCodes ? { totpURI, backupCodes } : undefined);
      return client.invalidateQueries({ queryKey: ACCOUNT_KEY });
    },
  });
  return (
    <section className="card" aria-labelledby="account-second">
      <h2 id="account-second">{WORDS.title}</h2>
      <p>{isOn ? WORDS.on : WORDS.off}</p>
      {change.error && <ProblemNote says={change.error.message} />}
      {begun && !isOn && <NewFactor factor={begun} />}
      {codes && <RecoveryCodes codes={codes} />}
      {(!begun || isOn) && <Acts isOn={isOn} onAsked={(asked) => change.mutate(asked)} />}
    </section>
  );
}

interface ActsProps {
  readonly isOn: boolean;
  readonly onAsked: (asked: Asked) => void;
}

function Acts({ isOn, onAsked }: ActsProps) {
  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const { submitter } = event.nativeEvent as SubmitEvent;
    const act = (submitter as HTMLButtonElement | null)?.value as Act | undefined;
    onAsked({ act: act ?? 'enable', password: fieldsOf(form)['password'] ?? '' });
    form.reset();
  }

  return (
    <form onSubmit={onSubmit}>
      <OldPassword says={WORDS.password} name="password" />
      <div className="buttons">
        {!isOn && (
          <button type="submit" className="quiet" value="enable">
            {WORDS.begin}
          </button>
        )}
        {isOn && (
          <>
            <button type="submit" className="quiet" value="generate-backup-codes">
              {WORDS.newCodes}
            </button>
            <button type="submit" className="danger" value="disable">
              {WORDS.turnOff}
            </button>
          </>
        )}
      </div>
    </form>
  );
}
