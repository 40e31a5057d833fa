import { err, ok, type Result } from '@plumbline/domain';
import { type Kysely, sql, type Transaction } from 'kysely';
import { newId } from '../records/records.ts';
import { orFailure } from '../store-problem.ts';
import type { Queue } from './queue.ts';
import type { ImportState, WorkTables } from './work-tables.ts';

/** An import as every server and worker sees it. */
export interface QueuedImport {
  readonly id: string;
  readonly state: ImportState;
  readonly isCancelled: boolean;
  /** Of files that have arrived whole. */
  readonly files: number;
  readonly bytes: number;
  /** As the worker told it; nothing before it was at it. */
  readonly progress: unknown;
  readonly report: unknown;
  readonly problem: unknown;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly changedAt: number;
}

export interface QueuedFile {
  readonly id: string;
  readonly path: string;
  /** Bytes. */
  readonly size: number;
}

interface Which {
  readonly runnerId: string;
  readonly importId: string;
}

/**
 * The imports that are under way, one a runner: kept in the database, so that any server tells of them and any
 * worker does them. The runner alone is shown them.
 *
 * @throws StoreFailure where the database does not answer
 */
export interface QueuedImports {
  readonly of: (runnerId: string) => Promise<QueuedImport | undefined>;
  /** Takes the place of the one before, which is told; refused while that is being read. */
  readonly begin: (
    runnerId: string,
    at: number,
  ) => Promise<Result<{ readonly id: string; readonly before: string | undefined }, 'running'>>;
  /** False where there is a file of that path already, or no such import that still receives. */
  readonly addFile: (which: Which, file: QueuedFile, at: number) => Promise<boolean>;
  readonly files: (which: Which) => Promise<readonly QueuedFile[]>;
  /** Has it done by a worker. False where it does not receive any more. */
  readonly start: (which: Which, at: number, queue: Queue) => Promise<boolean>;
  /** Tells how far it is, and learns whether it is to be stopped. */
  readonly tell: (which: Which, progress: object, at: number) => Promise<{ isCancelled: boolean }>;
  readonly cancel: (which: Which, at: number) => Promise<boolean>;
  readonly fail: (which: Which, problem: object, at: number) => Promise<void>;
  /** Ends one that was stopped before anything was read. */
  readonly stopUnread: (which: Which, at: number) => Promise<void>;
  readonly forget: (which: Which) => Promise<void>;
  /** False where it does not receive any more. */
  readonly forgetReceiving: (which: Which) => Promise<boolean>;
}

/** @param as queries that the database answers as it would the runner */
export function queuedImportsOver(
  as: (runnerId: string) => Kysely<WorkTables>,
  place: string,
): QueuedImports {
  const asking = <T>(answer: () => Promise<T>): Promise<T> => orFailure(place, answer);
  const change = ({ runnerId, importId }: Which, set: Partial<WorkTables['queued_import']>) =>
    as(runnerId).updateTable('queued_import').set(set).where('id', '=', importId);
  return {
    of: (runnerId) => asking(() => importOf(as(runnerId), runnerId)),
    begin: (runnerId, at) =>
      asking(() =>
        as(runnerId)
          .transaction()
          .execute((within) => begin(within, runnerId, at)),
      ),
    addFile: ({ runnerId, importId }, file, at) =>
      asking(() =>
        as(runnerId)
          .transaction()
          .execute(async (within) => {
            if (!(await isReceiving(within, importId))) return false;
            await within
              .updateTable('queued_import')
              .set({ changed_at: at })
              .where('id', '=', importId)
              .execute();
            const row = { ...file, runner_id: runnerId, import_id: importId };
            const added = await within
              .insertInto('queued_file')
              .values(row)
              .onConflict((conflict) => conflict.constraint('queued_path').doNothing())
              .executeTakeFirst();
            return (added.numInsertedOrUpdatedRows ?? 0n) > 0n;
          }),
      ),
    files: ({ runnerId, importId }) =>
      asking(() =>
        as(runnerId)
          .selectFrom('queued_file')
          .select(['id', 'path', 'size'])
          .where('import_id', '=', importId)
          .orderBy('path')
          .execute(),
      ),
    start: (which, at, queue) =>
      asking(() =>
        as(which.runnerId)
          .transaction()
          .execute(async (within) => {
            if (!(await isReceiving(within, which.importId))) return false;
            await within
              .updateTable('queued_import')
              .set({ state: 'running', changed_at: at })
              .where('id', '=', which.importId)
              .execute();
            await queue.addImport(which, within);
            return true;
          }),
      ),
    tell: (which, progress, at) =>
      asking(async () => {
        const set = { progress: JSON.stringify(progress), changed_at: at };
        const told = await change(which, set).returning('is_cancelled').executeTakeFirst();
        return { isCancelled: told?.is_cancelled ?? true };
      }),
    cancel: (which, at) =>
      asking(async () => {
        const set = { is_cancelled: true, changed_at: at };
        const { numUpdatedRows } = await change(which, set).executeTakeFirst();
        return numUpdatedRows > 0n;
      }),
    fail: (which, problem, at) =>
      asking(async () => {
        const set = { state: 'failed' as const, problem: JSON.stringify(problem), changed_at: at };
        await change(which, set).execute();
      }),
    stopUnread: (which, at) =>
      asking(async () => {
        await change(which, { state: 'done', changed_at: at }).execute();
      }),
    forgetReceiving: ({ runnerId, importId }) =>
      asking(async () => {
        const { numDeletedRows } = await as(runnerId)
          .deleteFrom('queued_import')
          .where('id', '=', importId)
          .where('state', '=', 'receiving')
          .executeTakeFirst();
        return numDeletedRows > 0n;
      }),
    forget: ({ runnerId, importId }) =>
      asking(async () => {
        await as(runnerId).deleteFrom('queued_import').where('id', '=', importId).execute();
      }),
  };
}

