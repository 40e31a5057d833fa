import { type Kysely, sql, type Transaction } from 'kysely';
import { newId } from '../records/records.ts';
import { orFailure } from '../store-problem.ts';
import type { AccessTables } from './access-tables.ts';

/** What a runner lets one person see. */
export interface Grant {
  readonly runnerId: string;
  readonly personId: string;
  readonly kinds: readonly string[];
  readonly mayWrite: boolean;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly givenAt: number;
  /** The same; null where it holds until it is withdrawn. */
  readonly untilAt: number | null;
}

interface AuditEntry {
  readonly runnerId: string;
  readonly personId: string;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly at: number;
  readonly act: string;
  readonly what: string;
}

interface KeptAuditEntry extends AuditEntry {
  readonly id: string;
}

/**
 * Who may see whose data, and who looked. Each question is asked of the database as the person who asks it.
 *
 * @throws StoreFailure where the database does not answer
 */
export interface Access {
  /** What holds at `at` of what a runner has given, or once held and ran out; withdrawn ones are not there. */
  readonly givenBy: (runnerId: string) => Promise<readonly Grant[]>;
  /** What others let this person see at `at`. */
  readonly givenTo: (personId: string, at: number) => Promise<readonly Grant[]>;
  readonly between: (who: Between, at: number) => Promise<Grant | undefined>;
  /** Takes the place of what was given to the same person before. */
  readonly give: (grant: Grant) => Promise<void>;
  /** False where nothing was given. */
  readonly withdraw: (who: Between, at: number) => Promise<boolean>;
  readonly note: (entry: AuditEntry) => Promise<void>;
  /** What one person did with several runners at once. */
  readonly noteAll: (entries: readonly AuditEntry[]) => Promise<void>;
  /** The latest first, from just after `before` on. */
  readonly auditOf: (
    runnerId: string,
    page: { readonly most: number; readonly before?: AuditPlace | undefined },
  ) => Promise<readonly KeptAuditEntry[]>;
}

/** Where an entry stands among those of its runner. */
export type AuditPlace = Pick<KeptAuditEntry, 'at' | 'id'>;

interface Between {
  readonly runnerId: string;
  readonly personId: string;
}

/** @param as queries that the database answers as it would that person */
export function accessOver(as: (personId: string) => Kysely<AccessTables>, place: string): Access {
  const live = (personId: string, at: number) =>
    as(personId)
      .selectFrom('access_grant')
      .selectAll()
      .where('person_id', '=', personId)
      .where('withdrawn_at', 'is', null)
      .where(({ eb, or }) => or([eb('until_at', 'is', null), eb('until_at', '>', at)]));
  const noted: Access['noteAll'] = (entries) =>
    orFailure(place, async () => {
      const [first] = entries;
      if (!first) return;
      const rows = entries.map(({ runnerId, personId, at, act, what }) => {
        return { id: newId(), runner_id: runnerId, person_id: personId, at, act, what };
      });
      await as(first.personId).insertInto('access_audit').values(rows).execute();
    });
  return {
    givenBy: (runnerId) =>
      orFailure(place, async () => {
        const query = as(runnerId).selectFrom('access_grant').selectAll();
        const own = query.where('runner_id', '=', runnerId).where('withdrawn_at', 'is', null);
        return (await own.orderBy('given_at').execute()).map(grantOf);
      }),
    givenTo: (personId, at) =>
      orFailure(place, async () => (await live(personId, at).execute()).map(grantOf)),
    between: ({ runnerId, personId }, at) =>
      orFailure(place, async () => {
        const row = await live(personId, at).where('runner_id', '=', runnerId).executeTakeFirst();
        return row && grantOf(row);
      }),
    give: (grant) =>
      orFailure(place, () =>
        as(grant.runnerId)
          .transaction()
          .execute(async (change) => {
            // The same given twice at once is given twice in turn.
            await sql`select pg_advisory_xact_lock(hashtextextended(${`grant ${grant.runnerId}`}, 0))`.execute(
              change,
            );
            await withdrawn(change, grant, grant.givenAt);
            await change.insertInto('access_grant').values(rowOf(grant)).execute();
          }),
      ),
    withdraw: (who, at) => orFailure(place, () => withdrawn(as(who.runnerId), who, at)),
    note: (entry) => noted([entry]),
    noteAll: noted,
    auditOf: (runnerId, { most, before }) =>
      orFailure(place, async () => {
        const own = as(runnerId)
          .selectFrom('access_audit')
          .selectAll()
          .where('runner_id', '=', runnerId)
          .orderBy('at', 'desc')
          .orderBy('id', 'desc')
          .limit(most);
        const page = before
          ? own.where(({ eb, refTuple, tuple }) =>
              eb(refTuple('at', 'id'), '<', tuple(before.at, before.id)),
            )
          : own;
        return (await page.execute()).map(({ id, runner_id, person_id, at, act, what }) => ({
          id,
          runnerId: runner_id,
          personId: person_id,
          at,
          act,
          what,
        }));
      }),
  };
}

async function withdrawn(
  db: Kysely<AccessTables> | Transaction<AccessTables>,
  { runnerId, personId }: Between,
  at: number,
): Promise<boolean> {
  const changed = await db
    .updateTable('access_grant')
    .set({ withdrawn_at: at })
    .where('runner_id', '=', runnerId)
    .where('person_id', '=', personId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}

function grantOf(row: AccessTables['access_grant']): Grant {
  const { runner_id, person_id, kinds, may_write, given_at, until_at } = row;
  return {
    runnerId: runner_id,
    personId: person_id,
    kinds,
    mayWrite: may_write,
    givenAt: given_at,
    untilAt: until_at,
  };
}

function rowOf({ runnerId, personId, kinds, mayWrite, givenAt, untilAt }: Grant) {
  return {
    id: newId(),
    runner_id: runnerId,
    person_id: personId,
    kinds: [...kinds],
    may_write: mayWrite,
    given_at: givenAt,
    until_at: untilAt,
    withdrawn_at: null,
  };
}
