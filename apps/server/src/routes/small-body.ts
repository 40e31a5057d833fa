import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { refused } from '../server-problem.ts';

/** Of a request that asks for something, or fills in one form. */
const SMALL_BYTES = 4096;

export function smallBody(maxSize: number = SMALL_BYTES): MiddlewareHandler {
  return bodyLimit({ maxSize, onError: () => refused('bad-request') });
}
