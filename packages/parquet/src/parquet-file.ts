import { closeSync, openSync } from 'node:fs';
import { fileWriter, ParquetWriter } from 'hyparquet-writer';

/** What a column holds. Each may be missing; nothing here needs more than the first version of Parquet. */
type ColumnType = 'text' | 'whole' | 'decimal' | 'truth';

export interface ParquetColumn {
  readonly name: string;
  readonly type: ColumnType;
}

/** Null where there is no value. */
export type Cell = string | number | boolean | null;

/** A table that is written row by row; what waits in memory is one group of rows. */
export interface ParquetFile {
  /** @param row one cell for each column, in their order */
  readonly add: (row: readonly Cell[]) => void;
  /** Without it the file cannot be read. */
  readonly finish: () => void;
}

const OWNER_ONLY = 0o600;
const ROWS_A_GROUP = 20_000;

/** https://parquet.apache.org/docs/file-format/types/ */
const PHYSICAL = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  whole: { type: 'INT32' },
  decimal: { type: 'DOUBLE' },
  truth: { type: 'BOOLEAN' },
} as const;

/** A new file at `path`, for its owner alone. @throws where something lies there or the disk refuses */
export function openParquetFile(
  path: string,
  columns: readonly ParquetColumn[],
  rowsAGroup: number = ROWS_A_GROUP,
): ParquetFile {
  closeSync(openSync(path, 'wx', OWNER_ONLY));
  const leaves = columns.map(({ name, type }) => ({
    ...{ name, repetition_type: 'OPTIONAL' as const },
    ...PHYSICAL[type],
  }));
  const writer = new ParquetWriter({
    writer: fileWriter(path),
    schema: [{ name: 'schema', num_children: columns.length }, ...leaves],
    createdBy: 'plumbline',
  });
  let rows: (readonly Cell[])[] = [];

  function writeGroup(): void {
    if (rows.length === 0) return;
    const columnData = columns.map(({ name }, i) => ({
      name,
      data: rows.map((row) => row[i] ?? null),
    }));
    // A file is written at once: only other writers answer later.
    void writer.write({ columnData, rowGroupSize: rows.length });
    rows = [];
  }

  return {
    add: (row) => {
      rows.push(row);
      if (rows.length >= rowsAGroup) writeGroup();
    },
    finish: () => {
      writeGroup();
      void writer.finish();
    },
  };
}
