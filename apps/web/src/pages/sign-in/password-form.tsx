import type { FormEvent } from 'react';
import { anybodyMayJoin } from '../../connection/on-server.ts';
import { fieldsOf } from '../../parts/fields/fields-of.ts';
import { NewPassword } from '../../parts/fields/new-password.tsx';
import { OldPassword } from '../../parts/fields/old-password.tsx';
import { SIGN_IN } from '../../words/sign-in.ts';
import { OwnName } from './own-name.tsx';

interface Props {
  readonly isNew: boolean;
  readonly isWaiting: boolean;
  readonly onGiven: (given: Readonly<Record<string, string>>) => void;
  /** Between signing in and making an account. */
  readonly onChange: () => void;
}

export function PasswordForm({ isNew, isWaiting, onGiven, onChange }: Props) {
  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    onGiven(fieldsOf(event.currentTarget));
  }

  return (
    <form className="card" onSubmit={onSubmit}>
      {isNew && <OwnName />}
      <label className="field">
        {SIGN_IN.email}
        <input name="email" type="email" required maxLength={200} autoComplete="username" />
      </label>
      {isNew ? (
        <NewPassword says={SIGN_IN.password} name="password" />
      ) : (
        <OldPassword says={SIGN_IN.password} name="password" />
      )}
      <div className="buttons">
        <button type="submit" disabled={isWaiting}>
          {says({ isNew, isWaiting })}
        </button>
        {anybodyMayJoin() && (
          <button type="button" className="quiet" onClick={onChange}>
            {isNew ? SIGN_IN.toOld : SIGN_IN.toNew}
          </button>
        )}
      </div>
      {!anybodyMayJoin() && <p className="soft small">{SIGN_IN.invited}</p>}
    </form>
  );
}

function says({ isNew, isWaiting }: Pick<Props, 'isNew' | 'isWaiting'>): string {
  if (isWaiting) return SIGN_IN.waiting;
  return isNew ? SIGN_IN.makeNow : SIGN_IN.now;
}
