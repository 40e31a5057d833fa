import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { askAccounts } from '../../connection/accounts.ts';
import { codeIn } from '../../parts/fields/code-in.ts';
import { OneTimeCode } from '../../parts/fields/one-time-code.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { SIGN_IN } from '../../words/sign-in.ts';

interface Props {
  readonly onEntered: () => void;
  readonly onBack: () => void;
}

/** After the password: six digits of an app, or a recovery code instead. */
export function SecondFactorForm({ onEntered, onBack }: Props) {
  const [isRecovery, setRecovery] = useState(false);
  const enter = useMutation<unknown, Error, string>({
    mutationFn: (code) =>
      askAccounts(isRecovery ? 'two-factor/verify-backup-code' : 'two-factor/verify-totp', {
        code,
      }),
    onSuccess: onEntered,
  });

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    enter.mutate(codeIn(event.currentTarget));
  }

  function onOther() {
    enter.reset();
    setRecovery(!isRecovery);
  }

  return (
    <form className="card" onSubmit={onSubmit}>
      {enter.error && <ProblemNote says={enter.error.message} />}
      {isRecovery ? <RecoveryField /> : <OneTimeCode says={SIGN_IN.code} />}
      <div className="buttons">
        <button type="submit" disabled={enter.isPending}>
          {enter.isPending ? SIGN_IN.waiting : SIGN_IN.goOn}
        </button>
        <button type="button" className="quiet" onClick={onOther}>
          {isRecovery ? SIGN_IN.toCode : SIGN_IN.toRecovery}
        </button>
        <button type="button" className="quiet" onClick={onBack}>
          {SIGN_IN.back}
        </button>
      </div>
    </form>
  );
}

function RecoveryField() {
  return (
    <label className="field">
      {SIGN_IN.recoveryCode}
      <input name="code" required maxLength={20} autoComplete="off" spellCheck={false} />
      <small className="soft">{SIGN_IN.recoverySays}</small>
    </label>
  );
}
