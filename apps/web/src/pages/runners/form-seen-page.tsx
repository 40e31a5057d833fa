import type { FormView } from '@plumbline/application';
import { useView } from '../../data/use-view.ts';
import { PageTitle } from '../../parts/page-title.tsx';
import { Viewed } from '../../parts/viewed.tsx';
import { CASELOAD } from '../../words/caseload.ts';
import { Checks } from '../form/checks.tsx';
import '../form/form-page.css';

/** What was measured of a runner's form, to read. */
export function FormSeenPage() {
  const query = useView<FormView>('/api/form');
  return (
    <>
      <PageTitle>{CASELOAD.pages.form}</PageTitle>
      <p className="soft">{CASELOAD.formLimits}</p>
      <Viewed query={query}>{({ checks }) => <Checks checks={checks} />}</Viewed>
    </>
  );
}
