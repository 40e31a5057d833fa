import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLibrary, takenEntries } from '@plumbline/application';
import { Hono } from 'hono';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { onceEach } from './once-each.ts';

let folder: string;
let written: string[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-once-test-'));
  const library = await openLibrary(folder, 'write');
  if (library.ok) await library.value.close();
  written = [];
});

afterEach(() => rmSync(folder, { recursive: true }));

/** A server that writes down what it is sent, as one is after each start. */
function started(): (body: string, entry?: string, method?: string) => Promise<string> {
  const app = new Hono();
  app.use(onceEach(takenEntries(folder)));
  app.on(['PUT', 'POST'], '/api/strength', async (c) => {
    const body = await c.req.text();
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (body === 'bad') return c.json({ problem: { code: 'bad-entry' } }, 400);
    written.push(body);
    return c.json({ revision: written.length });
  });
  return async (body, entry, method = 'PUT') => {
    const headers = entry === undefined ? {} : { 'x-plumbline-entry': entry };
    const answered = await app.request('/api/strength', { method, body, headers });
    return `${answered.status} ${await answered.text()}`;
  };
}

test('an entry that is sent twice is written once, and answered the same', async () => {
  const send = started();
  const id = randomUUID();
  expect([await send('plank', id), await send('plank', id)]).toEqual([
    '200 {"revision":1}',
    '200 {"revision":1}',
  ]);
  expect(written).toEqual(['plank']);
});

test('also when the server was started again between, and when both come at once', async () => {
  const id = randomUUID();
  await Promise.all([started()('plank', id)]);
  await started()('plank', id);
  const [send, other] = [started(), randomUUID()];
  await Promise.all([send('bridge', other), send('bridge', other), send('bridge', other)]);
  expect(written).toEqual(['plank', 'bridge']);
});

test('entries of their own are written each, and so are those without a name', async () => {
  const send = started();
  for (const id of [randomUUID(), randomUUID(), undefined, undefined]) await send('plank', id);
  expect(written).toHaveLength(4);
});

test('an entry that was refused may be corrected and sent again', async () => {
  const send = started();
  const id = randomUUID();
  expect(await send('bad', id)).toContain('bad-entry');
  expect(await send('good', id)).toContain('revision');
  expect(written).toEqual(['good']);
});

test('a name that is none is refused', async () => {
  expect(await started()('plank', '../x')).toMatch(/^400 /);
  expect(written).toEqual([]);
});

test('the latest 500 are remembered, and a damaged memory forgets rather than stops', async () => {
  const ids = Array.from({ length: 501 }, () => randomUUID());
  const taken = takenEntries(folder);
  for (const id of ids) await taken.note(id, '{}');
  expect(await taken.answerTo(ids[0] ?? '')).toBeUndefined();
  expect(await taken.answerTo(ids[1] ?? '')).toBe('{}');
  writeFileSync(join(folder, 'phone', 'entries.json'), '[{"id":');
  expect(await started()('plank', ids[1])).toContain('revision');
});
