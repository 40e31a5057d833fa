import { triageEdit, triageView } from '@plumbline/application';
import type { Hono } from 'hono';
import type { Desks } from '../desks.ts';
import { TRIAGE } from '../entries/triage-entry.ts';
import { change, show } from './answers.ts';
import { smallBody } from './small-body.ts';

const ALL_ANSWERS_BYTES = 16_384;

/** The safety questions. */
export function addTriageRoutes(app: Hono, desks: Desks): void {
  app.get('/api/triage', (c) => show(c, desks, triageView));
  app.put('/api/triage', smallBody(ALL_ANSWERS_BYTES), (c) =>
    change(c, desks, { schema: TRIAGE, edit: triageEdit }),
  );
}
