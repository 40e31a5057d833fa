import { type Day, ok, type Result, type Run, type RunDraft, type RunId } from '@plumbline/domain';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { LogKind } from '../logs/log-kind.ts';
import { IN_THE_FOLDER, type OriginalsAtHand } from '../originals/originals-at-hand.ts';
import { decodeSamples } from '../samples/samples-codec.ts';
import type { Store } from '../store.ts';
import { orFailure, type StoreProblem, storeProblemOf } from '../store-problem.ts';
import type { Changes, RecordedSamples, RecordingParts } from './records.ts';
import { logRowOf, originalOf, recordingOf, runOf } from './rows.ts';
import { saveAll } from './save-all.ts';
import type { Tables } from './schema.ts';

export interface Scope {
  readonly folder: string;
  readonly runnerId: string;
  readonly mode: 'read' | 'write';
  /** Where originals are kept, where that is not the folder. */
  readonly originals?: OriginalsAtHand;
  /** Done within every change, after all of it. */
  readonly onSave?: (change: Transaction<Tables>, changes: Changes) => Promise<void>;
}

/** What every database can do alike; opening, closing and checking are each database's own. */
export type CommonStore = Omit<Store, 'checkIntegrity' | 'close' | 'version'>;

/** The store's queries, for any database that Kysely speaks to. */
export function kyselyStore(db: Kysely<Tables>, scope: Scope): CommonStore {
  const { folder, runnerId, mode, originals: atHand = IN_THE_FOLDER } = scope;
  const asking = <T>(answer: () => Promise<T>): Promise<T> => orFailure(folder, answer);
  return {
    folder,
    mode,
    originals: () => asking(() => originals(db, runnerId)),
    recordings: () => asking(() => recordings(db, runnerId)),
    runs: () => asking(() => liveRuns(db, runnerId)),
    lastRunDay: () => asking(() => lastRunDay(db, runnerId)),
    allRuns: () => asking(() => allRuns(db, runnerId)),
    run: (id) => asking(() => runById(db, runnerId, id)),
    merges: () => asking(() => merges(db, runnerId)),
    samplesOf: (id) => asking(() => samplesOf(db, runnerId, id)),
    recordedOf: (id) => asking(() => recordedOf(db, runnerId, id)),
    logRows: (kinds) => asking(() => logRows(db, runnerId, kinds)),
    revisionsOf: (id) => asking(() => revisionsOf(db, runnerId, id)),
    lastReport: () => asking(() => lastReport(db, runnerId)),
    bring: (sha256s) => asking(() => atHand.bring(sha256s)),
    save: (changes) => save(db, scope, changes),
  };
}

async function save(
  db: Kysely<Tables>,
  { folder, runnerId, originals: atHand = IN_THE_FOLDER, onSave }: Scope,
  changes: Changes,
): Promise<Result<void, StoreProblem>> {
  try {
    // A row never speaks of bytes that could still be lost.
    await atHand.settle((changes.originals ?? []).map(({ sha256 }) => sha256));
    await db.transaction().execute(async (transaction) => {
      await saveAll(transaction, runnerId, changes);
      await onSave?.(transaction, changes);
    });
    return ok(undefined);
  } catch (thrown) {
    return { ok: false, error: storeProblemOf(thrown, folder) };
  }
}

const RUN = ['id', 'body', 'derived_by', 'merged_into', 'deleted_at'] as const;
const LOG_ROW = [
  ...(['id', 'kind', 'identity', 'file', 'line', 'day', 'body', 'origin', 'deleted_at'] as const),
  // Most rows are as their file has them: their text comes once.
  sql<string | null>`nullif(file_body, body)`.as('other_body'),
  sql<number>`case when file_body = body then 1 else 0 end`.as('is_as_in_file'),
] as const;

async function originals(db: Kysely<Tables>, runnerId: string) {
  const query = db.selectFrom('original').selectAll().where('runner_id', '=', runnerId);
  return (await query.where('deleted_at', 'is', null).orderBy('id').execute()).map(originalOf);
}

