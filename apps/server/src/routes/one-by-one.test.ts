import { Hono } from 'hono';
import { expect, test, vi } from 'vitest';
import { oneByOne } from './one-by-one.ts';

test('of requests that come together one body is read after the other, and one that fails stops none', async () => {
  const [read, faults]: [string[], unknown[]] = [[], []];
  const app = new Hono();
  const end = new Map<string, () => void>();
  app.post('/', oneByOne(), async (c) => {
    const name = await c.req.text();
    read.push(name);
    await new Promise<void>((resolve) => end.set(name, resolve));
    if (name === 'second') throw new Error('a fault');
    return c.text(name);
  });
  app.onError((thrown, c) => {
    faults.push(thrown.message);
    return c.text('fault', 500);
  });
  const asked = ['first', 'second', 'third'].map((body) =>
    app.request('/', { method: 'POST', body }),
  );
  for (const name of ['first', 'second', 'third']) {
    await vi.waitFor(() => expect(read.at(-1)).toBe(name));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(read.at(-1)).toBe(name);
    end.get(name)?.();
  }
  expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([200, 500, 200]);
  expect(faults).toEqual(['a fault']);
});
