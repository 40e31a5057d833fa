import type { FlagsView } from '@plumbline/application';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { viewAt } from '../../data/use-view.ts';
import { PageTitle } from '../../parts/page-title.tsx';
import { Viewed } from '../../parts/viewed.tsx';
import { kindNames } from '../../words/access.ts';
import { CASELOAD } from '../../words/caseload.ts';
import { Acknowledge } from './acknowledge.tsx';
import { FlagCard } from './flag-card.tsx';
import { RunnerNotes } from './runner-notes.tsx';
import { useSeenRunner } from './seen-runner.ts';

const MORE = ['strength', 'form', 'experiment'] as const;

/** What asks for a look, and one's notes. */
export function RunnerOverview() {
  const { id, name, kinds, mayWrite } = useSeenRunner();
  const flags = useQuery({ ...viewAt<FlagsView>('/api/flags'), staleTime: 0 });
  return (
    <>
      <PageTitle>{name || CASELOAD.flag.gone}</PageTitle>
      <p className="note">{CASELOAD.live}</p>
      <p className="soft">
        {CASELOAD.runner.sees(kindNames(kinds))}{' '}
        {mayWrite && kinds.includes('plan') ? CASELOAD.runner.mayPlan : CASELOAD.runner.mayRead}
        {mayWrite && kinds.includes('visit') && ` ${CASELOAD.runner.noVisit}`}
      </p>
      <MorePages />
      <Viewed query={flags}>
        {({ flags: raised }) => (
          <section className="card" aria-labelledby="runner-flags">
            <h2 id="runner-flags">{CASELOAD.flags}</h2>
            {raised.length === 0 && <p className="soft">{CASELOAD.quiet}</p>}
            <ul className="flags">
              {raised.map((flag) => (
                <FlagCard key={flag.id} flag={flag}>
                  <Acknowledge runnerId={id} flag={flag} />
                </FlagCard>
              ))}
            </ul>
          </section>
        )}
      </Viewed>
      {!flags.isError && <RunnerNotes />}
    </>
  );
}

/** Those that the bar at the foot of a phone has no room for. */
function MorePages() {
  const { kinds } = useSeenRunner();
  const more = MORE.filter((kind) => kinds.includes(kind));
  if (more.length === 0) return null;
  return (
    <p className="buttons narrow-only">
      {more.map((kind) => (
        <Link key={kind} href={`/${kind}`} className="button quiet">
          {CASELOAD.pages[kind]}
        </Link>
      ))}
    </p>
  );
}
