import type { Kysely } from 'kysely';
import { orFailure } from '../store-problem.ts';
import type { WorkTables } from './work-tables.ts';

/** An answer as it was worked out, of which it is known what it holds for. */
interface StoredAnswer {
  /** The runner's day. */
  readonly day: string;
  /** The runner's time zone; null where none is known. */
  readonly zone: string | null;
  /** JSON, as it is sent to the page. */
  readonly body: string;
}

/**
 * Answers worked out before they are asked for, one a runner; the runner alone is shown them.
 *
 * @throws StoreFailure where the database does not answer
 */
export interface StoredAnswers {
  /** The one that `program` made of the records as they are now. */
  readonly find: (runnerId: string, program: string) => Promise<StoredAnswer | undefined>;
  /** The digest of the program that made the one that is kept, whatever it was made of. */
  readonly programOf: (runnerId: string) => Promise<string | undefined>;
  /** Never in the place of one made of later records. */
  readonly keep: (runnerId: string, answer: KeptAnswer) => Promise<void>;
}

interface KeptAnswer extends StoredAnswer {
  readonly program: string;
  /** What `Store.version` was before the records were read. */
  readonly version: number;
}

/** @param as queries that the database answers as it would the runner */
export function storedAnswersOver(
  as: (runnerId: string) => Kysely<WorkTables & RunnerRevision>,
  place: string,
): StoredAnswers {
  return {
    find: (runnerId, program) =>
      orFailure(place, () =>
        as(runnerId)
          .selectFrom('stored_answer as stored')
          .innerJoin('runner', (join) =>
            join
              .onRef('runner.id', '=', 'stored.runner_id')
              .onRef('runner.revision', '=', 'stored.store_revision'),
          )
          .select(['stored.day', 'stored.zone', 'stored.body'])
          .where('stored.runner_id', '=', runnerId)
          .where('stored.program', '=', program)
          .executeTakeFirst(),
      ),
    programOf: (runnerId) =>
      orFailure(place, async () => {
        const row = await as(runnerId)
          .selectFrom('stored_answer')
          .select('program')
          .where('runner_id', '=', runnerId)
          .executeTakeFirst();
        return row?.program;
      }),
    keep: (runnerId, answer) =>
      orFailure(place, () =>
        keep(as(runnerId) as unknown as Kysely<WorkTables>, runnerId, answer).catch(
          forgottenMeanwhile,
        ),
      ),
  };
}

async function keep(
  db: Kysely<WorkTables>,
  runnerId: string,
  { version, ...answer }: KeptAnswer,
): Promise<void> {
  await db
    .insertInto('stored_answer')
    .values({ runner_id: runnerId, store_revision: version, ...answer })
    .onConflict((conflict) =>
      conflict
        .column('runner_id')
        .doUpdateSet({ store_revision: version, ...answer })
        .where('stored_answer.store_revision', '<=', version),
    )
    .execute();
}

/** The runner erased everything: https://www.postgresql.org/docs/15/errcodes-appendix.html, foreign_key_violation. */
function forgottenMeanwhile(thrown: unknown): void {
  if (Object(thrown).code !== '23503') throw thrown;
}

/** Of the runner's row, what tells which records there are. */
export interface RunnerRevision {
  readonly runner: { readonly id: string; readonly revision: number };
}
