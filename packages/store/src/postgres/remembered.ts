import type { Kysely } from 'kysely';
import { orFailure } from '../store-problem.ts';
import type { WorkTables } from './work-tables.ts';

/** Who did something with whose data. */
export interface Between {
  readonly runnerId: string;
  readonly personId: string;
}

type RememberedKind = 'undo' | 'entry' | 'page';

/**
 * Texts that any server finds again for a while: each is shown to the person whose it is, and to the runner.
 *
 * @throws StoreFailure where the database does not answer
 */
export interface Remembered {
  readonly keep: (
    between: Between,
    what: {
      readonly kind: RememberedKind;
      readonly key: string;
      readonly body: string;
      /** Milliseconds since 1970-01-01T00:00Z. */
      readonly at: number;
      readonly until: number;
    },
  ) => Promise<void>;
  readonly find: (
    between: Between,
    what: { readonly kind: RememberedKind; readonly key: string; readonly at: number },
  ) => Promise<string | undefined>;
}

/** @param as queries that the database answers as it would that person */
export function rememberedOver(
  as: (between: Between) => Kysely<WorkTables>,
  place: string,
): Remembered {
  return {
    keep: (between, { kind, key, body, at, until }) =>
      orFailure(place, async () => {
        const { runnerId, personId } = between;
        const db = as(between);
        await db
          .deleteFrom('remembered')
          .where('runner_id', '=', runnerId)
          .where('person_id', '=', personId)
          .where('until_at', '<=', at)
          .execute();
        await db
          .insertInto('remembered')
          .values({ runner_id: runnerId, person_id: personId, kind, key, body, until_at: until })
          .onConflict((conflict) => conflict.constraint('remembered_key').doNothing())
          .execute();
      }),
    find: (between, { kind, key, at }) =>
      orFailure(place, async () => {
        const found = await as(between)
          .selectFrom('remembered')
          .select('body')
          .where('runner_id', '=', between.runnerId)
          .where('person_id', '=', between.personId)
          .where('kind', '=', kind)
          .where('key', '=', key)
          .where('until_at', '>', at)
          .executeTakeFirst();
        return found?.body;
      }),
  };
}
