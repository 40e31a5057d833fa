import type { IntakeView } from '@plumbline/application';
import { useState } from 'react';
import { whereabouts } from '../../connection/whereabouts.ts';
import { useView } from '../../data/use-view.ts';
import { PageTitle } from '../../parts/page-title.tsx';
import { Viewed } from '../../parts/viewed.tsx';
import { VISIT } from '../../words/visit.ts';
import { IntakeForm } from './intake-form.tsx';
import { Onwards } from './onwards.tsx';
import { ThePage } from './the-page.tsx';

/** What to tell a clinician, and the page to take along. */
export function VisitPage() {
  const [isBooking, setBooking] = useState(false);
  const view = useView<IntakeView>('/api/intake');
  return (
    <>
      <PageTitle>{VISIT.title}</PageTitle>
      <p>
        {VISIT.says} {whereabouts().visit}
      </p>
      <Viewed query={view}>
        {({ revision, told, isBooked, intake }) => (
          <>
            <ThePage revision={revision} />
            <Onwards />
            {isBooked || told !== null || isBooking ? (
              <IntakeForm intake={intake} />
            ) : (
              <NotAskedYet onBook={() => setBooking(true)} />
            )}
          </>
        )}
      </Viewed>
    </>
  );
}

function NotAskedYet({ onBook }: { readonly onBook: () => void }) {
  return (
    <section className="card" aria-labelledby="visit-intake">
      <h2 id="visit-intake">{VISIT.intake}</h2>
      <p>{VISIT.intakeWhen}</p>
      <button type="button" className="quiet" onClick={onBook}>
        {VISIT.intakeBegin}
      </button>
    </section>
  );
}
