import type { TakenEntries } from '@plumbline/application';
import type { Context, MiddlewareHandler, Next } from 'hono';
import { z } from 'zod';
import { refused } from './server-problem.ts';

const ENTRY_HEADER = 'x-plumbline-entry';
const EntryId = z.uuid();

/**
 * A write that names itself in `X-Plumbline-Entry` is made once, however often it is sent: later ones get the answer of the
 * first. One that was refused may be sent again.
 */
export function onceEach(taken: TakenEntries): MiddlewareHandler {
  const underWay = new Map<string, Promise<void>>();

  async function answer(c: Context, next: Next, id: string): Promise<Response | undefined> {
    const before = await taken.answerTo(id);
    if (before !== undefined) return c.body(before, 200, { 'content-type': 'application/json' });
    await next();
    if (c.res.ok) await taken.note(id, await c.res.clone().text());
    return undefined;
  }

  return async (c, next) => {
    const given = c.req.header(ENTRY_HEADER);
    if (given === undefined || c.req.method !== 'PUT') return next();
    const id = EntryId.safeParse(given);
    if (!id.success) return refused('bad-request');
    for (let other = underWay.get(id.data); other; other = underWay.get(id.data)) await other;
    const answering = answer(c, next, id.data).finally(() => underWay.delete(id.data));
    underWay.set(
      id.data,
      answering.then(
        () => {},
        () => {},
      ),
    );
    return answering;
  };
}
