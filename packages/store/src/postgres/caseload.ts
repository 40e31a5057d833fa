import type { Kysely } from 'kysely';
import { newId } from '../records/records.ts';
import { orFailure } from '../store-problem.ts';
import type { CaseloadTables } from './caseload-tables.ts';

/** A flag as it is raised; `body` is what it rests on. */
export interface FlagToRaise {
  readonly kind: string;
  /** The same for the same happening: of one, one flag is kept. */
  readonly happening: string;
  /** Kinds of data of which all have to be let see. */
  readonly needs: readonly string[];
  readonly body: unknown;
}

export interface KeptFlag extends Omit<FlagToRaise, 'needs'> {
  readonly id: string;
  readonly runnerId: string;
  /** Milliseconds since 1970-01-01T00:00Z, as every time here. */
  readonly raisedAt: number;
  /** Who saw it, the first one first. */
  readonly seen: readonly Acknowledgement[];
}

interface Acknowledgement {
  readonly personId: string;
  readonly at: number;
  readonly action: string;
}

/** Up to where a runner's flags were raised. */
export interface Raised {
  /** Of the runner's records. */
  readonly revision: number;
  /** Version of the rules. */
  readonly derivedBy: string;
  /** When the runner's day ends, and time alone may raise another. */
  readonly untilAt: number;
  /** `kind happening` of what stands. */
  readonly standing: readonly string[];
  /** Whether a private answer alone makes the safety result what it is. */
  readonly keepsBack: boolean;
}

/** A runner who lets somebody see something. */
export interface Case {
  readonly runnerId: string;
  /** Of the records now. */
  readonly revision: number;
  readonly raised: Raised | undefined;
}

export interface KeptNote {
  readonly personId: string;
  readonly at: number;
  readonly note: string;
}

interface Between {
  readonly runnerId: string;
  readonly personId: string;
}

/**
 * Flags, who saw them, and notes. Each question is asked of the database as the person who asks it, and shows what the runner lets
 * that person see now.
 *
 * @throws StoreFailure where the database does not answer, or does not take it
 */
export interface Caseload {
  /** Those who let this person see something now. */
  readonly cases: (personId: string) => Promise<readonly Case[]>;
  /** Keeps what is new of them, and up to where they were raised. */
  readonly raise: (
    runnerId: string,
    flags: readonly FlagToRaise[],
    at: number,
    raised: Raised,
  ) => Promise<void>;
  /** Of all whom this person sees: what was raised after `after`, or this person has not acknowledged, the latest first. */
  readonly flags: (personId: string, after: number) => Promise<readonly KeptFlag[]>;
  /** The same of one runner; all of them where `most` is not said. */
  readonly flagsOf: (who: Between, most?: number) => Promise<readonly KeptFlag[]>;
  /** False where there is no such flag that this person sees. */
  readonly acknowledge: (
    who: Between & { readonly flagId: string },
    at: number,
    action: string,
  ) => Promise<boolean>;
  /** The latest first; the runner sees all, others their own. All of them where `most` is not said. */
  readonly notes: (who: Between, most?: number) => Promise<readonly KeptNote[]>;
  readonly note: (who: Between, at: number, note: string) => Promise<void>;
  /** What stands of a runner's flags, as this person may know it. */
  readonly raisedOf: (who: Between) => Promise<Raised | undefined>;
}

