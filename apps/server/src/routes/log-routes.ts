import { backfillEdit, diaryEdit, hydrationEdit, logView } from '@plumbline/application';
import type { Hono } from 'hono';
import { z } from 'zod';
import type { Desks } from '../desks.ts';
import { BACKFILL, DIARY } from '../entries/diary-entry.ts';
import { HYDRATION } from '../entries/hydration-entry.ts';
import { refusedEntry } from '../server-problem.ts';
import { change, removeRow, show, written } from './answers.ts';
import { smallBody } from './small-body.ts';

/** One row, its note included. */
const ROW_BYTES = 32_768;
/** A number for each of some thousand runs. */
const MANY_ROWS_BYTES = 1_048_576;

export const UNDO = z.strictObject({
  undo: z
    .string()
    .min(1)
    .max(200)
    .regex(/^\P{Cc}*$/u),
});

/** What the runner writes down, and how it is taken back. */
export function addLogRoutes(app: Hono, desks: Desks): void {
  app.get('/api/log', (c) => show(c, desks, (snapshot) => logView(snapshot, c.req.query('day'))));
  app.put('/api/diary', smallBody(ROW_BYTES), (c) =>
    change(c, desks, { schema: DIARY, edit: diaryEdit }),
  );
  app.post('/api/diary/backfill', smallBody(MANY_ROWS_BYTES), (c) =>
    change(c, desks, { schema: BACKFILL, edit: backfillEdit }),
  );
  app.delete('/api/diary/:id', (c) => removeRow(c, desks, 'diary'));
  app.put('/api/hydration', smallBody(ROW_BYTES), (c) =>
    change(c, desks, { schema: HYDRATION, edit: hydrationEdit }),
  );
  app.delete('/api/hydration/:id', (c) => removeRow(c, desks, 'hydration'));
  app.post('/api/undo', smallBody(), async (c) => {
    const body = UNDO.safeParse(await c.req.json().catch(() => undefined));
    if (!body.success) return refusedEntry('undo');
    return written(c, await desks.current().undo(body.data.undo));
  });
}
