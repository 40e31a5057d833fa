import type { ClinicianFields, VisitFields } from '@plumbline/application';

/** What is typed of a clinician and the next visit; empty is "not said". */
export interface AppointmentDraft {
  readonly name: string;
  readonly role: string;
  readonly phone: string;
  readonly mail: string;
  readonly bookingLink: string;
  readonly day: string;
  readonly time: string;
  readonly place: string;
  readonly questions: string;
}

/** The first visit that is not over; one without a day waits for it. */
export function nextVisit(visits: readonly VisitFields[], today: string): VisitFields | undefined {
  const ahead = visits.filter(({ day, said }) => (day === null ? said === null : day >= today));
  return [...ahead].sort((a, b) => (a.day ?? '9999').localeCompare(b.day ?? '9999'))[0];
}

export function appointmentDraft(
  clinician: ClinicianFields | null,
  visit: VisitFields | undefined,
): AppointmentDraft {
  return {
    name: clinician?.name ?? '',
    role: clinician?.role ?? '',
    phone: clinician?.phone ?? '',
    mail: clinician?.mail ?? '',
    bookingLink: clinician?.bookingLink ?? '',
    day: visit?.day ?? '',
    time: visit?.time ?? '',
    place: visit?.place ?? '',
    questions: visit?.questions.join('\n') ?? '',
  };
}

export function clinicianOf(draft: AppointmentDraft): ClinicianFields | null {
  const { name, role, phone, mail, bookingLink } = draft;
  const fields = {
    name: orNull(name),
    role: orNull(role),
    phone: orNull(phone),
    mail: orNull(mail),
    bookingLink: orNull(bookingLink),
  };
  return Object.values(fields).every((value) => value === null) ? null : fields;
}

/** The visits with the next one as it was typed; none is added where nothing was. */
export function visitsWith(
  visits: readonly VisitFields[],
  draft: AppointmentDraft,
  next: VisitFields | undefined,
): readonly VisitFields[] {
  const typed = {
    day: orNull(draft.day),
    time: orNull(draft.time),
    place: orNull(draft.place),
    questions: linesOf(draft.questions),
  };
  if (next) return visits.map((visit) => (visit.id === next.id ? { ...visit, ...typed } : visit));
  const isEmpty = typed.day === null && typed.place === null && typed.questions.length === 0;
  if (isEmpty) return visits;
  return [...visits, { id: crypto.randomUUID(), said: null, limits: [], ...typed }];
}

/** Digits and a plus: what a telephone dials. */
export function dialled(phone: string): string {
  return phone.replace(/[^\d+]/g, '');
}

export function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

export function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
