import type { Care, Day, Visit } from '@plumbline/domain';
import { describe, expect, test } from 'vitest';
import { visitCalendar } from './visit-calendar.ts';

const NOW = new Date('2026-06-20T12:00:00Z');
const VISIT: Visit = {
  id: 'a1',
  day: '2026-06-25' as Day,
  time: '14:30',
  place: 'Ulm; 2nd floor',
  said: 'numb since May',
  limits: [{ kind: 'no_running_until', until: undefined, text: 'rest the bone' }],
  questions: ['May I run the race?'],
};

function calendarOf(changes: Partial<Visit> = {}, withQuestions = false): string {
  const visit = { ...VISIT, ...changes };
  const clinician = {
    name: 'Dr Weiss\r\nBEGIN:VEVENT',
    role: 'GP',
    phone: '1',
    mail: undefined,
    bookingLink: undefined,
  };
  const care: Care = { clinician, visits: [visit], extra: {} };
  return visitCalendar(care, visit.id, { now: NOW, withQuestions }) ?? 'none';
}

describe('a visit in the calendar', () => {
  test('stands at the hour that the clock in the waiting room shows', () => {
    expect(calendarOf()).toContain('DTSTART:20260625T143000\r\n');
    expect(calendarOf()).toContain('DTEND:20260625T150000\r\n');
  });

  test('fills the day where no time is known, and is none without a day', () => {
    expect(calendarOf({ time: undefined })).toContain('DTSTART;VALUE=DATE:20260625\r\n');
    expect(calendarOf({ day: undefined })).toBe('none');
  });

  test('says nothing of the back, and the questions only when asked', () => {
    for (const word of ['numb', 'bone', 'race', 'run']) expect(calendarOf()).not.toContain(word);
    expect(calendarOf({}, true)).toContain('May I run the race?');
    expect(calendarOf({}, true)).not.toMatch(/numb|bone/);
  });

  test('is one event, whatever a name holds', () => {
    expect(calendarOf().match(/^BEGIN:VEVENT/gm)).toHaveLength(1);
    expect(calendarOf()).toContain('LOCATION:Ulm\\; 2nd floor');
  });

  test('has no line that its id in a file wrote', () => {
    const calendar = calendarOf({ id: 'a1\r\nATTENDEE:mailto:a@example.org' });
    expect(calendar).not.toMatch(/^ATTENDEE/m);
    expect(calendar).toMatch(/^UID:a1--ATTENDEE-mailto-a-example.org\r$/m);
  });
});
