import type { CaseloadView, CaseView } from '@plumbline/application';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { mayHaveRunners, useMe } from '../../data/use-me.ts';
import { viewAt } from '../../data/use-view.ts';
import { Loading } from '../../parts/loading.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { Viewed } from '../../parts/viewed.tsx';
import { CASELOAD } from '../../words/caseload.ts';
import { Acknowledge } from './acknowledge.tsx';
import { FlagCard } from './flag-card.tsx';
import './runners.css';

/** Whom a clinician or a coach is let see: those with something that is not acknowledged first. */
export function CaseloadPage() {
  const query = useQuery({ ...viewAt<CaseloadView>('/api/caseload'), staleTime: 0 });
  return (
    <>
      <PageTitle>{CASELOAD.title}</PageTitle>
      <p className="note">{CASELOAD.live}</p>
      <Viewed query={query}>
        {({ runners }) => (runners.length === 0 ? <NoRunners /> : <Cases runners={runners} />)}
      </Viewed>
    </>
  );
}

function NoRunners() {
  const { data } = useMe();
  if (!data) return <Loading />;
  return (
    <p className="card">
      {mayHaveRunners(data.role) ? CASELOAD.none(data.email) : CASELOAD.forOthers}
    </p>
  );
}

function Cases({ runners }: CaseloadView) {
  const asking = runners.filter((runner) => !isCalm(runner));
  const calm = runners.filter(isCalm);
  const open = runners.filter(({ flags }) => flags.some(({ isOpen }) => isOpen));
  return (
    <>
      <p>{CASELOAD.counted(runners.length, open.length)}</p>
      <p className="soft small">{CASELOAD.rules}</p>
      {asking.map((runner) => (
        <Case key={runner.id} runner={runner} />
      ))}
      {calm.length > 0 && <Calm runners={calm} />}
    </>
  );
}

function isCalm({ flags, isKeptBack }: CaseView): boolean {
  return flags.length === 0 && !isKeptBack;
}

/** Names alone: with sixty runners most are calm, and somebody looks for one of them. */
function Calm({ runners }: CaseloadView) {
  return (
    <section className="card" aria-labelledby="calm">
      <h2 id="calm">{CASELOAD.calm(runners.length)}</h2>
      <ul className="calm">
        {runners.map(({ id, name }) => (
          <li key={id}>
            <Link href={`/runners/${id}`}>{name || CASELOAD.flag.gone}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Case({ runner }: { readonly runner: CaseView }) {
  const { id, name, flags, isKeptBack } = runner;
  const open = flags.filter(({ isOpen }) => isOpen).length;
  return (
    <section className="card case" aria-labelledby={`case-${id}`}>
      <div className="case-head">
        <h2 id={`case-${id}`}>
          <Link href={`/runners/${id}`}>{name || CASELOAD.flag.gone}</Link>
        </h2>
        {open > 0 && <span className="case-open">{CASELOAD.open(open)}</span>}
      </div>
      {isKeptBack && <p>{CASELOAD.keptBack}</p>}
      <ul className="flags">
        {flags.map((flag) => (
          <FlagCard key={flag.id} flag={flag}>
            {flag.isOpen && <Acknowledge runnerId={id} flag={flag} />}
          </FlagCard>
        ))}
      </ul>
    </section>
  );
}
