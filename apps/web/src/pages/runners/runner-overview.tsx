import type { FlagsView } from '@plumbline/application';
import { useQuery } from '@tanstack/react-query';
import { viewAt } from '../../data/use-view.ts';
import { PageTitle } from '../../parts/page-title.tsx';
import { Viewed } from '../../parts/viewed.tsx';
import { kindNames } from '../../words/access.ts';
import { CASELOAD } from '../../words/caseload.ts';
import { Acknowledge } from './acknowledge.tsx';
import { FlagCard } from './flag-card.tsx';
import { RunnerNotes } from './runner-notes.tsx';
import { useSeenRunner } from './seen-runner.ts';

/** What may be let see, and only programs read so far. */
const WITHOUT_PAGE: ReadonlySet<string> = new Set(['strength', 'form', 'experiment']);

/** What asks for a look, and one's notes. */
export function RunnerOverview() {
  const { id, name, kinds, mayWrite } = useSeenRunner();
  const pageless = kinds.filter((kind) => WITHOUT_PAGE.has(kind));
  const flags = useQuery({ ...viewAt<FlagsView>('/api/flags'), staleTime: 0 });
  return (
    <>
      <PageTitle>{name || CASELOAD.flag.gone}</PageTitle>
      <p className="note">{CASELOAD.live}</p>
      <p className="soft">
        {CASELOAD.runner.sees(kindNames(kinds))}{' '}
        {mayWrite && kinds.includes('plan') ? CASELOAD.runner.mayPlan : CASELOAD.runner.mayRead}
        {mayWrite && kinds.includes('visit') && ` ${CASELOAD.runner.noVisit}`}
        {pageless.length > 0 && ` ${CASELOAD.runner.noPage(kindNames(pageless))}`}
      </p>
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
