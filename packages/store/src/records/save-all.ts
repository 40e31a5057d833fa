import type { Kysely, Transaction } from 'kysely';
import {
  type Changes,
  type LogRowRecord,
  newId,
  type OriginalRecord,
  type RecordingChange,
  type RunRecord,
} from './records.ts';
import type { RecordColumns, Tables } from './schema.ts';

type Stamp = Pick<RecordColumns, 'runner_id' | 'revision' | 'changed_at'>;

/** Writes everything in an order in which each record finds what it refers to. */
export async function saveAll(
  db: Transaction<Tables>,
  runnerId: string,
  changes: Changes,
): Promise<void> {
  const stamp: Stamp = { runner_id: runnerId, revision: 1, changed_at: changes.at };
  for (const original of changes.originals ?? []) await saveOriginal(db, stamp, original);
  for (const run of changes.runs ?? []) await saveRun(db, stamp, run);
  // All are there now, so that one may lead to another.
  for (const run of changes.runs ?? []) await saveMerge(db, run);
  for (const recording of changes.recordings ?? []) await saveRecording(db, stamp, recording);
  for (const row of changes.logRows ?? []) await saveLogRow(db, stamp, row);
  if (changes.report) {
    const body = JSON.stringify(changes.report);
    const report = { ...stamp, id: newId(), origin: 'import' as const, deleted_at: null, body };
    await db.insertInto('import_report').values(report).execute();
  }
}

async function saveMerge(db: Kysely<Tables>, { run, mergedInto }: RunRecord) {
  if (mergedInto === undefined) return;
  const change = db.updateTable('run').set({ merged_into: mergedInto });
  await change.where('id', '=', run.id).execute();
}

async function saveOriginal(db: Kysely<Tables>, stamp: Stamp, original: OriginalRecord) {
  const values = {
    ...stamp,
    id: original.id,
    origin: 'import' as const,
    deleted_at: null,
    sha256: original.sha256,
    size: original.size,
    file: original.file,
    is_copy: original.isCopy ? 1 : 0,
    context: original.context,
    context_digest: original.contextDigest,
    line: original.line,
    derived_by: original.derivedBy,
  };
  const { id, runner_id, revision, ...rest } = values;
  await db
    .insertInto('original')
    .values(values)
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet((of) => ({ ...rest, revision: of('original.revision', '+', 1) })),
    )
    .execute();
}

async function saveRun(db: Kysely<Tables>, stamp: Stamp, record: RunRecord) {
  const { id, ...draft } = record.run;
  const rest = {
    changed_at: stamp.changed_at,
    origin: 'derived' as const,
    deleted_at: record.isDeleted ? stamp.changed_at : null,
    start_ms: draft.start,
    day: draft.day,
    body: JSON.stringify(draft),
    derived_by: record.derivedBy,
    merged_into: null,
  };
  await db
    .insertInto('run')
    .values({ ...stamp, ...rest, id })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet((of) => ({ ...rest, revision: of('run.revision', '+', 1) })),
    )
    .execute();
}

async function saveRecording(db: Kysely<Tables>, stamp: Stamp, recording: RecordingChange) {
  const { samples } = recording;
  const rest = {
    changed_at: stamp.changed_at,
    origin: 'derived' as const,
    deleted_at: recording.isDeleted ? stamp.changed_at : null,
    original_id: recording.originalId,
    place: recording.place,
    run_id: recording.runId,
    draft: JSON.stringify(recording.draft),
    channels: JSON.stringify(recording.channels),
    parts: JSON.stringify(recording.parts),
    offset_from: recording.offsetFrom,
    derived_by: recording.derivedBy,
    ...(samples === 'as-before' ? {} : { samples: samples === 'none' ? null : samples }),
  };
  await db
    .insertInto('recording')
    .values({ samples: null, ...stamp, ...rest, id: recording.id })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet((of) => ({ ...rest, revision: of('recording.revision', '+', 1) })),
    )
    .execute();
}

/** The body that gives way is kept as a revision of its own. */
async function saveLogRow(db: Kysely<Tables>, stamp: Stamp, row: LogRowRecord) {
  const before = await db
    .selectFrom('log_row')
    .select(['revision', 'body', 'origin', 'changed_at', 'deleted_at'])
    .where('id', '=', row.id)
    .executeTakeFirst();
  if (before && before.body !== row.body) {
    await db
      .insertInto('log_revision')
      .values({ ...before, id: newId(), runner_id: stamp.runner_id, log_row_id: row.id })
      .execute();
  }
  const rest = {
    changed_at: stamp.changed_at,
    origin: row.origin,
    deleted_at: row.isDeleted ? stamp.changed_at : null,
    kind: row.kind,
    identity: row.identity,
    file: row.file,
    line: row.line,
    day: row.day ?? null,
    body: row.body,
    file_body: row.fileBody ?? null,
  };
  await db
    .insertInto('log_row')
    .values({ ...stamp, ...rest, id: row.id })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet((of) => ({ ...rest, revision: of('log_row.revision', '+', 1) })),
    )
    .execute();
}
