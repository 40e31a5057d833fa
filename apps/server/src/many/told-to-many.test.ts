import { Hono } from 'hono';
import { expect, test } from 'vitest';
import type { ManyEnv } from './many-env.ts';
import { toldToMany } from './told-to-many.ts';

const PROBLEM = { code: 'disk-full', says: 'The disk that holds /srv/originals is full.' };

async function told(status: number, text: string): Promise<readonly [number, string]> {
  const app = new Hono<ManyEnv>();
  app.use(toldToMany());
  const headers = { 'content-type': 'application/json' };
  app.get('/', () => new Response(text, { status, headers }));
  const answered = await app.request('/');
  return [answered.status, await answered.text()];
}

test('what is wrong with a disk is told without where it is, with its code and status', async () => {
  const [status, text] = await told(507, JSON.stringify({ problem: PROBLEM }));
  expect([status, JSON.parse(text).problem.code]).toEqual([507, 'disk-full']);
  expect(text).not.toContain('/srv');
});

test.each([
  [401, ''],
  [400, 'null'],
  [400, '"no"'],
  [404, '{"problem":{"code":"no-such-run","says":"There is none."}}'],
  [200, JSON.stringify({ problem: PROBLEM })],
])('any other answer stays what it is: %i %s', async (status, text) => {
  expect(await told(status, text)).toEqual([status, text]);
});
