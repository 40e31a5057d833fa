import type { ClockOffset, RunDraft, RunId } from '@plumbline/domain';
import type { LogKind } from '../logs/log-kind.ts';
import type { LogRowRecord, OriginalRecord, RecordingRecord, RunRecord } from './records.ts';
import type { LogRowTable, OriginalTable, RecordingTable, RunTable } from './schema.ts';

export function originalOf(row: OriginalTable): OriginalRecord {
  return {
    id: row.id,
    sha256: row.sha256,
    size: row.size,
    file: row.file,
    isCopy: row.is_copy === 1,
    context: row.context,
    contextDigest: row.context_digest,
    line: row.line,
    derivedBy: row.derived_by,
  };
}

export function recordingOf(row: Omit<RecordingTable, 'samples' | keyof Unread>): RecordingRecord {
  return {
    id: row.id,
    originalId: row.original_id,
    place: row.place,
    runId: row.run_id as RunId,
    draft: JSON.parse(row.draft),
    channels: JSON.parse(row.channels),
    parts: JSON.parse(row.parts),
    offsetFrom: row.offset_from as ClockOffset['from'],
    derivedBy: row.derived_by,
    isDeleted: row.deleted_at !== null,
  };
}

type Unread = Pick<RecordingTable, 'runner_id' | 'revision' | 'origin' | 'changed_at'>;

export function runOf(row: Omit<RunTable, 'start_ms' | 'day' | keyof Unread>): RunRecord {
  const draft: RunDraft = JSON.parse(row.body);
  return {
    run: { id: row.id as RunId, ...draft },
    derivedBy: row.derived_by,
    mergedInto: row.merged_into === null ? undefined : (row.merged_into as RunId),
    isDeleted: row.deleted_at !== null,
  };
}

interface LogRow extends Omit<LogRowTable, Exclude<keyof Unread, 'origin'> | 'file_body'> {
  /** `file_body` where it is not `body`. */
  readonly other_body: string | null;
  readonly is_as_in_file: number;
}

export function logRowOf(row: LogRow): LogRowRecord {
  return {
    id: row.id,
    kind: row.kind as LogKind,
    identity: row.identity,
    file: row.file,
    line: row.line,
    day: row.day ?? undefined,
    body: row.body,
    fileBody: row.is_as_in_file === 1 ? row.body : (row.other_body ?? undefined),
    origin: row.origin,
    isDeleted: row.deleted_at !== null,
  };
}
