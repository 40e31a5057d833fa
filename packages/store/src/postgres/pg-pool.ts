import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import pg from 'pg';
import { PERSON_SETTING, RUNNER_SETTING } from '../migrations/settings.ts';
import type { Tables } from '../records/schema.ts';

const CONNECT_MS = 5000;
/** A new connection costs the database tens of milliseconds: a pool that lets go of them and opens them again together stands still. */
const IDLE_MS = 600_000;

/** `int8`, https://www.postgresql.org/docs/15/datatype-numeric.html: ours stay below 2^53. */
const INT8 = 20;

/** @param options of the server's process, as `-c name=value` */
export function poolTo(url: string, connections: number, options?: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    ...(options === undefined ? {} : { options }),
    connectionTimeoutMillis: CONNECT_MS,
    idleTimeoutMillis: IDLE_MS,
    types: {
      getTypeParser: (id: number, format?: 'text' | 'binary') =>
        id === INT8 ? Number : pg.types.getTypeParser(id, format as 'text'),
    } as pg.CustomTypesConfig,
  });
  // A connection that breaks is replaced by the next one; whoever used it hears of it by its query.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/** Host and database, without the password. */
export function placeOf(url: string): string {
  const parsed = URL.parse(url);
  return parsed ? `${parsed.host}${parsed.pathname}` : 'the address of the database';
}

/** Whose rows, and who asks for them. */
export interface Scope {
  readonly runnerId: string;
  readonly personId: string;
}

/** Queries that see the rows of one runner alone, and those only as far as the runner lets who asks. */
export function kyselyFor<T = Tables>(scope: Scope, pool: ClientPool): Kysely<T> {
  return new Kysely<T>({
    dialect: new PostgresDialect({ pool: { connect: () => scoped(pool, scope), end: pool.end } }),
  });
}

/** A pool that may be told that a connection broke. */
export interface ClientPool extends PostgresPool {
  readonly connect: () => Promise<pg.PoolClient>;
}

/** Whose rows a connection shows now: it is told so here alone, and outside of transactions, which would take it back. */
const shown = new WeakMap<pg.PoolClient, string>();
/** The connection itself, of one that is lent. */
const lentOf = new WeakMap<pg.PoolClient, pg.PoolClient>();

/**
 * A connection that shows the rows of the scope. Kysely's own `onReserveConnection` would never give one back
 * that breaks while it is told so.
 */
async function scoped(pool: ClientPool, { runnerId, personId }: Scope): Promise<pg.PoolClient> {
  const client = await pool.connect();
  const itself = lentOf.get(client) ?? client;
  const whose = JSON.stringify([runnerId, personId]);
  if (shown.get(itself) === whose) return client;
  shown.delete(itself);
  try {
    await client.query('select set_config($1, $2, false), set_config($3, $4, false)', [
      RUNNER_SETTING,
      runnerId,
      PERSON_SETTING,
      personId,
    ]);
    shown.set(itself, whose);
    return client;
  } catch (thrown) {
    client.release(thrown as Error);
    throw thrown;
  }
}

/** The pool, for a user who leaves it open. */
export function shared(pool: pg.Pool): ClientPool {
  return { connect: () => pool.connect(), end: async () => {} };
}

/** One connection as a pool, until it is given back itself: whoever asks waits until the one before has given it back. */
export function alone(client: pg.PoolClient): ClientPool & { readonly close: () => void } {
  let isClosed = false;
  let turn: Promise<void> = Promise.resolve();
  let release = () => {};
  const lent = {
    query: client.query.bind(client) as pg.PoolClient['query'],
    release: () => release(),
  } as unknown as pg.PoolClient;
  lentOf.set(lent, client);
  return {
    connect: async () => {
      const before = turn;
      let done = () => {};
      turn = new Promise((resolve) => {
        done = resolve;
      });
      await before;
      release = done;
      // By now it may be another's, whose rows it would not show any more.
      if (isClosed) {
        done();
        throw new Error('the right to write was given back');
      }
      return lent;
    },
    end: async () => {},
    close: () => {
      isClosed = true;
    },
  };
}
