import type { Run } from '@plumbline/domain';
import { sql } from 'kysely';
import { COHORT_SETTING } from '../migrations/settings.ts';
import { kyselyStore } from '../records/kysely-store.ts';
import type { LogRowRecord } from '../records/records.ts';
import { orFailure } from '../store-problem.ts';
import type { AccessTables } from './access-tables.ts';
import { kyselyFor, placeOf, poolTo, shared } from './pg-pool.ts';

/**
 * The runners who let studies have their records, on connections that may only read, and that the database shows
 * nobody else.
 *
 * @throws StoreFailure where the database does not answer
 */
export interface Cohort {
  /** Ids of all who consent now. */
  readonly runners: () => Promise<readonly string[]>;
  /** What a study is made from; nothing at all of a runner who does not consent. */
  readonly recordsOf: (runnerId: string) => Promise<StudyRecords>;
  readonly close: () => Promise<void>;
}

interface StudyRecords {
  /** Oldest first; deleted and merged ones left out. */
  readonly runs: readonly Run[];
  /** Deleted ones too. */
  readonly logRows: readonly LogRowRecord[];
}

const CONNECTIONS = 2;
const ONLY_READS = `-c ${COHORT_SETTING}=on -c default_transaction_read_only=on`;

/** The tables have to be there: a server makes them when it starts. */
export function openCohort(url: string): Cohort {
  const pool = poolTo(url, CONNECTIONS, ONLY_READS);
  const at = (runnerId: string) => ({ runnerId, personId: '' });
  const place = placeOf(url);
  return {
    runners: () =>
      orFailure(place, async () => {
        const db = kyselyFor<AccessTables>(at(''), shared(pool));
        const all = db.selectFrom('study_consent').select('runner_id').distinct();
        const query = all.where(sql<boolean>`consents_to_studies(runner_id)`);
        return (await query.execute()).map(({ runner_id }) => runner_id);
      }),
    recordsOf: async (runnerId) => {
      const db = kyselyFor(at(runnerId), shared(pool));
      const store = kyselyStore(db, { folder: place, runnerId, mode: 'read' });
      return { runs: await store.runs(), logRows: await store.logRows() };
    },
    close: () => pool.end(),
  };
}
