import { createHash } from 'node:crypto';
import type pg from 'pg';

/**
 * Tries at the password of one account since the last one that was right, from wherever they came: to sign in by address
 * of mail, and to show it once more by person; and at the words of links by address of the network. What address they came from is counted apart from this. An address of
 * mail of nobody counts too, so that being counted tells nothing.
 */
export interface WrongPasswords {
  /** Counts a try before its password is looked at, so that many at once are counted too. @returns whether it may be */
  readonly mayTry: (whose: string) => Promise<boolean>;
  readonly forget: (whose: string) => Promise<void>;
}

/** Well below the hundred in a row of NIST SP 800-63B-4 §3.2.2, and enough for a keyboard that is set wrongly. */
const TRIES_AN_HOUR = 20;

export async function makeWrongPasswordTable(client: pg.PoolClient): Promise<void> {
  await client.query(
    'create table if not exists "wrongPassword" (key text primary key, tries integer not null, since timestamptz not null)',
  );
}

export function wrongPasswordsIn(pool: pg.Pool): WrongPasswords {
  return {
    mayTry: async (whose) => {
      const { rows } = await pool.query<{ tries: number }>(
        `insert into "wrongPassword" as old (key, tries, since) values ($1, 1, now())
         on conflict (key) do update set
           tries = case when old.since < now() - interval '1 hour' then 1 else old.tries + 1 end,
           since = case when old.since < now() - interval '1 hour' then now() else old.since end
         returning tries`,
        [keyOf(whose)],
      );
      return (rows[0]?.tries ?? 0) <= TRIES_AN_HOUR;
    },
    forget: async (whose) => {
      await pool.query('delete from "wrongPassword" where key = $1', [keyOf(whose)]);
    },
  };
}

function keyOf(whose: string): string {
  return createHash('sha256').update(whose.trim().toLowerCase()).digest('hex');
}
