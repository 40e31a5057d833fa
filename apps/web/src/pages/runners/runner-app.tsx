import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { Link, Router } from 'wouter';
import { SignOut } from '../../app/sign-out.tsx';
import { useTopOfPage } from '../../app/use-top-of-page.ts';
import { ask } from '../../connection/ask.ts';
import { Loading } from '../../parts/loading.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { Viewed } from '../../parts/viewed.tsx';
import { CASELOAD } from '../../words/caseload.ts';
import { SHELL } from '../../words/shell.ts';
import { RunnerNavigation } from './runner-navigation.tsx';
import { RunnerPages } from './runner-pages.tsx';
import { type SeenRunner, SeenRunnerProvider } from './seen-runner.ts';
import '../../app/shell.css';
import './runners.css';

const WORDS = CASELOAD.runner;
const PATH = '/api/runners';

/** One runner's pages, for somebody whom they let see some: as the runner sees them, with notes and whose they are. */
export function RunnerApp({ id }: { readonly id: string }) {
  const query = useQuery<{ readonly runners: readonly SeenRunner[] }>({
    queryKey: [PATH],
    queryFn: ({ signal }) => ask('GET', PATH, { signal }),
    staleTime: 0,
  });
  useTopOfPage();
  return (
    <Viewed query={query}>
      {({ runners }) => {
        const runner = runners.find((one) => one.id === id);
        return runner ? <OfRunner runner={runner} /> : <NotSeen />;
      }}
    </Viewed>
  );
}

function OfRunner({ runner }: { readonly runner: SeenRunner }) {
  return (
    <SeenRunnerProvider value={runner}>
      <Router base={`/runners/${runner.id}`}>
        <div
          className={
            runner.mayWrite && runner.kinds.includes('plan')
              ? 'shell guest'
              : 'shell guest guest-reads'
          }
        >
          <a className="skip" href="#main">
            {SHELL.skip}
          </a>
          <header className="masthead whose">
            <p className="whose-name">
              {WORDS.looking} <strong>{runner.name || CASELOAD.flag.gone}</strong>
            </p>
            <p className="stays">
              <Link href="~/runners">{WORDS.back}</Link>
            </p>
            <SignOut />
          </header>
          <RunnerNavigation />
          <main id="main" tabIndex={-1}>
            <Suspense fallback={<Loading />}>
              <RunnerPages />
            </Suspense>
          </main>
          <footer className="foot">
            <p>
              {WORDS.noted} {WORDS.notADiagnosis}
            </p>
          </footer>
        </div>
      </Router>
    </SeenRunnerProvider>
  );
}

function NotSeen() {
  return (
    <main className="alone">
      <PageTitle>{CASELOAD.title}</PageTitle>
      <p className="note">{WORDS.notYours}</p>
      <p>
        <Link href="/runners">{WORDS.back}</Link>
      </p>
    </main>
  );
}
