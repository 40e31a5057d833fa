import type { ClinicianFields, VisitFields } from '@plumbline/application';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { ask } from '../../connection/ask.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { saveText } from '../../parts/save-text.ts';
import { APPOINTMENT } from '../../words/appointment.ts';
import { dialled } from './visit-draft.ts';

interface Props {
  readonly clinician: ClinicianFields | null;
  readonly visit: VisitFields | undefined;
}

/** One tap each: telephone, mail, booking page, calendar. Plumbline hands over and sends nothing itself. */
export function Ways({ clinician, visit }: Props) {
  const [withQuestions, setWithQuestions] = useState(false);
  const calendar = useMutation({
    mutationFn: (id: string) =>
      ask<{ name: string; text: string }>(
        'GET',
        `/api/care/visits/${id}/calendar${withQuestions ? '?questions=yes' : ''}`,
      ),
    onSuccess: ({ name, text }) => saveText({ name, type: 'text/calendar', text }),
  });
  const name = clinician?.name ?? APPOINTMENT.them;
  const questions = withQuestions ? (visit?.questions ?? []) : [];
  return (
    <section className="card" aria-labelledby="ways">
      <h2 id="ways">{APPOINTMENT.ways}</h2>
      {!clinician && !visit && <p>{APPOINTMENT.notYet}</p>}
      <div className="buttons">
        {clinician?.phone && (
          <a className="button" href={`tel:${dialled(clinician.phone)}`}>
            {APPOINTMENT.call(name)}
          </a>
        )}
        {clinician?.mail && (
          <a className="button" href={mailTo(clinician.mail, questions)}>
            {APPOINTMENT.write(name)}
          </a>
        )}
        {clinician?.bookingLink && (
          <a
            className="button"
            href={clinician.bookingLink}
            target="_blank"
            rel="noreferrer noopener"
          >
            {APPOINTMENT.book}
          </a>
        )}
        {visit?.day && (
          <button type="button" onClick={() => calendar.mutate(visit.id)}>
            {APPOINTMENT.calendar}
          </button>
        )}
      </div>
      {visit !== undefined && visit.questions.length > 0 && (
        <label className="tick">
          <input
            type="checkbox"
            checked={withQuestions}
            onChange={({ target }) => setWithQuestions(target.checked)}
          />
          <span>{APPOINTMENT.withQuestions}</span>
        </label>
      )}
      <p className="soft small">{APPOINTMENT.privacy}</p>
      {calendar.error && <ProblemNote says={calendar.error.message} />}
      <div className="buttons">
        <Link className="button quiet" href="/visit">
          {APPOINTMENT.prepare}
        </Link>
        <Link className="button quiet" href="/share">
          {APPOINTMENT.share}
        </Link>
        <Link className="button quiet" href="/visit/after">
          {APPOINTMENT.after}
        </Link>
      </div>
    </section>
  );
}

function mailTo(mail: string, questions: readonly string[]): string {
  const asked = questions.map((question) => `- ${question}`).join('\n');
  const body =
    asked === '' ? APPOINTMENT.body : `${APPOINTMENT.body}\n${APPOINTMENT.asks}\n${asked}\n`;
  const subject = encodeURIComponent(APPOINTMENT.subject);
  return `mailto:${encodeURIComponent(mail)}?subject=${subject}&body=${encodeURIComponent(body)}`;
}
