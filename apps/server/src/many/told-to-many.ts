import type { MiddlewareHandler } from 'hono';
import { type Refusal, refused, refusedFor } from '../server-problem.ts';
import type { ManyEnv } from './many-env.ts';

const NOT_NOW =
  'The server can neither read nor keep anything just now; nothing that you had is lost. Whoever runs it has to look.';

/** What is wrong with a store, in words for somebody to whom disk and database do not belong. */
const SAYS: Partial<Readonly<Record<Refusal['code'], string>>> = {
  'store-busy': 'Something else of this runner is being written just now; try again in a moment.',
  'no-store': 'Nothing has been imported yet; import some files first.',
  'not-a-store': NOT_NOW,
  'store-newer-than-program': NOT_NOW,
  'disk-full': NOT_NOW,
  'no-disk-space': NOT_NOW,
  'no-permission': NOT_NOW,
  'store-damaged': NOT_NOW,
};

interface Refused {
  readonly problem?: Pick<Refusal, 'code'>;
}

/** Nobody is told where the database is, or what to do with a disk that they cannot reach. */
export function toldToMany(): MiddlewareHandler<ManyEnv> {
  return async (c, next) => {
    await next();
    const { status, headers } = c.res;
    if (status < 400 || !headers.get('content-type')?.startsWith('application/json')) return;
    const asJson = c.res.clone().json() as Promise<Refused | null>;
    const body = await asJson.catch(() => null);
    const problem = body?.problem;
    if (problem?.code === 'store-failed') c.res = refused('database-away');
    const says = problem && SAYS[problem.code];
    if (problem && says) c.res = refusedFor({ code: problem.code, says }, status);
  };
}
