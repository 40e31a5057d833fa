import type { MiddlewareHandler } from 'hono';

/** Lets one request through at a time; of those that wait no body is read, so that many long ones take the memory of one. */
export function oneByOne(): MiddlewareHandler {
  let last: Promise<unknown> = Promise.resolve();
  return async (_, next) => {
    const mine = last.then(next);
    last = mine.catch(() => {});
    await mine;
  };
}
