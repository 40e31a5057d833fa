import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openInbox } from './inbox.ts';
import { type RunningServer, startServer } from './server.ts';
import { triageFile } from './testing/app-for-tests.ts';

const folder = mkdtempSync(join(tmpdir(), 'plumbline-server-test-'));
const faults: unknown[] = [];
let server: RunningServer;
let token: string;
let linksUsed = 0;

beforeAll(async () => {
  const started = await startServer({
    dataFolder: join(folder, 'store'),
    onFault: (thrown) => faults.push(thrown),
    onLinkUsed: () => {
      linksUsed += 1;
    },
    inbox: () => openInbox({ fileBytes: 100_000, importBytes: 150_000, importFiles: 4 }),
  });
  if (!started.ok) throw new Error(started.error);
  server = started.value;
  token = await openSession(secretOf(server.newLink()));
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
  expect(faults).toEqual([]);
});

describe('a link', () => {
  test('carries its secret in the fragment, which no browser sends', () => {
    expect(server.newLink()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#[\w-]{43}$/);
  });

  test('opens one session, and says how to get a fresh link the second time', async () => {
    const secret = secretOf(server.newLink());
    const before = linksUsed;
    await openSession(secret);
    expect(linksUsed).toBe(before + 1);
    const again = await api('POST', '/api/session', { token: '', json: { secret } });
    expect(again.status).toBe(401);
    expect(again.body).toMatchObject({
      problem: { code: 'link-used', says: expect.stringContaining('press Enter') },
    });
  });

  test.each([
    ['no secret', {}],
    ['a number', { secret: 1 }],
    ['something more', { secret: 'x', admin: true }],
  ])('is refused with %s', async (_, json) => {
    expect((await api('POST', '/api/session', { token: '', json })).status).toBe(400);
  });
});

const PRIVATE = [
  ['GET', '/api/health'],
  ['GET', '/api/answer'],
  ['GET', '/api/report'],
  ['GET', '/api/state'],
  ['PUT', '/api/profile'],
  ['GET', '/api/why'],
  ['GET', '/api/causes/overload'],
  ['GET', '/api/runs'],
  ['GET', '/api/runs/x'],
  ['GET', '/api/runs/x/streams'],
  ['GET', '/api/log'],
  ['PUT', '/api/diary'],
  ['POST', '/api/diary/backfill'],
  ['DELETE', '/api/diary/x'],
  ['PUT', '/api/hydration'],
  ['DELETE', '/api/hydration/x'],
  ['POST', '/api/undo'],
  ['GET', '/api/strength'],
  ['PUT', '/api/strength'],
  ['DELETE', '/api/strength/x'],
  ['PUT', '/api/tests'],
  ['DELETE', '/api/tests/x'],
  ['GET', '/api/triage'],
  ['PUT', '/api/triage'],
  ['GET', '/api/intake'],
  ['PUT', '/api/intake'],
  ['GET', '/api/care'],
  ['PUT', '/api/care'],
  ['GET', '/api/page'],
  ['POST', '/api/page'],
  ['GET', '/api/page.pdf'],
  ['GET', '/api/page.html'],
  ['GET', '/api/care/visits/x/calendar'],
  ['GET', '/api/share'],
  ['POST', '/api/share'],
  ['DELETE', '/api/share/x'],
  ['POST', '/api/shared'],
  ['GET', '/api/data'],
  ['DELETE', '/api/data'],
  ['POST', '/api/export'],
  ['POST', '/api/sample'],
  ['DELETE', '/api/sample'],
  ['GET', '/api/import'],
  ['POST', '/api/import'],
  ['GET', '/api/import/00000000-0000-4000-8000-000000000000'],
  ['DELETE', '/api/import/00000000-0000-4000-8000-000000000000'],
  ['PUT', '/api/import/00000000-0000-4000-8000-000000000000/file'],
  ['POST', '/api/import/00000000-0000-4000-8000-000000000000/start'],
] as const;

describe('health data are for whoever holds a token, and our own page', () => {
  test.each(PRIVATE)('%s %s needs a token', async (method, path) => {
    expect((await api(method, path, { token: '' })).status).toBe(401);
    expect((await api(method, path, { token: `${token}x` })).status).toBe(401);
  });

  test.each(PRIVATE)('%s %s does not answer another site', async (method, path) => {
    const headers = { origin: 'https://evil.example' };
    expect((await api(method, path, { headers })).status).toBe(403);
  });

  test.each(PRIVATE)('%s %s does not answer another port of this machine', async (method, path) => {
    const headers = { origin: 'http://127.0.0.1:1' };
    expect((await api(method, path, { headers })).status).toBe(403);
  });

  test.each(PRIVATE)('%s %s does not answer to a name pointed at us', async (method, path) => {
    const headers = { host: 'evil.example', origin: 'http://evil.example' };
    expect((await api(method, path, { headers })).status).toBe(421);
  });

  test('a browser that says another site asked is believed', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' };
    expect((await api('GET', '/api/health', { headers })).status).toBe(403);
    const same = { 'sec-fetch-site': 'same-site' };
    expect((await api('GET', '/api/health', { headers: same })).status).toBe(403);
  });

  test('a request that changes something has to say where it comes from', async () => {
    const bare = await raw('POST', '/api/import', { 'x-plumbline-session': token });
    expect(bare.status).toBe(403);
  });

  test('a cookie is neither given nor taken', async () => {
    const given = await api('GET', '/api/health', { token: '', headers: { cookie: `t=${token}` } });
    expect(given.status).toBe(401);
    expect(given.headers['set-cookie']).toBeUndefined();
  });

  test('the page itself does not answer to a name pointed at us', async () => {
    expect((await raw('GET', '/', { host: 'evil.example' })).status).toBe(421);
  });
});