/** @param as queries that the database answers as it would that person */
export function caseloadOver(
  as: (personId: string) => Kysely<CaseloadTables>,
  place: string,
): Caseload {
  const asking = <T>(answer: () => Promise<T>): Promise<T> => orFailure(place, answer);
  return {
    cases: (personId) => asking(() => casesOf(as(personId))),
    raise: (runnerId, flags, at, raised) =>
      asking(() => raise(as(runnerId), { runnerId, flags, at, raised })),
    flags: (personId, after) =>
      asking(async () => {
        const db = as(personId);
        const mine = db
          .selectFrom('flag_acknowledgement')
          .select('flag_id')
          .where('person_id', '=', personId);
        const rows = await db
          .selectFrom('flag')
          .selectAll()
          .where('runner_id', '<>', personId)
          .where(({ eb, or, not }) => or([eb('raised_at', '>', after), not(eb('id', 'in', mine))]))
          .orderBy('id', 'desc')
          .execute();
        return withSeen(db, rows);
      }),
    flagsOf: ({ runnerId, personId }, most) =>
      asking(async () => {
        const db = as(personId);
        const query = db.selectFrom('flag').selectAll().where('runner_id', '=', runnerId);
        const ordered = query.orderBy('id', 'desc');
        const rows = await (most === undefined ? ordered : ordered.limit(most)).execute();
        return withSeen(db, rows);
      }),
    acknowledge: ({ runnerId, personId, flagId }, at, action) =>
      asking(async () => {
        const db = as(personId);
        const flag = await db
          .selectFrom('flag')
          .select('id')
          .where('id', '=', flagId)
          .where('runner_id', '=', runnerId)
          .executeTakeFirst();
        if (!flag) return false;
        const row = { id: newId(), flag_id: flagId, runner_id: runnerId, person_id: personId };
        await db
          .insertInto('flag_acknowledgement')
          .values({ ...row, at, action })
          .execute();
        return true;
      }),
    notes: ({ runnerId, personId }, most) =>
      asking(async () => {
        const query = as(personId).selectFrom('clinician_note').selectAll();
        const about = query.where('runner_id', '=', runnerId).orderBy('id', 'desc');
        const rows = await (most === undefined ? about : about.limit(most)).execute();
        return rows.map(({ person_id, at, note }) => ({
          personId: person_id,
          at,
          note,
        }));
      }),
    note: ({ runnerId, personId }, at, note) =>
      asking(async () => {
        const row = { id: newId(), runner_id: runnerId, person_id: personId, at, note };
        await as(personId).insertInto('clinician_note').values(row).execute();
      }),
    raisedOf: ({ runnerId, personId }) =>
      asking(async () => {
        const query = as(personId).selectFrom('flags_raised').selectAll();
        const row = await query.where('runner_id', '=', runnerId).executeTakeFirst();
        return row && raisedIn(row);
      }),
  };
}

async function casesOf(db: Kysely<CaseloadTables>): Promise<readonly Case[]> {
  const runners = await db.selectFrom('runner').select(['runner_id', 'revision']).execute();
  const raised = await db.selectFrom('flags_raised').selectAll().execute();
  const byRunner = new Map(raised.map((row) => [row.runner_id, raisedIn(row)]));
  return runners.map(({ runner_id, revision }) => ({
    runnerId: runner_id,
    revision,
    raised: byRunner.get(runner_id),
  }));
}

interface Raising {
  readonly runnerId: string;
  readonly flags: readonly FlagToRaise[];
  readonly at: number;
  readonly raised: Raised;
}

async function raise(
  db: Kysely<CaseloadTables>,
  { runnerId, flags, at, raised }: Raising,
): Promise<void> {
  const rows = flags.map(({ kind, happening, needs, body }) => ({
    id: newId(),
    runner_id: runnerId,
    kind,
    happening,
    needs: [...needs],
    body: JSON.stringify(body),
    raised_at: at,
  }));
  const { revision, derivedBy, untilAt, standing, keepsBack } = raised;
  const upTo = {
    revision,
    derived_by: derivedBy,
    until_at: untilAt,
    standing: [...standing],
    keeps_back: keepsBack,
  };
  await db.transaction().execute(async (change) => {
    if (rows.length > 0) {
      await change
        .insertInto('flag')
        .values(rows)
        .onConflict((same) => same.doNothing())
        .execute();
    }
    await change
      .insertInto('flags_raised')
      .values({ runner_id: runnerId, ...upTo })
      .onConflict((same) => same.column('runner_id').doUpdateSet(upTo))
      .execute();
  });
}

async function withSeen(
  db: Kysely<CaseloadTables>,
  rows: readonly CaseloadTables['flag'][],
): Promise<readonly KeptFlag[]> {
  if (rows.length === 0) return [];
  const seen = await db
    .selectFrom('flag_acknowledgement')
    .selectAll()
    .where(
      'flag_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('id')
    .execute();
  const of = Map.groupBy(seen, ({ flag_id }) => flag_id);
  return rows.map(({ id, runner_id, kind, happening, body, raised_at }) => ({
    id,
    runnerId: runner_id,
    kind,
    happening,
    body: JSON.parse(body),
    raisedAt: raised_at,
    seen: (of.get(id) ?? []).map(({ person_id, at, action }) => ({
      personId: person_id,
      at,
      action,
    })),
  }));
}

function raisedIn(row: CaseloadTables['flags_raised']): Raised {
  const { revision, derived_by, until_at, standing, keeps_back } = row;
  return {
    revision,
    derivedBy: derived_by,
    untilAt: until_at,
    standing,
    keepsBack: keeps_back,
  };
}
