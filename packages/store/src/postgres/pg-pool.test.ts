import type pg from 'pg';
import { describe, expect, test } from 'vitest';
import { alone, kyselyFor, shared } from './pg-pool.ts';

const SCOPE = { runnerId: '', personId: '' };
const CUT = new Error('Connection terminated unexpectedly');

describe('a connection that breaks before it is known whose rows it may show', () => {
  test('goes back to the pool as broken, so that its place is free for another', async () => {
    const given: unknown[] = [];
    const pool = poolOf({ query: () => Promise.reject(CUT), release: (why) => given.push(why) });
    await expect(read(shared(pool))).rejects.toThrow(CUT);
    expect(given).toEqual([CUT]);
  });

  test('does not keep whoever waits for the same one', async () => {
    const only = alone({ query: () => Promise.reject(CUT) } as unknown as pg.PoolClient);
    await expect(read(only)).rejects.toThrow(CUT);
    await expect(read(only)).rejects.toThrow(CUT);
  });
});

interface Client {
  readonly query: () => Promise<never>;
  readonly release: (why?: unknown) => void;
}

function poolOf(client: Client): pg.Pool {
  return { connect: async () => client } as unknown as pg.Pool;
}

async function read(pool: ReturnType<typeof shared>): Promise<void> {
  await kyselyFor(SCOPE, pool).selectFrom('runner').selectAll().execute();
}