test('every address of the page opens the page, and none of the server’s does', async () => {
  const page = await (await fetch(`${server.origin}/`)).text();
  expect(page).toContain('<div id="app">');
  for (const path of ['/runs', '/runs/0190', '/log']) {
    expect(await (await fetch(`${server.origin}${path}`)).text()).toBe(page);
  }
  for (const path of ['/assets/nothing.js', '/.built-from', '/api/nothing', '/../package.json']) {
    expect((await raw('GET', path, {})).status).not.toBe(200);
  }
});

test('the page’s script comes compressed to whoever can read it so', async () => {
  const page = await (await fetch(`${server.origin}/`)).text();
  const script = /src="([^"]+\.js)"/.exec(page)?.[1] ?? '';
  const packed = await raw('GET', script, { 'accept-encoding': 'gzip, br' });
  const plain = await raw('GET', script, { 'accept-encoding': 'identity' });
  expect(packed.headers['content-encoding']).toBe('br');
  expect(plain.headers['content-encoding']).toBeUndefined();
});

test('the browser may keep the page’s script, and nothing else', async () => {
  const page = await raw('GET', '/', {});
  const script = /src="([^"]+\.js)"/.exec(page.text)?.[1] ?? '';
  expect((await raw('GET', script, {})).headers['cache-control']).toContain('immutable');
  expect((await raw('GET', '/assets/none.js', {})).headers['cache-control']).toBe('no-store');
  expect(page.headers['cache-control']).toBe('no-store');
});

test('it listens on loopback only', async () => {
  const port = Number(new URL(server.origin).port);
  const others = Object.values(networkInterfaces())
    .flat()
    .flatMap((face) => (face && !face.internal && face.family === 'IPv4' ? [face.address] : []));
  for (const host of [...others, '127.0.0.2']) expect(await answers(host, port)).toBe(false);
  expect(await answers('127.0.0.1', port)).toBe(true);
});

test.each(['/', '/plumbline.svg', '/runs', '/no.thing', '/api/health', '/api/answer'])(
  '%s is neither cached, framed, sniffed nor allowed to load from elsewhere',
  async (path) => {
    const { headers } = await api('GET', path);
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
    });
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(String(policy).replace("'wasm-unsafe-eval'", '')).not.toContain('unsafe');
    expect(headers['access-control-allow-origin']).toBeUndefined();
  },
);

