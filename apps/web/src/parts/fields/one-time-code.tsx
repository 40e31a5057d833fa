interface Props {
  readonly says: string;
}

/** The six digits that an authenticator app shows, as the field that `codeIn` reads. */
export function OneTimeCode({ says }: Props) {
  return (
    <label className="field">
      {says}
      <input
        name="code"
        required
        inputMode="numeric"
        pattern="[0-9 ]{6,8}"
        autoComplete="one-time-code"
      />
    </label>
  );
}
