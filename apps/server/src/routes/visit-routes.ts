import { careEdit, careView, intakeEdit, intakeView } from '@plumbline/application';
import type { Hono } from 'hono';
import type { Desks } from '../desks.ts';
import { CARE } from '../entries/care-entry.ts';
import { INTAKE } from '../entries/intake-entry.ts';
import { change, show } from './answers.ts';
import { smallBody } from './small-body.ts';

const LONG_ENTRY_BYTES = 262_144;

/** What is told before a visit to a clinician, and what is kept of it. */
export function addVisitRoutes(app: Hono, desks: Desks): void {
  app.get('/api/intake', (c) => show(c, desks, intakeView));
  app.put('/api/intake', smallBody(LONG_ENTRY_BYTES), (c) =>
    change(c, desks, { schema: INTAKE, edit: intakeEdit }),
  );
  app.get('/api/care', (c) => show(c, desks, careView));
  app.put('/api/care', smallBody(LONG_ENTRY_BYTES), (c) =>
    change(c, desks, { schema: CARE, edit: careEdit }),
  );
}