test('only the page for a clinician may be framed, by us, and runs and loads nothing', async () => {
  const { ticket } = (await api('POST', '/api/page', { json: {} })).body as { ticket: string };
  const framed = await raw('GET', `/api/page/${ticket}`, {});
  const policy = String(framed.headers['content-security-policy']);
  expect([framed.status, framed.headers['x-frame-options']]).toEqual([200, 'SAMEORIGIN']);
  expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/]{43}='; base-uri 'none';/);
  expect(policy).toContain("frame-ancestors 'self'; sandbox allow-same-origin allow-modals");
  expect(policy).not.toMatch(/script|unsafe|connect|img/);
  expect(framed.headers).toMatchObject({
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
  });
  const again = await raw('GET', `/api/page/${ticket}`, {});
  expect([again.status, again.headers['x-frame-options']]).toEqual([410, 'DENY']);
  expect((await raw('GET', '/api/page/guessed', {})).status).toBe(410);
});

test.each(['/../package.json', '/%2e%2e/package.json', '/..%2f..%2fpackage.json', '/src/main.ts'])(
  '%s leads nowhere',
  async (path) => {
    expect((await raw('GET', path, {})).status).toBe(404);
  },
);

describe('files that are sent', () => {
  test('go into a private folder, and a stopped import takes them away', async () => {
    const id = await beginImport();
    const sent = await sendFile(id, 'runs/1.gpx', 'x'.repeat(10));
    expect(sent.status).toBe(201);
    expect(inboxes()).toHaveLength(1);
    await api('DELETE', `/api/import/${id}`);
    expect(inboxes()).toEqual([]);
  });

  test.each(['../../etc/passwd', '/etc/passwd', 'a/../../b', 'a\\..\\b', 'a\u0000b', ''])(
    'do not lead out of it by the name %j',
    async (path) => {
      const id = await beginImport();
      const sent = await sendFile(id, path, 'x');
      expect([sent.status, sent.body]).toMatchObject([400, { problem: { code: 'bad-path' } }]);
    },
  );

  test('are refused with a name that is not written as it should be', async () => {
    const id = await beginImport();
    const headers = { 'x-plumbline-path': '%E0%A4%A' };
    const sent = await api('PUT', `/api/import/${id}/file`, { headers, body: 'x' });
    expect(sent.status).toBe(400);
  });

  test('are refused when they are too large, before they are on the disk', async () => {
    const id = await beginImport();
    const sent = await sendFile(id, 'big.zip', 'x'.repeat(100_001));
    expect([sent.status, sent.body]).toMatchObject([413, { problem: { code: 'file-too-large' } }]);
    const view = await api('GET', `/api/import/${id}`);
    expect(view.body).toMatchObject({ import: { received: { files: 0, bytes: 0 } } });
  });

  test('are refused when they are too much together, or too many', async () => {
    const id = await beginImport();
    await sendFile(id, '1', 'x'.repeat(100_000));
    expect((await sendFile(id, '2', 'x'.repeat(50_001))).status).toBe(413);
    for (const name of ['3', '4', '5']) await sendFile(id, name, 'x');
    expect((await sendFile(id, '6', 'x')).status).toBe(413);
  });

  test('are refused for an import that is not there', async () => {
    const sent = await sendFile('00000000-0000-4000-8000-000000000000', '1', 'x');
    expect(sent.status).toBe(404);
    expect((await api('GET', '/api/import/..%2f..')).status).toBe(404);
  });

  test('a request with a large body where a small one is due is refused', async () => {
    const json = { secret: 'x'.repeat(5000) };
    expect((await api('POST', '/api/session', { token: '', json })).status).toBe(400);
  });
});

describe('a runner who has imported nothing', () => {
  test.each(['/api/answer', '/api/report'])('is told so by %s', async (path) => {
    const asked = await api('GET', path);
    expect(asked.status).toBe(404);
    expect(asked.body).toMatchObject({ problem: { code: 'no-store' } });
  });

  test('an import without a file says so', async () => {
    const id = await beginImport();
    const started = await api('POST', `/api/import/${id}/start`, { json: {} });
    expect([started.status, started.body]).toMatchObject([
      400,
      { problem: { code: 'nothing-sent' } },
    ]);
  });
});

