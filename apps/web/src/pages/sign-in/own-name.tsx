import { SIGN_IN } from '../../words/sign-in.ts';

/** What somebody who makes an account is called, as the field `name`. */
export function OwnName() {
  return (
    <label className="field">
      {SIGN_IN.name}
      <input name="name" required maxLength={80} autoComplete="name" />
    </label>
  );
}
