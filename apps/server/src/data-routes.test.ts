import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLibrary, recordsOf } from '@plumbline/application';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type AppForTests, appForTests, gpxRun, importFolder } from './testing/app-for-tests.ts';

let now = new Date('2026-06-20T12:00:00Z');
let app: AppForTests;
beforeEach(async () => {
  now = new Date('2026-06-20T12:00:00Z');
  app = appForTests(() => now);
  await app.take({
    'runs/1.gpx': gpxRun('2026-06-02T06:00:00Z', 8),
    'diary.csv': 'date,pain_after\n2026-06-02,4\n',
  });
});
afterEach(() => app.close());

test('what is kept is told, with the last import', async () => {
  const { body } = await app.ask('GET', '/api/data');
  expect(body).toMatchObject({
    folder: app.store,
    originals: 2,
    runs: 1,
    rows: [{ kind: 'diary', rows: 1 }],
    lastImport: { counts: expect.stringContaining('2 files') },
  });
  expect(body.bytes).toBeGreaterThan(10_000);
});

describe('a download', () => {
  async function ticket(): Promise<string> {
    const { status, body } = await app.ask('POST', '/api/export', { json: {} });
    expect(status).toBe(201);
    return body.ticket;
  }

  test('needs no token, only its ticket, and imports again as the same', async () => {
    const path = `/api/export/${await ticket()}`;
    const headers = { 'sec-fetch-site': 'same-origin' };
    const download = await app.raw('GET', path, { token: '', headers });
    expect(download.status).toBe(200);
    expect(download.headers.get('content-type')).toBe('application/zip');
    expect(download.headers.get('content-disposition')).toContain('plumbline-2026-06-20.zip');
    const folder = mkdtempSync(join(tmpdir(), 'plumbline-zip-'));
    try {
      writeFileSync(join(folder, 'all.zip'), Buffer.from(await download.arrayBuffer()));
      await importFolder(join(folder, 'store'), join(folder, 'all.zip'), now);
      const library = await openLibrary(join(folder, 'store'), 'read');
      if (!library.ok) throw new Error(library.error.code);
      const { runs, diary } = await recordsOf(library.value);
      await library.value.close();
      expect(runs).toMatchObject([{ day: '2026-06-02' }]);
      expect(diary).toMatchObject([{ day: '2026-06-02', painAfter: { value: 4 } }]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('is begun once', async () => {
    const path = `/api/export/${await ticket()}`;
    const first = await app.raw('GET', path);
    await first.body?.cancel();
    const second = await app.ask('GET', path);
    expect([second.status, second.body.problem.code]).toEqual([410, 'no-such-ticket']);
  });

  test('is begun within a minute', async () => {
    const path = `/api/export/${await ticket()}`;
    now = new Date(now.getTime() + 60_000);
    expect((await app.raw('GET', path)).status).toBe(410);
  });

  test('is nobody else’s', async () => {
    expect((await app.raw('GET', '/api/export/guessed')).status).toBe(410);
    const path = `/api/export/${await ticket()}`;
    const elsewhere = { headers: { origin: 'https://evil.example' } };
    expect((await app.raw('GET', path, elsewhere)).status).toBe(403);
    const crossSite = { headers: { 'sec-fetch-site': 'cross-site' } };
    expect((await app.raw('GET', path, crossSite)).status).toBe(403);
    expect((await app.raw('POST', '/api/export', { token: 'x', json: {} })).status).toBe(401);
  });
});

describe('the FHIR document', () => {
  async function document(): Promise<string> {
    return (await app.raw('GET', '/api/fhir.json')).text();
  }

  test('is a file to keep, for whoever has the token', async () => {
    const { status, headers } = await app.raw('GET', '/api/fhir.json');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/fhir+json; charset=utf-8');
    expect(headers.get('content-disposition')).toContain('plumbline-2026-06-20.fhir.json');
    expect((await app.raw('GET', '/api/fhir.json', { token: 'x' })).status).toBe(401);
    const text = await document();
    expect(JSON.parse(text)).toMatchObject({ resourceType: 'Bundle', type: 'document' });
    expect(text).toContain('"72514-3"');
  });

  test('tells no contributors before the safety questions are answered', async () => {
    expect(await document()).not.toContain('"contributor"');
  });

  test('says of a row that was written in the app that it was', async () => {
    const fields = { painAfter: 2 };
    await app.ask('PUT', '/api/diary', { json: { day: '2026-06-05', runId: null, fields } });
    expect(await document()).toContain('Written by the runner in Plumbline');
  });
});

describe('erasing', () => {
  test('needs the words, and leaves nothing', async () => {
    await app.ask('GET', '/api/state');
    expect((await app.ask('DELETE', '/api/data', { json: { confirm: 'yes' } })).status).toBe(400);
    expect(existsSync(app.store)).toBe(true);
    const erased = await app.ask('DELETE', '/api/data', { json: { confirm: 'erase everything' } });
    expect([erased.status, erased.body]).toEqual([200, { erased: true }]);
    expect(existsSync(app.store)).toBe(false);
    expect((await app.ask('GET', '/api/state')).body).toMatchObject({ isEmpty: true, runs: 0 });
  });
});

describe('the sample runner', () => {
  test('gets nothing from a page that shows the own data, nor the other way round', async () => {
    expect((await app.ask('POST', '/api/sample', { json: {} })).status).toBe(201);
    const entry = { json: { units: 'imperial' } };
    const own = { ...entry, headers: { 'x-plumbline-sample': 'false' } };
    const sample = { ...entry, headers: { 'x-plumbline-sample': 'true' } };
    expect((await app.ask('PUT', '/api/profile', own)).body.problem.code).toBe('other-runner');
    expect((await app.ask('PUT', '/api/profile', sample)).status).toBe(200);
    await app.ask('DELETE', '/api/sample');
    expect((await app.ask('PUT', '/api/profile', sample)).body.problem.code).toBe('other-runner');
    expect((await app.ask('GET', '/api/state')).body.profile.units).toBe('metric');
  });

  test('is shown apart from the runner’s own data, and goes away whole', async () => {
    expect((await app.ask('POST', '/api/sample', { json: {} })).status).toBe(201);
    const sample = (await app.ask('GET', '/api/state')).body;
    expect(sample).toMatchObject({ isSample: true });
    expect(sample.runs).toBeGreaterThan(50);
    const why = await app.ask('GET', '/api/why');
    expect(why.body.answer.verdict).toBe('causes_found');
    const curve = (await app.ask('GET', '/api/causes/overload')).body.curve;
    expect(curve).toHaveLength(40);
    const erase = { json: { confirm: 'erase everything' } };
    expect((await app.ask('DELETE', '/api/data', erase)).body.problem.code).toBe('sample-open');

    await app.ask('DELETE', '/api/sample');
    const own = (await app.ask('GET', '/api/state')).body;
    expect(own).toMatchObject({ isSample: false, runs: 1 });
    expect(own.revision).toBeGreaterThan(sample.revision);
    const left = readdirSync(tmpdir()).filter((name) =>
      name.startsWith(`plumbline-sample-${process.pid}-`),
    );
    expect(left).toEqual([]);
  });
});
