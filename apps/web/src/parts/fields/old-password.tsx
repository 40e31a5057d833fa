interface Props {
  readonly says: string;
  readonly name: string;
}

/** The password that somebody has. */
export function OldPassword({ says, name }: Props) {
  return (
    <label className="field">
      {says}
      <input name={name} type="password" required maxLength={128} autoComplete="current-password" />
    </label>
  );
}
