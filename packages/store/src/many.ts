import type { Result } from '@plumbline/domain';
import type pg from 'pg';
import type { Objects } from './objects/objects.ts';
import type { S3Place } from './objects/s3-place.ts';
import type { Cohort } from './postgres/cohort.ts';
import type { DatabaseState } from './postgres/inspect-database.ts';
import type { Postgres, PostgresOptions } from './postgres/open-postgres.ts';
import type { poolTo as poolOf } from './postgres/pg-pool.ts';
import type { Queue, QueueOptions } from './postgres/queue.ts';
import type { StoreProblem } from './store-problem.ts';

// Loaded when needed: driver, queue and object store take half a second, and neither whoever has one runner's
// folder nor any thread that reads files needs them.

/** Opens the database, and brings its tables up to date: once, however many servers start together. */
export async function openPostgres(
  options: PostgresOptions,
): Promise<Result<Postgres, StoreProblem>> {
  const loaded = await import('./postgres/open-postgres.ts');
  return loaded.openPostgres(options);
}

/** Connections to the database for whoever asks it themselves. */
export async function poolTo(...asked: Parameters<typeof poolOf>): Promise<pg.Pool> {
  const loaded = await import('./postgres/pg-pool.ts');
  return loaded.poolTo(...asked);
}

/** Opens the queue, and makes its tables: once, however many servers start together. */
export async function openQueue(options: QueueOptions): Promise<Queue> {
  const loaded = await import('./postgres/queue.ts');
  return loaded.openQueue(options);
}

/** The database as a study is shown it. */
export async function openCohort(url: string): Promise<Cohort> {
  const loaded = await import('./postgres/cohort.ts');
  return loaded.openCohort(url);
}

/** Looks at a database without changing it. */
export async function inspectDatabase(url: string): Promise<Result<DatabaseState, StoreProblem>> {
  const loaded = await import('./postgres/inspect-database.ts');
  return loaded.inspectDatabase(url);
}

/** Objects in an S3-compatible store; region and keys as the SDK finds them in the environment. */
export async function s3Objects(place: S3Place): Promise<Objects> {
  const loaded = await import('./objects/s3-objects.ts');
  return loaded.s3Objects(place);
}
