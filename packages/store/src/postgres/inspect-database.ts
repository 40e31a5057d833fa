import { err, ok, type Result } from '@plumbline/domain';
import type pg from 'pg';
import { POSTGRES } from '../migrations/engine.ts';
import { type Standing, standing } from '../migrations/migrate.ts';
import { type StoreProblem, storeProblemOf } from '../store-problem.ts';
import { kyselyFor, placeOf, poolTo, shared } from './pg-pool.ts';

/** What whoever runs a server should know of its database; nothing is changed by looking. */
export interface DatabaseState {
  /** `150004` is 15.4. */
  readonly version: number;
  readonly role: {
    readonly name: string;
    readonly isSuperuser: boolean;
    /** Whether it is shown all rows whatever the policies say. */
    readonly bypassesPolicies: boolean;
  };
  /** How the tables stand to this program; `newer` where a later one made them. */
  readonly tables: Standing | 'newer';
  /** Tables of runners' rows whose policies do not bind their owner. */
  readonly unguarded: readonly string[];
  /** The database's clock less this machine's, ms; as exact as the question took. */
  readonly clockAhead: number;
}

export async function inspectDatabase(url: string): Promise<Result<DatabaseState, StoreProblem>> {
  const pool = poolTo(url, 1);
  const place = placeOf(url);
  try {
    const { version, clock, ...role } = await facts(pool);
    const db = kyselyFor({ runnerId: '', personId: '' }, shared(pool));
    const stands = await standing(db, POSTGRES, place);
    return ok({
      version,
      role,
      tables: stands.ok ? stands.value : 'newer',
      unguarded: await unguarded(pool),
      clockAhead: clock,
    });
  } catch (thrown) {
    return err(storeProblemOf(thrown, place));
  } finally {
    await pool.end();
  }
}

async function facts(pool: pg.Pool) {
  const from = Date.now();
  const { rows } = await pool.query(`select current_setting('server_version_num')::int as version,
    current_user as name, rolsuper, rolbypassrls,
    (extract(epoch from clock_timestamp()) * 1000)::float8 as now
    from pg_roles where rolname = current_user`);
  const to = Date.now();
  const { version, name, rolsuper, rolbypassrls, now } = rows[0];
  return {
    version: version as number,
    name: name as string,
    isSuperuser: rolsuper as boolean,
    bypassesPolicies: rolbypassrls as boolean,
    clock: Math.round(now - (from + to) / 2),
  };
}

async function unguarded(pool: pg.Pool): Promise<readonly string[]> {
  const { rows } = await pool.query<{ name: string }>(`select c.relname as name from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'runner_id'
    where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
      and not (c.relrowsecurity and c.relforcerowsecurity) order by 1`);
  return rows.map(({ name }) => name);
}
