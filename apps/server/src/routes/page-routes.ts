import { pageSheet, pageView, sheetHtml, sheetPdf } from '@plumbline/application';
import type { Hono } from 'hono';
import { z } from 'zod';
import type { Desks } from '../desks.ts';
import { FRAMED_POLICY } from '../guards.ts';
import { failed, refused } from '../server-problem.ts';
import type { Tickets } from '../tickets.ts';
import { show } from './answers.ts';
import { smallBody } from './small-body.ts';

const PaperQuery = z.strictObject({ paper: z.enum(['a4', 'letter']).default('a4') });

interface PageParts {
  readonly desks: Desks;
  readonly tickets: Tickets;
  readonly now: () => Date;
}

/** The page for a clinician: as data, as one sheet of PDF, and as HTML. */
export function addPageRoutes(app: Hono, { desks, tickets, now }: PageParts): void {
  app.post('/api/page', smallBody(), (c) => c.json({ ticket: tickets.give() }, 201));
  app.get('/api/page', (c) => show(c, desks, pageView));
  app.get('/api/page.pdf', async (c) => {
    const query = PaperQuery.safeParse(c.req.query());
    if (!query.success) return refused('bad-request');
    const looked = await desks.current().look();
    if (!looked.ok) return failed(looked.error);
    const pdf = await sheetPdf(pageSheet(looked.value), { ...query.data, at: now() });
    return c.body(pdf.slice(), 200, {
      'content-type': 'application/pdf',
      'content-disposition': named(looked.value.today, 'pdf'),
    });
  });
  app.get('/api/page.html', async (c) => {
    const looked = await desks.current().look();
    if (!looked.ok) return failed(looked.error);
    return c.body(sheetHtml(pageSheet(looked.value)), 200, {
      'content-type': 'text/html; charset=utf-8',
      'content-disposition': named(looked.value.today, 'html'),
    });
  });
}

/** The page to be looked at and printed, in a frame of the app's: a frame can carry no token, its ticket is one. */
export function addPreviewRoute(app: Hono, { desks, tickets }: Omit<PageParts, 'now'>): void {
  app.get('/api/page/:ticket', async (c) => {
    if (c.req.method !== 'GET' || !tickets.take(c.req.param('ticket')))
      return refused('no-such-ticket');
    const looked = await desks.current().look();
    if (!looked.ok) return failed(looked.error);
    return c.body(sheetHtml(pageSheet(looked.value)), 200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': FRAMED_POLICY,
    });
  });
}

/** To be kept as a file: opened at this address it would stand under the page's own policy. */
function named(today: string, ending: string): string {
  return `attachment; filename="plumbline-page-${today}.${ending}"`;
}
