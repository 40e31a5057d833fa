import type { PairedPhones } from '@plumbline/application';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { ownHost, ownOrigin, seal, TOKEN_HEADER } from '../guards.ts';
import { failed, faulty, refused } from '../server-problem.ts';
import type { Pairing } from './pairing.ts';

/** Everything a phone may do once it is paired: look, say what the plan is for, and write what a runner writes around a run. */
export const PHONE_MAY = [
  ['GET', '/api/health'],
  ['GET', '/api/state'],
  ['GET', '/api/why'],
  ['GET', '/api/causes/:cause'],
  ['GET', '/api/plan'],
  ['PUT', '/api/plan/wishes'],
  ['GET', '/api/experiment'],
  ['POST', '/api/experiment'],
  ['PUT', '/api/experiment/today'],
  ['POST', '/api/experiment/end'],
  ['GET', '/api/log'],
  ['PUT', '/api/diary'],
  ['DELETE', '/api/diary/:id'],
  ['POST', '/api/diary/backfill'],
  ['PUT', '/api/hydration'],
  ['DELETE', '/api/hydration/:id'],
  ['GET', '/api/strength'],
  ['PUT', '/api/strength'],
  ['DELETE', '/api/strength/:id'],
  ['PUT', '/api/tests'],
  ['DELETE', '/api/tests/:id'],
  ['GET', '/api/triage'],
  ['PUT', '/api/triage'],
  ['POST', '/api/undo'],
] as const;

/** Where a phone gets the authority that it may be told to trust. */
const AUTHORITY_PATH = '/plumbline-authority.crt';

export interface PhoneAppParts {
  /** The routes behind the guards, and the page. */
  readonly inner: { readonly routes: Hono; readonly page: Hono };
  readonly phones: PairedPhones;
  readonly pairing: Pairing;
  /** `192.168.1.20:4443`, one for each address that is listened on. */
  readonly hosts: () => ReadonlySet<string>;
  /** Whether the computer shows the sample runner just now. */
  readonly isSample: () => boolean;
  readonly authority: () => Uint8Array<ArrayBuffer>;
  readonly now: () => Date;
  readonly onFault: (thrown: unknown) => void;
}

const LARGEST_BODY = 256 * 1024;
const PairRequest = z.strictObject({
  code: z.string().min(1).max(20),
  name: z
    .string()
    .trim()
    .min(1)
    .max(40)
    .regex(/^\P{C}+$/u),
});

/** What a phone on the home network is answered: the page to anyone who reaches it, the rest to paired phones. */
export function makePhoneApp(parts: PhoneAppParts): Hono {
  const { inner, hosts, onFault } = parts;
  const app = new Hono();
  app.use(seal());
  app.use(ownHost(hosts));
  app.use('/api/*', ownOrigin('https'));
  app.use('/api/*', bodyLimit({ maxSize: LARGEST_BODY, onError: () => refused('bad-request') }));
  app.post('/api/pair', (c) => pair(c, parts));
  app.use('/api/*', async (c, next) => {
    const token = c.req.header(TOKEN_HEADER) ?? '';
    return parts.phones.holder(token, parts.now()) ? next() : refused('phone-unknown');
  });
  app.use('/api/*', (_, next) =>
    // What a phone writes is the runner's own, never the sample runner's.
    parts.isSample() ? Promise.resolve(refused('sample-open')) : next(),
  );
  for (const [method, path] of PHONE_MAY) {
    app.on(method, path, (c) => inner.routes.fetch(c.req.raw));
  }
  app.all('/api/*', () => refused('not-for-phones'));
  app.get(AUTHORITY_PATH, (c) => authority(c, parts.authority()));
  app.get('*', (c) => inner.page.fetch(c.req.raw));
  app.notFound(() => refused('unknown-path'));
  app.onError((thrown) => {
    onFault(thrown);
    return faulty();
  });
  return app;
}

async function pair(c: Context, { pairing, phones, now }: PhoneAppParts): Promise<Response> {
  const asked = PairRequest.safeParse(await c.req.json().catch(() => undefined));
  if (!asked.success) return refused('bad-request');
  const outcome = pairing.exchange(asked.data.code, now().getTime());
  if (outcome !== 'paired') return refused(outcome);
  const paired = phones.pair(asked.data.name, now());
  if (!paired.ok) return failed(paired.error);
  return c.json({ token: paired.value.token, name: paired.value.phone.name }, 201);
}

function authority(c: Context, file: Uint8Array<ArrayBuffer>): Response {
  return c.body(file, 200, {
    'content-type': 'application/x-x509-ca-cert',
    'content-disposition': 'attachment; filename="plumbline-authority.crt"',
  });
}
