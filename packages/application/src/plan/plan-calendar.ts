import type { PlanDocument, SessionDocument } from '@plumbline/domain';
import ical, { ICalEventTransparency } from 'ical-generator';
import { SESSION_TITLES } from '../words/plan-words.ts';

/**
 * The plan for a calendar program (iCalendar, RFC 5545): each session on its day, in no zone and at no hour, and nothing
 * that the plan does not hold. An event keeps its name, so that a plan made anew takes the place of the one before.
 */
export function planCalendar({ days }: PlanDocument, { now }: { readonly now: Date }): string {
  const calendar = ical({ prodId: { company: 'Plumbline', product: 'Plumbline', language: 'EN' } });
  for (const { date, sessions } of days) {
    for (const session of sessions) {
      calendar.createEvent({
        id: `plan-${date}-${session.kind}@plumbline`,
        stamp: now,
        summary: SESSION_TITLES[session.kind](session),
        description: session.what,
        start: new Date(`${date}T00:00:00Z`),
        allDay: true,
        transparency: ICalEventTransparency.TRANSPARENT,
      });
    }
  }
  return calendar.toString();
}

/** What a session is called where there is room for one line. */
export function sessionTitle(session: SessionDocument): string {
  return SESSION_TITLES[session.kind](session);
}
