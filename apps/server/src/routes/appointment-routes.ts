import { visitCalendar } from '@plumbline/application';
import type { Hono } from 'hono';
import type { Desks } from '../desks.ts';
import { show } from './answers.ts';

interface AppointmentParts {
  readonly desks: Desks;
  readonly now: () => Date;
}

/** A visit for a calendar program; the page gives it to the browser's downloads. */
export function addAppointmentRoutes(app: Hono, { desks, now }: AppointmentParts): void {
  app.get('/api/care/visits/:id/calendar', (c) => {
    const asked = { now: now(), withQuestions: c.req.query('questions') === 'yes' };
    return show(c, desks, ({ records: { care } }) => {
      const text = care && visitCalendar(care, c.req.param('id'), asked);
      return text === undefined ? 'no-such-row' : { name: 'appointment.ics', text };
    });
  });
}
