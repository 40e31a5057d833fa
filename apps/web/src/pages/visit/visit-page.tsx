import type { IntakeView } from '@plumbline/application';
import { useView } from '../../data/use-view.ts';
import { PageTitle } from '../../parts/page-title.tsx';
import { Viewed } from '../../parts/viewed.tsx';
import { VISIT } from '../../words/visit.ts';
import { IntakeForm } from './intake-form.tsx';
import { Onwards } from './onwards.tsx';
import { PageDownloads } from './page-downloads.tsx';

/** What to tell a clinician, and the page to take along. */
export function VisitPage() {
  const view = useView<IntakeView>('/api/intake');
  return (
    <>
      <PageTitle>{VISIT.title}</PageTitle>
      <p>{VISIT.says}</p>
      <PageDownloads />
      <Onwards />
      <Viewed query={view}>{({ intake }) => <IntakeForm intake={intake} />}</Viewed>
    </>
  );
}
