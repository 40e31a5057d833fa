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

describe('a connection is told whose rows it may show', () => {
  const A = { runnerId: 'a', personId: 'a' };
  const A_SEEN_BY_B = { runnerId: 'a', personId: 'b' };

  test('once, however often the same are asked for, and anew for any others', async () => {
    const { client, told } = listening();
    const pool = shared(poolOf(client));
    for (const scope of [A, A, A_SEEN_BY_B, A, A, SCOPE]) await read(pool, scope);
    expect(told()).toEqual(['a a', 'a b', 'a a', ' ']);
  });

  test('by whoever it is lent to as by its pool', async () => {
    const { client, told } = listening();
    const lent = alone(client as unknown as pg.PoolClient);
    await read(shared(poolOf(client)), A);
    await read(lent, A);
    await read(lent, A_SEEN_BY_B);
    await read(shared(poolOf(client)), A);
    expect(told()).toEqual(['a a', 'a b', 'a a']);
  });

  test('and is not told by whom it was lent to once that has given it back', async () => {
    const { client, told } = listening();
    const lent = alone(client as unknown as pg.PoolClient);
    await read(lent, A);
    lent.close();
    for (let n = 0; n < 2; n++) await expect(read(lent, A_SEEN_BY_B)).rejects.toThrow('given back');
    expect(told()).toEqual(['a a']);
  });

  test('again, where it could not be told the time before', async () => {
    const { client, told, cut } = listening();
    const pool = shared(poolOf(client));
    await read(pool, A);
    cut();
    await expect(read(pool, A_SEEN_BY_B)).rejects.toThrow(CUT);
    await read(pool, A);
    expect(told()).toEqual(['a a', 'a a']);
  });
});

interface Client {
  readonly query: (text: unknown, values?: readonly unknown[]) => Promise<unknown>;
  readonly release: (why?: unknown) => void;
}

/** A connection that answers everything, and keeps whose rows it was told to show. */
function listening() {
  const told: string[] = [];
  let isCut = false;
  const client: Client = {
    query: async (text, values) => {
      if (String(text).includes('set_config')) {
        if (isCut) {
          isCut = false;
          throw CUT;
        }
        told.push(`${values?.[1]} ${values?.[3]}`);
      }
      return { command: 'SELECT', rowCount: 0, rows: [] };
    },
    release: () => {},
  };
  return {
    client,
    told: () => told,
    cut: () => {
      isCut = true;
    },
  };
}

function poolOf(client: Client): pg.Pool {
  return { connect: async () => client } as unknown as pg.Pool;
}

async function read(pool: ReturnType<typeof shared>, scope = SCOPE): Promise<void> {
  await kyselyFor(scope, pool).selectFrom('runner').selectAll().execute();
}
