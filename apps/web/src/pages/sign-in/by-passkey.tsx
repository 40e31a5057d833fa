import { useMutation } from '@tanstack/react-query';
import { enterByPasskey, knowsPasskeys } from '../../connection/passkeys.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { SIGN_IN } from '../../words/sign-in.ts';

/** The other way in, where the browser knows it. */
export function ByPasskey({ onEntered }: { readonly onEntered: () => void }) {
  const enter = useMutation<void, Error>({ mutationFn: enterByPasskey, onSuccess: onEntered });
  if (!knowsPasskeys()) return null;
  return (
    <section className="card">
      <p>{SIGN_IN.passkeySays}</p>
      {enter.error && <ProblemNote says={enter.error.message} />}
      <button
        type="button"
        className="quiet"
        disabled={enter.isPending}
        onClick={() => enter.mutate()}
      >
        {enter.isPending ? SIGN_IN.waiting : SIGN_IN.passkey}
      </button>
    </section>
  );
}
