import { PageTitle } from '../../parts/page-title.tsx';
import { CASELOAD } from '../../words/caseload.ts';
import { ThePage } from '../visit/the-page.tsx';

/** The page for a clinician, as the runner would bring it along. */
export function SheetPage() {
  return (
    <>
      <PageTitle>{CASELOAD.sheet}</PageTitle>
      <ThePage revision={0} />
    </>
  );
}
