import { type RawBuilder, sql } from 'kysely';

/** What differs between the databases when a table is made. */
export interface Engine {
  readonly bytes: 'blob' | 'bytea';
  /** Whole numbers up to 2^53. */
  readonly integer: 'integer' | 'bigint';
  /** What follows the closing bracket of `create table`. */
  readonly tableEnd: RawBuilder<unknown>;
}

export const SQLITE: Engine = { bytes: 'blob', integer: 'integer', tableEnd: sql`strict` };
