import type { ApplicationProblem } from '@plumbline/application';
import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { failed, type RefusalCode, refused } from '../server-problem.ts';
import type { Phone } from './phone.ts';

const PhoneId = z.uuid();

/** "Use on my phone", as the page on this machine steers it. No phone can reach these. */
export function addPhoneRoutes(app: Hono, phone: Phone): void {
  app.get('/api/phone', (c) => c.json(phone.view()));
  app.post('/api/phone', async (c) => answered(c, phone, await phone.open()));
  app.delete('/api/phone', async (c) => {
    await phone.close();
    return c.json(phone.view());
  });
  app.post('/api/phone/pairing', (c) => answered(c, phone, phone.newPairing()));
  app.delete('/api/phone/:id', (c) => {
    const id = PhoneId.safeParse(c.req.param('id'));
    return id.success ? answered(c, phone, phone.revoke(id.data)) : refused('no-such-phone');
  });
  // With the data goes the way to them.
  app.delete('/api/data', async (c, next) => {
    await next();
    if (c.res.ok) await phone.close();
  });
}

type Done =
  | { readonly ok: true }
  | { readonly ok: false; readonly error: RefusalCode | ApplicationProblem };

function answered(c: Context, phone: Phone, done: Done): Response {
  if (done.ok) return c.json(phone.view());
  return typeof done.error === 'string' ? refused(done.error) : failed(done.error);
}
