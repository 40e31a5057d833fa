import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { request as requestHttp } from 'node:http';
import { request } from 'node:https';
import { connect as connectTcp } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkServerIdentity, connect, type PeerCertificate } from 'node:tls';
import type { PhoneView } from '@plumbline/application';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type RunningServer, startServer } from '../server.ts';
import { PHONE_MAY } from './phone-app.ts';

/** Stands for the home network: an address that every machine has. */
const HOME = '127.0.0.1';
const folder = mkdtempSync(join(tmpdir(), 'plumbline-phone-test-'));
const dataFolder = join(folder, 'store');
const faults: unknown[] = [];
let server: RunningServer;
let deskToken: string;
let addresses: readonly string[] = [HOME];

/** Everything else there is, or will be: only this machine's own page may. */
const FORBIDDEN = [
  ['GET', '/api/phone'],
  ['POST', '/api/phone'],
  ['DELETE', '/api/phone'],
  ['POST', '/api/phone/pairing'],
  ['DELETE', '/api/phone/00000000-0000-4000-8000-000000000000'],
  ['GET', '/api/import'],
  ['POST', '/api/import'],
  ['PUT', '/api/import/00000000-0000-4000-8000-000000000000/file'],
  ['POST', '/api/import/00000000-0000-4000-8000-000000000000/start'],
  ['DELETE', '/api/import/00000000-0000-4000-8000-000000000000'],
  ['GET', '/api/report'],
  ['GET', '/api/answer'],
  ['PUT', '/api/profile'],
  ['GET', '/api/page'],
  ['POST', '/api/page'],
  ['GET', '/api/page/x'],
  ['GET', '/api/page.pdf'],
  ['GET', '/api/page.html'],
  ['GET', '/api/fhir.json'],
  ['GET', '/api/intake'],
  ['PUT', '/api/intake'],
  ['GET', '/api/care'],
  ['PUT', '/api/care'],
  ['GET', '/api/care/visits/x/calendar'],
  ['GET', '/api/share'],
  ['POST', '/api/share'],
  ['DELETE', '/api/share/x'],
  ['POST', '/api/shared'],
  ['GET', '/api/runs'],
  ['GET', '/api/runs/x'],
  ['GET', '/api/runs/x/streams'],
  ['GET', '/api/data'],
  ['DELETE', '/api/data'],
  ['POST', '/api/export'],
  ['GET', '/api/export/x'],
  ['POST', '/api/sample'],
  ['DELETE', '/api/sample'],
  ['POST', '/api/session'],
  ['GET', '/api/diary'],
  ['GET', '/api/nothing'],
] as const;

const SEALS = [
  'content-security-policy',
  'cache-control',
  'x-content-type-options',
  'x-frame-options',
  'referrer-policy',
  'cross-origin-resource-policy',
  'cross-origin-opener-policy',
  'cross-origin-embedder-policy',
  'permissions-policy',
];
const over = { problem: { code: 'pairing-over' } };

beforeAll(async () => {
  const started = await startServer({
    dataFolder,
    onFault: (thrown) => faults.push(thrown),
    onLinkUsed: () => {},
    homeAddresses: () => addresses,
  });
  if (!started.ok) throw new Error(started.error);
  server = started.value;
  const secret = new URL(server.newLink()).hash.slice(1);
  const session = await fromDesk('POST', '/api/session', { token: '', json: { secret } });
  deskToken = (session.body as { token: string }).token;
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
  expect(faults).toEqual([]);
});

