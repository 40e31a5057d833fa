import type { CareView, LimitFields, StateView, VisitFields } from '@plumbline/application';
import { useState } from 'react';
import { useView } from '../../data/use-view.ts';
import { PageTitle } from '../../parts/page-title.tsx';
import { Viewed } from '../../parts/viewed.tsx';
import { dayName } from '../../show/format.ts';
import { AFTER } from '../../words/appointment.ts';
import { AfterForm } from './after-form.tsx';
import './appointment.css';

/** What was said at a visit, and what the runner is to keep to. */
export function AfterPage() {
  const care = useView<CareView>('/api/care');
  const state = useView<StateView>('/api/state');
  return (
    <>
      <PageTitle>{AFTER.title}</PageTitle>
      <p className="lead">{AFTER.lead}</p>
      <Viewed query={state}>
        {({ today }) => (
          <Viewed query={care}>{(view) => <Chosen care={view} today={today} />}</Viewed>
        )}
      </Viewed>
    </>
  );
}

function Chosen({ care, today }: { readonly care: CareView; readonly today: string }) {
  const listed = [...care.visits].sort((a, b) => (b.day ?? '').localeCompare(a.day ?? ''));
  const usual = listed.find(({ day }) => day !== null && day <= today) ?? listed[0];
  const [id, setId] = useState(usual?.id ?? '');
  const visit = care.visits.find((each) => each.id === id);
  const rest = care.visits.flatMap(({ limits }) => limits).filter((limit) => holds(limit, today));
  return (
    <>
      {rest.map(({ until }) => (
        <p key={until ?? ''} className="note note-warn">
          {AFTER.inForce(until === null ? null : dayName(until))}
        </p>
      ))}
      <div className="field">
        <label htmlFor="after-which">{AFTER.which}</label>
        <select id="after-which" value={id} onChange={({ target }) => setId(target.value)}>
          {listed.map((each) => (
            <option key={each.id} value={each.id}>
              {nameOf(each)}
            </option>
          ))}
          <option value="">{AFTER.another}</option>
        </select>
      </div>
      <AfterForm
        key={`${id} ${care.revision}`}
        care={care}
        visit={visit}
        today={today}
        onMade={setId}
      />
    </>
  );
}

function holds({ kind, until }: LimitFields, today: string): boolean {
  return kind === 'no_running_until' && (until === null || today < until);
}

function nameOf({ day, place }: VisitFields): string {
  const when = day === null ? AFTER.unknownDay : dayName(day);
  return [when, ...(place === null ? [] : [place])].join(', ');
}
