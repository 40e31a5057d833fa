import { type ComponentType, lazy, type ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import { useMe } from '../../data/use-me.ts';
import { PageTitle } from '../../parts/page-title.tsx';
import { kindNames } from '../../words/access.ts';
import { CASELOAD } from '../../words/caseload.ts';
import { RunnerOverview } from './runner-overview.tsx';
import { useSeenRunner } from './seen-runner.ts';

const WORDS = CASELOAD.runner;
/** What a runner cannot give a coach. */
const NO_COACH: ReadonlySet<string> = new Set(['safety', 'private_answers', 'visit']);

const WhyPage = lazy(() => import('../why/why-page.tsx').then((m) => ({ default: m.WhyPage })));
const PlanPage = lazy(() => import('../plan/plan-page.tsx').then((m) => ({ default: m.PlanPage })));
const RunsPage = lazy(() => import('../runs/runs-page.tsx').then((m) => ({ default: m.RunsPage })));
const RunPage = lazy(() => import('../run/run-page.tsx').then((m) => ({ default: m.RunPage })));
const StrengthSeenPage = lazy(() =>
  import('./strength-seen-page.tsx').then((m) => ({ default: m.StrengthSeenPage })),
);
const FormSeenPage = lazy(() =>
  import('./form-seen-page.tsx').then((m) => ({ default: m.FormSeenPage })),
);
const ExperimentSeenPage = lazy(() =>
  import('./experiment-seen-page.tsx').then((m) => ({ default: m.ExperimentSeenPage })),
);
const LoggedPage = lazy(() => import('./logged-page.tsx').then((m) => ({ default: m.LoggedPage })));
const SheetPage = lazy(() => import('./sheet-page.tsx').then((m) => ({ default: m.SheetPage })));

const PAGES: readonly (Omit<LetProps, 'children'> & {
  readonly path: string;
  readonly Page: ComponentType;
})[] = [
  { path: '/why', title: CASELOAD.pages.why, needs: ['why'], Page: WhyPage },
  { path: '/plan', title: CASELOAD.pages.plan, needs: ['plan'], Page: PlanPage },
  { path: '/log/:day?', title: CASELOAD.pages.log, needs: ['log'], Page: LoggedPage },
  { path: '/runs', title: CASELOAD.pages.runs, needs: ['runs', 'log'], Page: RunsPage },
  {
    path: '/strength',
    title: CASELOAD.pages.strength,
    needs: ['strength'],
    Page: StrengthSeenPage,
  },
  { path: '/form', title: CASELOAD.pages.form, needs: ['form'], Page: FormSeenPage },
  {
    path: '/experiment',
    title: CASELOAD.pages.experiment,
    needs: ['experiment'],
    Page: ExperimentSeenPage,
  },
  {
    path: '/page',
    title: CASELOAD.pages.page,
    needs: ['safety', 'private_answers', 'visit', 'why'],
    Page: SheetPage,
  },
];

/** Every address below `/runners/:id`. */
export function RunnerPages() {
  return (
    <Switch>
      <Route path="/" component={RunnerOverview} />
      {PAGES.map(({ path, Page, ...page }) => (
        <Route key={path} path={path}>
          <Let {...page}>
            <Page />
          </Let>
        </Route>
      ))}
      <Route path="/runs/:id">
        {({ id }) => (
          <Let title={CASELOAD.pages.runs} needs={['runs', 'log', 'why']}>
            <RunPage id={id} />
          </Let>
        )}
      </Route>
      <Route>
        <PageTitle>{WORDS.ownTitle}</PageTitle>
        <p className="note">{WORDS.ownPage}</p>
      </Route>
    </Switch>
  );
}

interface LetProps {
  readonly title: string;
  /** Kinds of data that the page shows. */
  readonly needs: readonly string[];
  readonly children: ReactNode;
}

/** A page as far as the runner lets one see it: what is not granted is said so, and how it may come to be. */
function Let({ title, needs, children }: LetProps) {
  const { kinds } = useSeenRunner();
  const missing = needs.filter((kind) => !kinds.includes(kind));
  if (missing.length === 0) return children;
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <NotLet missing={missing} />
    </>
  );
}

function NotLet({ missing }: { readonly missing: readonly string[] }) {
  const { name } = useSeenRunner();
  const me = useMe();
  const barred = me.data?.role === 'coach' ? missing.filter((kind) => NO_COACH.has(kind)) : [];
  return (
    <p className="note">
      {barred.length > 0
        ? WORDS.notForCoach(kindNames(barred))
        : `${WORDS.notLet(name || WORDS.unnamed)} ${WORDS.needs(kindNames(missing))} ${WORDS.askThem}`}
    </p>
  );
}
