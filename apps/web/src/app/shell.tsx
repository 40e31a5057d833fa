import type { StateView } from '@plumbline/application';
import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense } from 'react';
import { Link } from 'wouter';
import { onPhone } from '../connection/on-phone.ts';
import { onServer } from '../connection/on-server.ts';
import { whereabouts } from '../connection/whereabouts.ts';
import { viewAt } from '../data/use-view.ts';
import { ACCESS } from '../words/access.ts';
import { SHELL } from '../words/shell.ts';
import { LeaveSample } from './leave-sample.tsx';
import { PageLink, type PageOfNavigation } from './page-link.tsx';
import { SafetyFirst } from './safety-first.tsx';
import { SignOut } from './sign-out.tsx';
import { ToRunners } from './to-runners.tsx';
import { useTopOfPage } from './use-top-of-page.ts';
import './shell.css';

const PAGES: readonly PageOfNavigation[] = [
  {
    path: '/',
    says: SHELL.pages.why,
    icon: 'M4 19V9m5 10V5m5 14v-7m5 7V8',
    leadsTo: ['/begin', '/safety'],
  },
  {
    path: '/plan',
    says: SHELL.pages.plan,
    icon: 'M5 5h14v15H5zM5 10h14M9 3v4m6-4v4',
    leadsTo: ['/experiment'],
  },
  { path: '/log', says: SHELL.pages.log, icon: 'M12 5v14M5 12h14', leadsTo: ['/phone'] },
  { path: '/runs', says: SHELL.pages.runs, icon: 'M4 6h16M4 12h16M4 18h10' },
  { path: '/strength', says: SHELL.pages.strength, icon: 'M3 10v4m3-7v10m0-5h12m0-5v10m3-7v4' },
  {
    path: '/form',
    says: SHELL.pages.form,
    icon: 'M4 6h11v12H4zM15 10l5-3v10l-5-3',
  },
  {
    path: '/data',
    says: SHELL.pages.data,
    icon: 'M4 7c0-4 16-4 16 0v10c0 4-16 4-16 0V7c0 4 16 4 16 0',
    leadsTo: ['/visit', '/share', '/shared', '/account', '/access'],
  },
];

/** So soon a page that lies open hears of what was written elsewhere. @unit ms */
const LOOK_MS = 15_000;

/** A phone is shown what it may ask. */
const ON_PHONES: ReadonlySet<string> = new Set(['/', '/plan', '/log', '/strength']);

const PhoneNotes = lazy(() =>
  import('../offline/phone-notes.tsx').then((m) => ({ default: m.PhoneNotes })),
);

/** The frame around every page: name, pages, and whose data are shown. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { data } = useQuery({ ...viewAt<StateView>('/api/state'), refetchInterval: LOOK_MS });
  useTopOfPage();
  return (
    <div className="shell">
      <a className="skip" href="#main">
        {SHELL.skip}
      </a>
      <header className="masthead">
        <Link href="/" className="wordmark">
          <img src="/plumbline.svg" alt="" width="18" height="32" />
          <span>{SHELL.name}</span>
        </Link>
        {onServer() && <ToRunners />}
        <p className="stays">
          {onServer() ? <Link href="/access">{ACCESS.title}</Link> : whereabouts().stays}
        </p>
        {onServer() && <SignOut />}
      </header>
      <nav className="pages" aria-label={SHELL.navigation}>
        <ul>
          {PAGES.filter(({ path }) => !onPhone() || ON_PHONES.has(path)).map((page) => (
            <li key={page.path}>
              <PageLink {...page} />
            </li>
          ))}
        </ul>
      </nav>
      <main id="main" tabIndex={-1}>
        {onPhone() && (
          <Suspense>
            <PhoneNotes />
          </Suspense>
        )}
        {data?.isSample && <LeaveSample />}
        {data && <SafetyFirst {...data} />}
        {children}
      </main>
      <footer className="foot">
        <p>{whereabouts().notADiagnosis}</p>
      </footer>
    </div>
  );
}
