import { pageSheet, pageView, sheetHtml, sheetPdf } from '@plumbline/application';
import type { Hono } from 'hono';
import { z } from 'zod';
import type { Desks } from '../desks.ts';
import { failed, refused } from '../server-problem.ts';
import { show } from './answers.ts';

const PaperQuery = z.strictObject({ paper: z.enum(['a4', 'letter']).default('a4') });

/** The page for a clinician: as data, as one sheet of PDF, and as HTML. */
export function addPageRoutes(
  app: Hono,
  { desks, now }: { readonly desks: Desks; readonly now: () => Date },
): void {
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

/** To be kept as a file: opened at this address it would stand under the page's own policy. */
function named(today: string, ending: string): string {
  return `attachment; filename="plumbline-page-${today}.${ending}"`;
}
