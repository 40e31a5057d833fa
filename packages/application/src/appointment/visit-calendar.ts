import type { Care, Visit } from '@plumbline/domain';
import ical, { ICalAlarmType } from 'ical-generator';
import { VISIT_WORDS } from '../words/visit-words.ts';

const MINUTES = 30;
const MS_PER_MINUTE = 60_000;
const DAY_BEFORE_S = 86_400;

export interface CalendarAsked {
  readonly now: Date;
  /** Calendars are often kept by somebody else: the runner's questions go in only when they are asked for. */
  readonly withQuestions: boolean;
}

/**
 * The visit for a calendar program (iCalendar, RFC 5545), at the time that clocks show there. It holds when, where
 * and with whom, and no health data. Nothing where the visit has no day yet.
 */
export function visitCalendar(
  { visits, clinician }: Care,
  id: string,
  { now, withQuestions }: CalendarAsked,
): string | undefined {
  const visit = visits.find((each) => each.id === id);
  if (!visit?.day) return undefined;
  const calendar = ical({ prodId: { company: 'Plumbline', product: 'Plumbline', language: 'EN' } });
  calendar.createEvent({
    id: uidOf(visit),
    stamp: now,
    summary: VISIT_WORDS.summary(clinician?.name),
    ...timeOf(visit, visit.day),
    ...(visit.place === undefined ? {} : { location: visit.place }),
    ...(withQuestions && visit.questions.length > 0
      ? { description: VISIT_WORDS.questions(visit.questions) }
      : {}),
  });
  return calendar.toString();
}

/** Without what would end its line: the id is written as it stands, and a file may hold any. */
function uidOf({ id }: Visit): string {
  return id.replaceAll(/[^\w.-]/g, '-');
}

/** By the wall clock: a day and a time are written down as they are, in no zone. */
function timeOf({ time }: Visit, day: string) {
  if (time === undefined) return { start: new Date(`${day}T00:00:00Z`), allDay: true };
  const start = new Date(`${day}T${time}:00Z`);
  const end = new Date(start.getTime() + MINUTES * MS_PER_MINUTE);
  const alarms = [{ type: ICalAlarmType.display, trigger: DAY_BEFORE_S }];
  return { start, end, floating: true, alarms };
}
