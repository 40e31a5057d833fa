import { SIGN_IN } from '../../words/sign-in.ts';

/** NIST SP 800-63B-4 §3.1.1.2, as the server asks for it. */
const CHARACTERS = { minLength: 15, maxLength: 128 };

interface Props {
  readonly says: string;
  readonly name: string;
}

/** A password that somebody gives themselves. */
export function NewPassword({ says, name }: Props) {
  return (
    <label className="field">
      {says}
      <input name={name} type="password" required {...CHARACTERS} autoComplete="new-password" />
      <small className="soft">{SIGN_IN.passwordLong}</small>
    </label>
  );
}
