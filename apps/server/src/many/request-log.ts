import { createHmac } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { ownRouteOf } from './access/outer-rules.ts';
import type { ManyEnv } from './many-env.ts';

/** One line a request: no query, no body, no id and no name of anybody, so that it says nothing of a back. */
export interface RequestLine {
  readonly at: string;
  readonly event: 'request';
  readonly method: string;
  /** The route's pattern, `GET /api/runs/:id`. */
  readonly route: string;
  readonly status: number;
  readonly ms: number;
  /** The same for the same person, but nobody's id. */
  readonly person: string | null;
}

/** One line a job, as discreet: of what kind it was and what became of it. */
interface JobLine {
  readonly at: string;
  readonly event: 'job';
  readonly what: string;
  /** `done`, or the code of what it failed with. */
  readonly outcome: string;
  readonly ms: number;
  readonly person: string;
}

/** The queue met something between jobs, as a database that is away for a moment: it goes on by itself. */
interface TroubleLine {
  readonly at: string;
  readonly event: 'queue-trouble';
  /** The database's or the system's code, or the kind of error. */
  readonly code: string;
}

export type Log = (line: RequestLine | JobLine | TroubleLine) => void;

const AUTH_ROUTE = /^\/api\/auth\/[a-z/-]{1,40}$/;
const NAME_CHARACTERS = 12;

export function requestLog({
  log,
  now,
  secret,
}: {
  readonly log: Log;
  readonly now: () => Date;
  readonly secret: string;
}): MiddlewareHandler<ManyEnv> {
  return async (c, next) => {
    const from = performance.now();
    await next();
    const person = c.get('person')?.id;
    log({
      at: now().toISOString(),
      event: 'request',
      method: c.req.method,
      route: c.get('route') ?? ownRouteOf(c) ?? routeOf(c.req.path),
      status: c.res.status,
      ms: Math.round(performance.now() - from),
      person: person === undefined ? null : hidden(person, secret),
    });
  };
}

function routeOf(path: string): string {
  if (path === '/healthz' || path === '/readyz' || AUTH_ROUTE.test(path)) return path;
  return path.startsWith('/api/') ? '/api' : 'page';
}

/** The same for the same person, but nobody's id. */
export function hidden(id: string, secret: string): string {
  return createHmac('sha256', secret).update(id).digest('hex').slice(0, NAME_CHARACTERS);
}
