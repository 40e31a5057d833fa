import { type LogRowRecord, newId } from '../records/records.ts';
import type { FileRow } from './log-rows.ts';

/** What became of a row that was read from a file. */
export interface Taken {
  readonly outcome: 'added' | 'changed' | 'unchanged' | 'conflict';
  /** To be saved; nothing where all is as it was. */
  readonly record: LogRowRecord | undefined;
}

/**
 * A row of a file beside what is stored of it. A file that changed wins over what a file said before; what the
 * runner wrote in the app since stays, and only a file that says something new is a conflict.
 */
export function takeRow(stored: LogRowRecord | undefined, row: FileRow): Taken {
  if (!stored) {
    const record = {
      ...row,
      id: newId(),
      fileBody: row.body,
      origin: 'import' as const,
      isDeleted: false,
    };
    return { outcome: 'added', record };
  }
  const moved = stored.line !== row.line;
  const seen = { ...stored, line: row.line, file: row.file, fileBody: row.body };
  if (stored.body === row.body && !stored.isDeleted) {
    const isNews = moved || stored.fileBody !== row.body;
    return { outcome: 'unchanged', record: isNews ? seen : undefined };
  }
  if (stored.origin === 'app') {
    if (stored.fileBody === row.body)
      return { outcome: 'unchanged', record: moved ? seen : undefined };
    return { outcome: 'conflict', record: seen };
  }
  return { outcome: 'changed', record: { ...seen, body: row.body, origin: 'import' } };
}
