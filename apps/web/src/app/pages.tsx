import { lazy } from 'react';
import { Link, Route, Switch } from 'wouter';
import { onPhone } from '../connection/on-phone.ts';
import { onServer } from '../connection/on-server.ts';
import { PageTitle } from '../parts/page-title.tsx';
import { SHELL } from '../words/shell.ts';
import { Home } from './home.tsx';

// Each page is a file of its own, so that the first one is there at once.
const BeginPage = lazy(() =>
  import('../pages/begin/begin-page.tsx').then((m) => ({ default: m.BeginPage })),
);
const LogPage = lazy(() =>
  import('../pages/log/log-page.tsx').then((m) => ({ default: m.LogPage })),
);
const PlanPage = lazy(() =>
  import('../pages/plan/plan-page.tsx').then((m) => ({ default: m.PlanPage })),
);
const ExperimentPage = lazy(() =>
  import('../pages/experiment/experiment-page.tsx').then((m) => ({ default: m.ExperimentPage })),
);
const RunsPage = lazy(() =>
  import('../pages/runs/runs-page.tsx').then((m) => ({ default: m.RunsPage })),
);
const RunPage = lazy(() =>
  import('../pages/run/run-page.tsx').then((m) => ({ default: m.RunPage })),
);
const StrengthPage = lazy(() =>
  import('../pages/strength/strength-page.tsx').then((m) => ({ default: m.StrengthPage })),
);
const FormPage = lazy(() =>
  import('../pages/form/form-page.tsx').then((m) => ({ default: m.FormPage })),
);
const DataPage = lazy(() =>
  import('../pages/data/data-page.tsx').then((m) => ({ default: m.DataPage })),
);
const SafetyPage = lazy(() =>
  import('../pages/safety/safety-page.tsx').then((m) => ({ default: m.SafetyPage })),
);

const VisitPage = lazy(() =>
  import('../pages/visit/visit-page.tsx').then((m) => ({ default: m.VisitPage })),
);
const AppointmentPage = lazy(() =>
  import('../pages/appointment/appointment-page.tsx').then((m) => ({ default: m.AppointmentPage })),
);
const AfterPage = lazy(() =>
  import('../pages/appointment/after-page.tsx').then((m) => ({ default: m.AfterPage })),
);
const SharePage = lazy(() =>
  import('../pages/share/share-page.tsx').then((m) => ({ default: m.SharePage })),
);
const SharedPage = lazy(() =>
  import('../pages/shared/shared-page.tsx').then((m) => ({ default: m.SharedPage })),
);
const PhonePage = lazy(() =>
  import('../pages/phone/phone-page.tsx').then((m) => ({ default: m.PhonePage })),
);
const AccessPage = lazy(() =>
  import('../pages/access/access-page.tsx').then((m) => ({ default: m.AccessPage })),
);
const CaseloadPage = lazy(() =>
  import('../pages/runners/caseload-page.tsx').then((m) => ({ default: m.CaseloadPage })),
);
const AccountPage = lazy(() =>
  import('../pages/account/account-page.tsx').then((m) => ({ default: m.AccountPage })),
);
const TrustPage = lazy(() =>
  import('../pages/phone/trust-page.tsx').then((m) => ({ default: m.TrustPage })),
);

/** Every address of the app. */
export function Pages() {
  return (
    <Switch>
      <Route path="/" component={Home} />
      <Route path="/begin/:step?">{({ step }) => <BeginPage step={step} />}</Route>
      <Route path="/log/:runId?" component={LogPage} />
      <Route path="/plan" component={PlanPage} />
      <Route path="/experiment" component={ExperimentPage} />
      <Route path="/runs" component={RunsPage} />
      <Route path="/runs/:id">{({ id }) => <RunPage id={id} />}</Route>
      <Route path="/strength/:part?" component={StrengthPage} />
      <Route path="/form" component={FormPage} />
      <Route path="/data" component={DataPage} />
      <Route path="/safety" component={SafetyPage} />
      <Route path="/visit" component={VisitPage} />
      <Route path="/visit/appointment" component={AppointmentPage} />
      <Route path="/visit/after" component={AfterPage} />
      <Route path="/share" component={SharePage} />
      <Route path="/shared" component={SharedPage} />
      {onServer() && <Route path="/access" component={AccessPage} />}
      {onServer() && <Route path="/runners" component={CaseloadPage} />}
      {onServer() && <Route path="/account" component={AccountPage} />}
      {!onServer() && <Route path="/phone" component={onPhone() ? TrustPage : PhonePage} />}
      <Route>
        <PageTitle>{SHELL.noSuchPage}</PageTitle>
        <Link href="/">{SHELL.home}</Link>
      </Route>
    </Switch>
  );
}