/** Done in the change that keeps its report: whoever finds the one finds the other. */
export async function finishImport(
  change: Transaction<WorkTables>,
  { id, report, at }: { readonly id: string; readonly report: object; readonly at: number },
): Promise<void> {
  await change
    .updateTable('queued_import')
    .set({ state: 'done', report: JSON.stringify(report), changed_at: at })
    .where('id', '=', id)
    .execute();
}

async function importOf(
  db: Kysely<WorkTables>,
  runnerId: string,
): Promise<QueuedImport | undefined> {
  const row = await db
    .selectFrom('queued_import as queued')
    .selectAll()
    .select(({ selectFrom }) => [
      selectFrom('queued_file')
        .whereRef('import_id', '=', 'queued.id')
        .select(({ fn }) => fn.countAll<number>().as('files'))
        .as('files'),
      selectFrom('queued_file')
        .whereRef('import_id', '=', 'queued.id')
        .select(({ fn }) => sql<number>`coalesce(${fn.sum('size')}, 0)::bigint`.as('bytes'))
        .as('bytes'),
    ])
    .where('runner_id', '=', runnerId)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    id: row.id,
    state: row.state,
    isCancelled: row.is_cancelled,
    files: row.files ?? 0,
    bytes: row.bytes ?? 0,
    progress: parsed(row.progress),
    report: parsed(row.report),
    problem: parsed(row.problem),
    changedAt: row.changed_at,
  };
}

function parsed(json: string | null): unknown {
  return json === null ? undefined : JSON.parse(json);
}

async function begin(within: Transaction<WorkTables>, runnerId: string, at: number) {
  // Two that begin at once take turns: the second takes the place of the first.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`import ${runnerId}`}, 0))`.execute(
    within,
  );
  const before = await within
    .selectFrom('queued_import')
    .select(['id', 'state'])
    .where('runner_id', '=', runnerId)
    .executeTakeFirst();
  if (before?.state === 'running') return err('running' as const);
  if (before) await within.deleteFrom('queued_import').where('id', '=', before.id).execute();
  const id = newId();
  await within
    .insertInto('queued_import')
    .values({
      id,
      runner_id: runnerId,
      state: 'receiving',
      is_cancelled: false,
      progress: null,
      report: null,
      problem: null,
      changed_at: at,
    })
    .execute();
  return ok({ id, before: before?.id });
}

/** Holds it so until the change is over. */
async function isReceiving(within: Transaction<WorkTables>, id: string): Promise<boolean> {
  const row = await within
    .selectFrom('queued_import')
    .select('state')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row?.state === 'receiving';
}