test('files in, report and answer out', async () => {
  const id = await beginImport();
  await sendFile(id, 'diary.csv', 'date,pain_after\n2026-03-02,4\n2026-03-03,eleven\n');
  await sendFile(id, 'notes.txt', 'nothing to see');
  await sendFile(id, 'triage.json', triageFile());
  expect((await api('POST', `/api/import/${id}/start`, { json: {} })).status).toBe(202);
  const ended = await waitFor(id);
  expect(ended).toMatchObject({ state: 'done', problem: null, cancelled: false });
  expect(JSON.stringify(ended.report)).toContain('diary.csv, line 3');
  expect(inboxes()).toEqual([]);

  const report = await api('GET', '/api/report');
  expect(report.body).toEqual({ words: ended.report });
  const answer = await api('GET', '/api/answer');
  expect(answer.body).toMatchObject({
    answer: { schema: 'plumbline.answer/1', verdict: 'too_little_data' },
    words: { possibilities: expect.any(Array) },
  });
  expect((await api('GET', '/api/answer?run=')).status).toBe(400);
});

test('a port that is taken is refused when it was asked for', async () => {
  const options = { dataFolder: folder, onLinkUsed: () => {}, onFault: () => {} };
  const port = Number(new URL(server.origin).port);
  expect(await startServer({ ...options, port })).toEqual({ ok: false, error: 'port-taken' });
  const other = await startServer(options);
  expect(other.ok && other.value.origin).not.toBe(server.origin);
  if (other.ok) await other.value.close();
});

interface Asked {
  readonly token?: string;
  readonly json?: unknown;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

/** A request as our page makes it, unless something else is asked for. */
async function api(method: string, path: string, asked: Asked = {}): Promise<Answered> {
  const body = asked.json === undefined ? asked.body : JSON.stringify(asked.json);
  const own = { origin: server.origin, 'x-plumbline-session': asked.token ?? token };
  const answered = await raw(method, path, { ...own, ...asked.headers }, body);
  const json = String(answered.headers['content-type']).startsWith('application/json');
  return { ...answered, body: json ? JSON.parse(answered.text) : answered.text };
}

/** node:http, because fetch would tidy up paths and refuse foreign Host headers. */
function raw(
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  body = '',
): Promise<{ status: number; headers: Readonly<Record<string, unknown>>; text: string }> {
  const { hostname, port } = new URL(server.origin);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, method, path, headers, agent: false }, (answered) => {
      let text = '';
      answered.on('data', (chunk: Buffer) => {
        text += chunk.toString();
      });
      answered.on('end', () =>
        resolve({ status: answered.statusCode ?? 0, headers: answered.headers, text }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

async function openSession(secret: string): Promise<string> {
  const { body } = await api('POST', '/api/session', { token: '', json: { secret } });
  return (body as { token: string }).token;
}

async function beginImport(): Promise<string> {
  const { body } = await api('POST', '/api/import', { json: {} });
  return (body as { import: { id: string } }).import.id;
}

function sendFile(id: string, path: string, body: string): Promise<Answered> {
  const headers = { 'x-plumbline-path': encodeURIComponent(path) };
  return api('PUT', `/api/import/${id}/file`, { headers, body });
}

async function waitFor(id: string): Promise<{ state: string; report: unknown }> {
  for (;;) {
    const { body } = await api('GET', `/api/import/${id}`);
    const view = (body as { import: { state: string; report: unknown } }).import;
    if (view.state !== 'running') return view;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

function inboxes(): readonly string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith(`plumbline-inbox-${process.pid}-`));
}

function secretOf(link: string): string {
  return new URL(link).hash.slice(1);
}

function answers(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 500 });
    const end = (answered: boolean) => {
      socket.destroy();
      resolve(answered);
    };
    socket.on('connect', () => end(true));
    socket.on('error', () => end(false));
    socket.on('timeout', () => end(false));
  });
}