async function recordings(db: Kysely<Tables>, runnerId: string) {
  const rows = await db
    .selectFrom('recording')
    .select(['id', 'original_id', 'place', 'run_id', 'draft', 'channels', 'parts'])
    .select(['offset_from', 'derived_by', 'deleted_at'])
    .where('runner_id', '=', runnerId)
    .orderBy('id')
    .execute();
  return rows.map(recordingOf);
}

async function allRuns(db: Kysely<Tables>, runnerId: string) {
  const query = db.selectFrom('run').select(RUN).where('runner_id', '=', runnerId);
  return (await query.orderBy('start_ms').orderBy('id').execute()).map(runOf);
}

async function liveRuns(db: Kysely<Tables>, runnerId: string): Promise<readonly Run[]> {
  const rows = await db
    .selectFrom('run')
    .select(RUN)
    .where('runner_id', '=', runnerId)
    .where('deleted_at', 'is', null)
    .orderBy('start_ms')
    .orderBy('id')
    .execute();
  return rows.map((row) => runOf(row).run);
}

async function lastRunDay(db: Kysely<Tables>, runnerId: string): Promise<Day | undefined> {
  const row = await db
    .selectFrom('run')
    .select(({ fn }) => fn.max('day').as('day'))
    .where('runner_id', '=', runnerId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return (row?.day ?? undefined) as Day | undefined;
}

async function runById(db: Kysely<Tables>, runnerId: string, id: RunId): Promise<Run | undefined> {
  const row = await db
    .selectFrom('run')
    .select(RUN)
    .where('runner_id', '=', runnerId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const { run, mergedInto, isDeleted } = runOf(row);
  if (mergedInto !== undefined) return runById(db, runnerId, mergedInto);
  return isDeleted ? undefined : run;
}

async function merges(db: Kysely<Tables>, runnerId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('run')
    .select(['id', 'merged_into'])
    .where('runner_id', '=', runnerId)
    .where('merged_into', 'is not', null)
    .execute();
  return new Map(rows.map(({ id, merged_into }) => [id, merged_into ?? id]));
}

async function samplesOf(db: Kysely<Tables>, runnerId: string, id: RunId) {
  const rows = await db
    .selectFrom('recording')
    .select('samples')
    .where('runner_id', '=', runnerId)
    .where('run_id', '=', id)
    .where('deleted_at', 'is', null)
    .orderBy('id')
    .execute();
  return rows.flatMap(({ samples }) => (samples ? [decodeSamples(samples)] : []));
}

async function recordedOf(db: Kysely<Tables>, runnerId: string, id: RunId) {
  const rows = await db
    .selectFrom('recording')
    .select(['draft', 'parts', 'samples'])
    .where('runner_id', '=', runnerId)
    .where('run_id', '=', id)
    .where('deleted_at', 'is', null)
    .orderBy('id')
    .execute();
  return rows.flatMap(({ draft, parts, samples }): readonly RecordedSamples[] => {
    if (!samples) return [];
    const { start }: RunDraft = JSON.parse(draft);
    const { pauses }: RecordingParts = JSON.parse(parts);
    return [{ start, pauses, samples: decodeSamples(samples) }];
  });
}

async function logRows(db: Kysely<Tables>, runnerId: string, kinds?: readonly LogKind[]) {
  const all = db.selectFrom('log_row').select(LOG_ROW).where('runner_id', '=', runnerId);
  const query = kinds ? all.where('kind', 'in', kinds) : all;
  return (await query.orderBy('id').execute()).map(logRowOf);
}

async function revisionsOf(db: Kysely<Tables>, runnerId: string, logRowId: string) {
  const rows = await db
    .selectFrom('log_revision')
    .select('body')
    .where('runner_id', '=', runnerId)
    .where('log_row_id', '=', logRowId)
    .orderBy('revision')
    .execute();
  return rows.map(({ body }) => body);
}

async function lastReport(db: Kysely<Tables>, runnerId: string): Promise<unknown> {
  const row = await db
    .selectFrom('import_report')
    .select('body')
    .where('runner_id', '=', runnerId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? JSON.parse(row.body) : undefined;
}