describe('"Use on my phone" is off', () => {
  beforeEach(closed);

  test('until it is opened, and again once it is closed: nothing listens', async () => {
    expect(await viewOf('GET')).toEqual({
      isOpen: false,
      addresses: [],
      fingerprint: null,
      pairing: null,
      phones: [],
    });
    expect(listeners()).toBe(1);
    const { port } = home(await viewOf('POST'));
    expect([listeners(), await answers(port)]).toEqual([2, true]);
    expect(await viewOf('DELETE')).toMatchObject({ isOpen: false, addresses: [], pairing: null });
    expect([listeners(), await answers(port)]).toEqual([1, false]);
  });

  test('where there is no home network, and says so', async () => {
    addresses = [];
    const opened = await fromDesk('POST', '/api/phone', { json: {} });
    expect([opened.status, opened.body]).toMatchObject([
      409,
      { problem: { code: 'no-home-network' } },
    ]);
    expect(listeners()).toBe(1);
  });

  test('and gives no code meanwhile', async () => {
    const asked = await fromDesk('POST', '/api/phone/pairing', { json: {} });
    expect([asked.status, asked.body]).toMatchObject([409, { problem: { code: 'phone-closed' } }]);
  });

  test('once it is closed, however often and quickly it was opened before', async () => {
    await Promise.all([viewOf('POST'), viewOf('POST'), viewOf('DELETE')]);
    expect(listeners()).toBe(1);
    await Promise.all([viewOf('POST'), viewOf('POST')]);
    expect(listeners()).toBe(2);
  });

  test('for a connection that hangs on without a word, too', async () => {
    const { port } = home(await viewOf('POST'));
    const socket = connectTcp({ host: HOME, port });
    await new Promise((resolve) => socket.once('connect', resolve));
    const gone = new Promise((resolve) => socket.once('close', resolve));
    socket.on('error', () => {});
    await viewOf('DELETE');
    await gone;
    expect(listeners()).toBe(1);
  });
});

describe('the certificate', () => {
  beforeEach(closed);

  test('is the one whose fingerprint is shown, for this address, of the authority that is offered', async () => {
    const view = await viewOf('POST');
    const shown = await certificateAt(home(view).port);
    expect(view.fingerprint).toBe(shown.fingerprint256);
    expect(view.fingerprint).toMatch(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/);
    expect(shown).toMatchObject({ subjectaltname: `IP Address:${HOME}`, asn1Curve: 'prime256v1' });
    // Every request of these tests is made by the authority, so a wrong chain would fail them all.
    const offered = await fromPhone('GET', '/plumbline-authority.crt', { token: '' });
    expect(offered.headers['content-type']).toBe('application/x-x509-ca-cert');
  });

  test('stays the same while the address does, and its files are the runner’s alone', async () => {
    const first = (await viewOf('POST')).fingerprint;
    expect((await viewOf('POST')).fingerprint).toBe(first);
    const kept = join(dataFolder, 'phone');
    expect(statSync(kept).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(kept)) {
      expect([name, statSync(join(kept, name)).mode & 0o777]).toEqual([name, 0o600]);
    }
  });

  test('is made anew for another address', async () => {
    const first = (await viewOf('POST')).fingerprint;
    addresses = [HOME, '::1'];
    const view = await viewOf('POST');
    expect(view.fingerprint).not.toBe(first);
    expect(view.addresses.at(-1)).toMatch(/^https:\/\/(\[::1\]|127\.0\.0\.1):\d+$/);
  });
});

