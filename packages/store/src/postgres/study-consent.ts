import { type Kysely, sql, type Transaction } from 'kysely';
import type { Tables } from '../records/schema.ts';
import { orFailure } from '../store-problem.ts';
import type { AccessTables } from './access-tables.ts';

/** One time that a runner said whether studies may have their records. */
export interface ConsentEntry {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly at: number;
  readonly act: 'given' | 'withdrawn';
  /** Of the text that was read. */
  readonly version: string;
}

/**
 * Whether a runner lets studies have their records. Nothing that was said is ever changed; the latest holds.
 *
 * @throws StoreFailure where the database does not answer
 */
export interface StudyConsent {
  /** The latest first. */
  readonly of: (runnerId: string) => Promise<readonly ConsentEntry[]>;
  readonly add: (runnerId: string, entry: ConsentEntry) => Promise<void>;
}

/** @param as queries that the database answers as it would that person */
export function studyConsentOver(
  as: (personId: string) => Kysely<AccessTables>,
  place: string,
): StudyConsent {
  return {
    of: (runnerId) =>
      orFailure(place, async () => {
        const query = as(runnerId).selectFrom('study_consent').select(['at', 'act', 'version']);
        return query.where('runner_id', '=', runnerId).orderBy('nth', 'desc').execute();
      }),
    add: (runnerId, entry) =>
      orFailure(place, async () => {
        const row = { runner_id: runnerId, ...entry };
        await as(runnerId).insertInto('study_consent').values(row).execute();
      }),
  };
}

/** Within the erasing of a runner: who comes back has to be asked again. */
export async function withdrawnFromStudies(
  change: Transaction<Tables>,
  runnerId: string,
): Promise<void> {
  await sql`insert into study_consent (runner_id, at, act, version)
    select runner_id, extract(epoch from now()) * 1000, 'withdrawn', version from study_consent
    where runner_id = ${runnerId} and consents_to_studies(runner_id)
    order by nth desc limit 1`.execute(change);
}
