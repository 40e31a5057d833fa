import { useMutation } from '@tanstack/react-query';
import { askAccounts } from '../connection/accounts.ts';
import { SIGN_IN } from '../words/sign-in.ts';

/** Ends the session on a server for many. */
export function SignOut() {
  const leave = useMutation<unknown, Error>({
    mutationFn: () => askAccounts('sign-out', {}),
    // What was shown goes with the page.
    onSettled: () => location.replace('/'),
  });
  return (
    <button type="button" className="quiet sign-out" onClick={() => leave.mutate()}>
      {SIGN_IN.out}
    </button>
  );
}