describe('pairing', () => {
  beforeEach(closed);

  test('is by a link with the code in its fragment, which no browser sends, and a picture of it', async () => {
    const { pairing, addresses: own } = await withCode();
    expect(pairing.link).toBe(`${own[0]}/#pair=${pairing.code}`);
    expect(pairing.qr.path).toMatch(/^M4 4h7v1h-7z/);
    const minutes = (Date.parse(pairing.expiresAt) - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(4.9);
    expect(minutes).toBeLessThanOrEqual(5);
  });

  test('gives a token that lasts, shows the phone in the list, and uses the code up', async () => {
    const { pairing } = await withCode();
    const paired = await pair(pairing.code, 'Ada’s phone');
    expect(paired).toMatchObject({ status: 201, body: { name: 'Ada’s phone' } });
    const { token } = paired.body as { token: string };
    expect(token).toMatch(/^[\w-]{43}$/);
    expect((await fromPhone('GET', '/api/health', { token })).status).toBe(200);
    const view = await viewOf('GET');
    expect(view).toMatchObject({ pairing: null, phones: [{ name: 'Ada’s phone' }] });
    expect(await pair(pairing.code)).toMatchObject({ status: 401, body: over });
    await viewOf('POST');
    expect((await fromPhone('GET', '/api/health', { token })).status).toBe(200);
  });

  test('is over after five wrong codes, for the right one too', async () => {
    const { pairing } = await withCode();
    for (let i = 0; i < 4; i++) {
      expect(await pair('AAAA-AAAA')).toMatchObject({
        status: 401,
        body: { problem: { code: 'pairing-wrong' } },
      });
    }
    expect(await pair('AAAA-AAAA')).toMatchObject({ status: 401, body: over });
    expect(await pair(pairing.code)).toMatchObject({ status: 401, body: over });
    expect((await viewOf('GET')).pairing).toBeNull();
  });

  test('is over once "Use on my phone" is closed', async () => {
    const { pairing } = await withCode();
    await viewOf('DELETE');
    await viewOf('POST');
    expect(await pair(pairing.code)).toMatchObject({ status: 401, body: over });
  });

  test.each([
    ['without a code', { name: 'x' }],
    ['without a name', { code: 'AAAA-AAAA', name: ' ' }],
    ['with a name that steers a terminal', { code: 'AAAA-AAAA', name: '\u001b[2J' }],
    ['with something more', { code: 'AAAA-AAAA', name: 'x', admin: true }],
  ])('is no request %s', async (_, json) => {
    await withCode();
    expect((await fromPhone('POST', '/api/pair', { token: '', json })).status).toBe(400);
  });
});

describe('a paired phone', () => {
  test('that is revoked is a stranger at the next request', async () => {
    const token = await pairedToken();
    const [phone] = (await viewOf('GET')).phones.slice(-1);
    expect((await fromPhone('GET', '/api/health', { token })).status).toBe(200);
    const revoked = await fromDesk('DELETE', `/api/phone/${phone?.id}`);
    expect((revoked.body as PhoneView).phones).not.toContainEqual(phone);
    expect(await fromPhone('GET', '/api/health', { token })).toMatchObject({
      status: 401,
      body: { problem: { code: 'phone-unknown' } },
    });
    expect((await fromDesk('DELETE', `/api/phone/${phone?.id}`)).status).toBe(404);
  });

  test.each(PHONE_MAY)('may %s %s', async (method, path) => {
    const token = await sharedToken();
    const asked = await fromPhone(method, path, {
      token,
      ...(method === 'GET' ? {} : { json: {} }),
    });
    expect([401, 403, 421]).not.toContain(asked.status);
  });

  test('writes nothing of the sample runner', async () => {
    const token = await sharedToken();
    await fromDesk('POST', '/api/sample', { json: {} });
    expect(await fromPhone('GET', '/api/log', { token })).toMatchObject({
      status: 409,
      body: { problem: { code: 'sample-open' } },
    });
    await fromDesk('DELETE', '/api/sample');
    expect((await fromPhone('GET', '/api/log', { token })).status).toBe(200);
  });

  test.each(FORBIDDEN)('may not %s %s', async (method, path) => {
    const token = await sharedToken();
    expect(await fromPhone(method, path, { token, json: {} })).toMatchObject({
      status: 403,
      body: { problem: { code: 'not-for-phones' } },
    });
  });

  test.each([...PHONE_MAY, ...FORBIDDEN])('needs its token to %s %s', async (method, path) => {
    await open();
    const strangers = [undefined, '', 'x'.repeat(43), deskToken];
    for (const token of strangers) {
      const asked = await fromPhone(method, path, { ...(token === undefined ? {} : { token }) });
      expect(asked.status).toBe(401);
    }
  });

  test('has a token that this machine’s own page does not take', async () => {
    const token = await sharedToken();
    for (const path of ['/api/health', '/api/phone', '/api/import']) {
      expect((await fromDesk('GET', path, { token })).status).toBe(401);
    }
  });

  test('cannot pair another by the way of this machine’s own page', async () => {
    const { pairing } = await withCode();
    const json = { code: pairing.code, name: 'x' };
    expect((await fromDesk('POST', '/api/pair', { token: '', json })).status).toBe(401);
  });

  test('has no session by a launch link', async () => {
    await open();
    const secret = new URL(server.newLink()).hash.slice(1);
    const asked = await fromPhone('POST', '/api/session', { token: '', json: { secret } });
    expect(asked.status).toBe(401);
  });
});

describe('other sites and names', () => {
  test.each(PHONE_MAY)('%s %s does not answer another site', async (method, path) => {
    const token = await sharedToken();
    for (const origin of ['https://evil.example', 'null', server.origin, `http://${HOME}:4443`]) {
      const asked = await fromPhone(method, path, { token, headers: { origin } });
      expect(asked.status).toBe(403);
    }
  });

  test.each(['evil.example', 'localhost', `${HOME}:1`])(
    'nothing answers to the name %j',
    async (host) => {
      const token = await sharedToken();
      const headers = { host, origin: `https://${host}` };
      for (const path of ['/', '/api/health', '/plumbline-authority.crt']) {
        expect([400, 421]).toContain((await fromPhone('GET', path, { token, headers })).status);
      }
    },
  );

  test('a browser that says another site asked is believed', async () => {
    const token = await sharedToken();
    const headers = { 'sec-fetch-site': 'cross-site' };
    expect((await fromPhone('GET', '/api/health', { token, headers })).status).toBe(403);
  });

  test('a change has to say where it comes from', async () => {
    const token = await sharedToken();
    const headers = { origin: undefined };
    expect((await fromPhone('PUT', '/api/diary', { token, headers, json: {} })).status).toBe(403);
  });

  test('plain HTTP is not spoken', async () => {
    const { port } = home(await open());
    const spoken = new Promise((resolve) => {
      const asked = requestHttp({ host: HOME, port, path: '/' }, () => resolve('answered'));
      asked.on('error', () => resolve('refused'));
      asked.end();
    });
    expect(await spoken).toBe('refused');
  });
});

test.each([
  '/',
  '/nothing.js',
  '/api/health',
  '/api/import',
  '/api/pair',
  '/plumbline-authority.crt',
])('%s is sealed as on this machine, and gives no cookie', async (path) => {
  await open();
  const { headers } = await fromPhone('GET', path, { token: '' });
  const desk = await fromDesk('GET', '/api/health');
  for (const name of SEALS) expect([name, headers[name]]).toEqual([name, desk.headers[name]]);
  expect([headers['set-cookie'], headers['access-control-allow-origin']]).toEqual([
    undefined,
    undefined,
  ]);
});

test('the page’s files come to whoever reaches it, because pairing needs them', async () => {
  await open();
  const page = await fromPhone('GET', '/', { token: '' });
  expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
});

test('the list of phones holds no token, and the private key is on no wire', async () => {
  const token = await sharedToken();
  const kept = readFileSync(join(dataFolder, 'phone', 'phones.json'), 'utf8');
  expect(kept).not.toContain(token);
  expect(JSON.stringify(await viewOf('GET'))).not.toContain(token);
  expect(JSON.stringify(process.argv)).not.toContain(token);
});

test('with the data goes everything of phones: listener, certificate, and who was paired', async () => {
  await sharedToken();
  const erased = await fromDesk('DELETE', '/api/data', { json: { confirm: 'erase everything' } });
  expect(erased.status).toBe(200);
  expect(await viewOf('GET')).toMatchObject({ isOpen: false, phones: [] });
  expect([listeners(), existsSync(dataFolder)]).toEqual([1, false]);
});

interface Asked {
  readonly token?: string;
  readonly json?: unknown;
  /** `undefined` takes one of our own away. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
}

interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

/** As it was last seen. */
let latest: PhoneView | undefined;

async function viewOf(method: 'GET' | 'POST' | 'DELETE'): Promise<PhoneView> {
  const asked = await fromDesk(method, '/api/phone', method === 'POST' ? { json: {} } : {});
  expect(asked.status).toBe(200);
  latest = asked.body as PhoneView;
  return latest;
}

async function closed(): Promise<void> {
  addresses = [HOME];
  await viewOf('DELETE');
}

/** Opened, if it is not. */
async function open(): Promise<PhoneView> {
  return latest?.isOpen ? latest : viewOf('POST');
}

async function withCode() {
  await open();
  const view = (await fromDesk('POST', '/api/phone/pairing', { json: {} })).body as PhoneView;
  if (!view.pairing) throw new Error('no code');
  return { ...view, pairing: view.pairing };
}

function pair(code: string, name = 'a phone'): Promise<Answered> {
  return fromPhone('POST', '/api/pair', { token: '', json: { code, name } });
}

async function pairedToken(): Promise<string> {
  const { pairing } = await withCode();
  return ((await pair(pairing.code)).body as { token: string }).token;
}

let shared: string | undefined;

/** The token of one phone for the tests that only need any, with the listener open. */
async function sharedToken(): Promise<string> {
  await open();
  shared ??= await pairedToken();
  return shared;
}

function home(view: PhoneView): URL & { port: number } {
  const url = new URL(view.addresses[0] ?? '');
  return Object.assign(url, { port: Number(url.port) });
}

/** A request as the page on this machine makes it. */
function fromDesk(method: string, path: string, asked: Asked = {}): Promise<Answered> {
  const { hostname, port } = new URL(server.origin);
  const own = { origin: server.origin, 'x-plumbline-session': asked.token ?? deskToken };
  return sent(
    requestHttp({ hostname, port, method, path, headers: given(own, asked), agent: false }),
    asked,
  );
}

/** A request as the page on a phone makes it, by an authority that it was told to trust. */
async function fromPhone(method: string, path: string, asked: Asked = {}): Promise<Answered> {
  const { hostname, port } = home(await open());
  const ca = readFileSync(join(dataFolder, 'phone', 'authority.pem'));
  const token = asked.token === undefined ? {} : { 'x-plumbline-session': asked.token };
  const headers = given({ origin: `https://${hostname}:${port}`, ...token }, asked);
  return sent(
    request({
      hostname,
      port,
      method,
      path,
      headers,
      ca,
      checkServerIdentity: isHome,
      agent: false,
    }),
    asked,
  );
}

function given(own: Readonly<Record<string, string>>, { headers }: Asked): Record<string, string> {
  const all = Object.entries<string | undefined>({ ...own, ...headers });
  return Object.fromEntries(all.flatMap(([k, v]) => (v === undefined ? [] : [[k, v]])));
}

function sent(asking: ReturnType<typeof request>, { json }: Asked): Promise<Answered> {
  return new Promise((resolve, reject) => {
    asking.on('error', reject);
    asking.on('response', (answered) => {
      let text = '';
      answered.on('data', (chunk: Buffer) => {
        text += chunk.toString();
      });
      answered.on('end', () => {
        const isJson = String(answered.headers['content-type']).startsWith('application/json');
        const body = isJson ? JSON.parse(text) : text;
        resolve({ status: answered.statusCode ?? 0, headers: answered.headers, body });
      });
    });
    const body = json === undefined ? '' : JSON.stringify(json);
    asking.setHeader('content-length', Buffer.byteLength(body));
    asking.end(body);
  });
}

/** Holds the certificate against the address, whatever `Host` says. */
function isHome(_host: string, certificate: PeerCertificate): Error | undefined {
  return checkServerIdentity(HOME, certificate);
}

function certificateAt(port: number): Promise<PeerCertificate> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: HOME, port, rejectUnauthorized: false }, () => {
      resolve(socket.getPeerCertificate());
      socket.destroy();
    });
    socket.on('error', reject);
  });
}

function listeners(): number {
  return process.getActiveResourcesInfo().filter((name) => name === 'TCPServerWrap').length;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connectTcp({ host: HOME, port });
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}
