import type { SharedView } from '@plumbline/application';
import { useWrite } from '../../data/use-write.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { dayName } from '../../show/format.ts';
import { SHARE } from '../../words/share.ts';

export function ShareList({ shares }: { readonly shares: readonly SharedView[] }) {
  const write = useWrite();
  return (
    <section className="card" aria-labelledby="share-list">
      <h2 id="share-list">{SHARE.list}</h2>
      <p className="soft">{SHARE.listSays}</p>
      {shares.length === 0 && <p>{SHARE.none}</p>}
      {write.error && <ProblemNote says={write.error.message} />}
      <ul className="plain-list">
        {shares.map(({ id, day, to, what, expires }) => (
          <li key={id} className="share-row">
            <span>
              <strong>{SHARE.line(dayName(day), to)}</strong>
              <br />
              <span className="soft small">
                {[
                  what.join(', '),
                  ...(expires === null ? [] : [SHARE.until(dayName(expires))]),
                ].join(' · ')}
              </span>
            </span>
            <button
              type="button"
              className="quiet"
              aria-label={`${SHARE.remove}: ${SHARE.line(dayName(day), to)}`}
              onClick={() =>
                write.mutate({ method: 'DELETE', path: `/api/share/${id}`, says: SHARE.removed })
              }
            >
              {SHARE.remove}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
