import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ask } from '../../connection/ask.ts';
import { Moment } from '../../parts/moment.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { ACCOUNT } from '../../words/account.ts';
import { browserIn } from './browser-in.ts';
import { ACCOUNT_KEY, type OwnSession } from './use-account.ts';

const WORDS = ACCOUNT.sessions;

/** Where one is signed in, and ending all but this one. */
export function Sessions({ sessions }: { readonly sessions: readonly OwnSession[] }) {
  const client = useQueryClient();
  const end = useMutation<unknown, Error>({
    mutationFn: () => ask('DELETE', '/api/account/sessions'),
    onSuccess: () => client.invalidateQueries({ queryKey: ACCOUNT_KEY }),
  });
  return (
    <section className="card" aria-labelledby="account-sessions">
      <h2 id="account-sessions">{WORDS.title}</h2>
      <p>{WORDS.says}</p>
      <ul className="plain-list">
        {thisFirst(sessions).map(({ begun, browser, isThis }) => (
          <li key={begun} className="account-row account-session">
            <span>{browserIn(browser) ?? WORDS.unknown}</span>
            <span className="soft">
              {isThis ? (
                WORDS.here
              ) : (
                <>
                  {WORDS.since} <Moment at={begun} />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      {end.error && <ProblemNote says={end.error.message} />}
      {sessions.length > 1 && (
        <button
          type="button"
          className="quiet"
          disabled={end.isPending}
          onClick={() => end.mutate()}
        >
          {WORDS.end}
        </button>
      )}
      <p role="status">{end.isSuccess ? WORDS.ended : ''}</p>
    </section>
  );
}

function thisFirst(sessions: readonly OwnSession[]): readonly OwnSession[] {
  return [...sessions].sort((one, other) => Number(other.isThis) - Number(one.isThis));
}
