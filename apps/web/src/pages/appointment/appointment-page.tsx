import type { CareView, StateView } from '@plumbline/application';
import { whereabouts } from '../../connection/whereabouts.ts';
import { useView } from '../../data/use-view.ts';
import { PageTitle } from '../../parts/page-title.tsx';
import { Viewed } from '../../parts/viewed.tsx';
import { APPOINTMENT } from '../../words/appointment.ts';
import { AppointmentForm } from './appointment-form.tsx';
import { nextVisit } from './visit-draft.ts';
import { Ways } from './ways.tsx';
import './appointment.css';

/** Whom the runner sees, when, and how to reach them. */
export function AppointmentPage() {
  const care = useView<CareView>('/api/care');
  const state = useView<StateView>('/api/state');
  return (
    <>
      <PageTitle>{APPOINTMENT.title}</PageTitle>
      <p className="lead">
        {APPOINTMENT.lead} {whereabouts().appointment}
      </p>
      <Viewed query={state}>
        {({ today }) => (
          <Viewed query={care}>
            {(view) => (
              <>
                <AppointmentForm key={view.revision} care={view} today={today} />
                <Ways clinician={view.clinician} visit={nextVisit(view.visits, today)} />
              </>
            )}
          </Viewed>
        )}
      </Viewed>
    </>
  );
}
