import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ask } from '../../connection/ask.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { dayName } from '../../show/format.ts';
import { ACCESS, kindNames } from '../../words/access.ts';
import type { GrantView } from './access-view.ts';

const WORDS = ACCESS.people;

interface Props {
  readonly grants: readonly GrantView[];
  readonly onChange: (grant: GrantView) => void;
}

export function Grants({ grants, onChange }: Props) {
  const client = useQueryClient();
  const withdraw = useMutation<unknown, Error, GrantView>({
    mutationFn: ({ person }) => ask('DELETE', `/api/access/${person.id}`, { body: {} }),
    onSuccess: () => client.invalidateQueries(),
  });
  return (
    <section className="card" aria-labelledby="access-people">
      <h2 id="access-people">{WORDS.title}</h2>
      {withdraw.error && <ProblemNote says={withdraw.error.message} />}
      <p role="status">{withdraw.isSuccess ? WORDS.withdrawn(nameOf(withdraw.variables)) : ''}</p>
      {grants.length === 0 && <p>{WORDS.none}</p>}
      <ul className="access-list">
        {grants.map((grant) => (
          <li key={grant.person.id} className="access-row">
            <Given grant={grant} />
            <div className="buttons">
              <button
                type="button"
                className="quiet"
                aria-label={WORDS.changeOne(nameOf(grant))}
                onClick={() => onChange(grant)}
              >
                {WORDS.change}
              </button>
              <button
                type="button"
                className="danger"
                aria-label={WORDS.withdrawOne(nameOf(grant))}
                onClick={() => withdraw.mutate(grant)}
              >
                {WORDS.withdraw}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Given({ grant }: { readonly grant: GrantView }) {
  const { person, kinds, mayWrite, until, isOver } = grant;
  const terms = [
    until === null ? WORDS.open : WORDS.until(dayName(until)),
    ...(mayWrite ? [WORDS.writes] : []),
  ];
  return (
    <div>
      <strong>{nameOf(grant)}</strong>{' '}
      <span className="soft small">
        {[WORDS.roles[person.role], person.organisation, person.email].filter(Boolean).join(', ')}
      </span>
      <br />
      {kindNames(kinds)}
      <br />
      <span className="soft small">{isOver ? WORDS.over : terms.join('; ')}</span>
    </div>
  );
}

function nameOf({ person }: GrantView): string {
  return person.name || WORDS.gone;
}
