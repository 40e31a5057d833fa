import { err, ok, type Result } from '@plumbline/domain';
import type pg from 'pg';
import type { OriginalsAtHand } from '../originals/originals-at-hand.ts';
import { type StoreProblem, storeProblemOf } from '../store-problem.ts';
import { alone, type ClientPool, type Scope } from './pg-pool.ts';

/** One runner's place in the database. */
export interface Where extends Scope {
  readonly pool: pg.Pool;
  readonly patience: number;
  /** Lets go of each right to write that was given. */
  readonly held: Set<() => Promise<void>>;
  readonly folder: string;
  readonly atHand: OriginalsAtHand;
}

export interface Locked {
  readonly connection: ClientPool;
  readonly release: () => Promise<void>;
}

/** The right to write to one runner: a lock that the database lets go of when its connection ends, however it does. */
export async function lockedFor({
  pool,
  patience,
  held,
  runnerId,
  folder,
}: Where): Promise<Result<Locked, StoreProblem>> {
  const client = await pool.connect();
  const broken = (thrown: Error) => client.release(thrown);
  try {
    // In one message: the database is asked some twenty times for an import, and each time costs its way.
    await client.query(
      `set lock_timeout = ${Math.ceil(patience)};
       select pg_advisory_lock(hashtextextended(${client.escapeLiteral(runnerId)}, 0));
       set lock_timeout = default`,
    );
  } catch (thrown) {
    broken(thrown as Error);
    const problem = storeProblemOf(thrown, folder);
    const received = problem.code === 'store-busy' ? 'another server' : problem.received;
    return err({ ...problem, received });
  }
  const connection = alone(client);
  const release = async () => {
    if (!held.delete(release)) return;
    connection.close();
    try {
      await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', [runnerId]);
      client.release();
    } catch (thrown) {
      broken(thrown as Error);
    }
  };
  held.add(release);
  return ok({ connection, release });
}
