import type { CareView } from '@plumbline/application';
import { type FormEvent, useId, useState } from 'react';
import { useWrite } from '../../data/use-write.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { APPOINTMENT } from '../../words/appointment.ts';
import { appointmentDraft, clinicianOf, nextVisit, visitsWith } from './visit-draft.ts';

interface Props {
  readonly care: CareView;
  readonly today: string;
}

export function AppointmentForm({ care, today }: Props) {
  const next = nextVisit(care.visits, today);
  const [draft, setDraft] = useState(() => appointmentDraft(care.clinician, next));
  const [wrong, setWrong] = useState<string>();
  const write = useWrite();

  function save(event: FormEvent) {
    event.preventDefault();
    const said = problemIn(draft.time, draft.bookingLink);
    setWrong(said);
    if (said !== undefined) return;
    write.mutate({
      method: 'PUT',
      path: '/api/care',
      body: { clinician: clinicianOf(draft), visits: visitsWith(care.visits, draft, next) },
      says: APPOINTMENT.saved,
    });
  }

  function box(key: keyof typeof draft, more: { readonly type?: string } = {}) {
    return {
      ...more,
      value: draft[key],
      onChange: (value: string) => setDraft({ ...draft, [key]: value }),
    };
  }

  const problem = wrong ?? write.error?.message;
  return (
    <form className="card" noValidate onSubmit={save}>
      <h2>{APPOINTMENT.clinician}</h2>
      <div className="fields">
        <Box label={APPOINTMENT.name} {...box('name')} />
        <Box label={APPOINTMENT.role} {...box('role')} />
        <Box label={APPOINTMENT.phone} {...box('phone', { type: 'tel' })} />
        <Box label={APPOINTMENT.mail} {...box('mail', { type: 'email' })} />
      </div>
      <Box label={APPOINTMENT.bookingLink} {...box('bookingLink', { type: 'url' })} />
      <h2>{APPOINTMENT.visit}</h2>
      <div className="fields">
        <Box label={APPOINTMENT.day} {...box('day', { type: 'date' })} />
        <Box label={APPOINTMENT.time} {...box('time')} />
        <Box label={APPOINTMENT.place} {...box('place')} />
      </div>
      <Box label={APPOINTMENT.questions} {...box('questions')} isLong />
      {problem !== undefined && <ProblemNote says={problem} />}
      <button type="submit" disabled={write.isPending}>
        {APPOINTMENT.save}
      </button>
    </form>
  );
}

function problemIn(time: string, link: string): string | undefined {
  if (time.trim() !== '' && !/^([01]\d|2[0-3]):[0-5]\d$/.test(time.trim())) {
    return APPOINTMENT.badTime;
  }
  return link.trim() === '' || /^https?:\/\//.test(link.trim()) ? undefined : APPOINTMENT.badLink;
}

interface BoxProps {
  readonly label: string;
  readonly value: string;
  readonly type?: string;
  readonly isLong?: boolean;
  readonly onChange: (value: string) => void;
}

export function Box({ label, value, type = 'text', isLong = false, onChange }: BoxProps) {
  const id = useId();
  const given = {
    id,
    value,
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      onChange(target.value),
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {isLong ? (
        <textarea rows={4} maxLength={2400} {...given} />
      ) : (
        <input type={type} maxLength={type === 'url' ? 500 : 120} {...given} />
      )}
    </div>
  );
}
