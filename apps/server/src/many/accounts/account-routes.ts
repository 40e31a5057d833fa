import type { Hono } from 'hono';
import { z } from 'zod';
import { qrCode } from '../../phone/qr-code.ts';
import { smallBody } from '../../routes/small-body.ts';
import { refusedEntry } from '../../server-problem.ts';
import type { ManyEnv } from '../many-env.ts';

/** What an authenticator app scans: https://github.com/google/google-authenticator/wiki/Key-Uri-Format */
const Picture = z.strictObject({ text: z.string().startsWith('otpauth://totp/').max(500) });

/** What the page for one's own account needs beside `better-auth`. */
export function addAccountRoutes(app: Hono<ManyEnv>): void {
  app.post('/api/account/picture', smallBody(), async (c) => {
    const asked = Picture.safeParse(await c.req.json().catch(() => undefined));
    return asked.success ? c.json(qrCode(asked.data.text)) : refusedEntry('text');
  });
}
