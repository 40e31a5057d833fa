import { useInfiniteQuery } from '@tanstack/react-query';
import { ask } from '../../connection/ask.ts';
import { Moment } from '../../parts/moment.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { Viewed } from '../../parts/viewed.tsx';
import { ACCESS } from '../../words/access.ts';
import type { AuditView } from './access-view.ts';
import { auditSentence } from './audit-sentence.ts';

const WORDS = ACCESS.audit;
const PATH = '/api/audit';

/** Who looked and who gave what, newest first, a page at a time. */
export function Audit() {
  const query = useInfiniteQuery({
    queryKey: [PATH],
    queryFn: ({ signal, pageParam }) =>
      ask<AuditView>('GET', pageParam === '' ? PATH : `${PATH}?before=${pageParam}`, { signal }),
    initialPageParam: '',
    getNextPageParam: ({ older }: AuditView) => older,
  });
  return (
    <section className="card" aria-labelledby="access-audit">
      <h2 id="access-audit">{WORDS.title}</h2>
      <p>{WORDS.says}</p>
      <Viewed query={query}>
        {({ pages }) => (
          <>
            {pages[0]?.entries.length === 0 && <p>{WORDS.none}</p>}
            <ol className="access-list">
              {pages
                .flatMap(({ entries }) => entries)
                .map((entry) => (
                  <Entry key={entry.id} {...entry} />
                ))}
            </ol>
            {query.isFetchNextPageError && <ProblemNote says={query.error?.message ?? ''} />}
            {query.hasNextPage && (
              <button
                type="button"
                className="quiet"
                disabled={query.isFetchingNextPage}
                onClick={() => query.fetchNextPage()}
              >
                {WORDS.older}
              </button>
            )}
            <p role="status" className="soft small">
              {pages.length > 1 && !query.hasNextPage ? WORDS.whole : ''}
            </p>
          </>
        )}
      </Viewed>
    </section>
  );
}

function Entry(entry: AuditView['entries'][number]) {
  return (
    <li>
      <strong>{entry.isOwn ? WORDS.you : entry.who || WORDS.nobody}</strong> {auditSentence(entry)}{' '}
      <span className="soft small">
        <Moment at={entry.at} />
      </span>
    </li>
  );
}
