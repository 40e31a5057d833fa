import { strengthEdit, strengthView, testEdit } from '@plumbline/application';
import type { Hono } from 'hono';
import type { Desks } from '../desks.ts';
import { STRENGTH, TEST } from '../entries/strength-entry.ts';
import { change, removeRow, show } from './answers.ts';
import { smallBody } from './small-body.ts';

const ROW_BYTES = 32_768;

/** Strength work and field tests. */
export function addStrengthRoutes(app: Hono, desks: Desks): void {
  app.get('/api/strength', (c) => show(c, desks, strengthView));
  app.put('/api/strength', smallBody(ROW_BYTES), (c) =>
    change(c, desks, { schema: STRENGTH, edit: strengthEdit }),
  );
  app.delete('/api/strength/:id', (c) => removeRow(c, desks, 'strength'));
  app.put('/api/tests', smallBody(), (c) => change(c, desks, { schema: TEST, edit: testEdit }));
  app.delete('/api/tests/:id', (c) => removeRow(c, desks, 'tests'));
}
