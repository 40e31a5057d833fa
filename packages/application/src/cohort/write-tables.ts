import { join } from 'node:path';
import {
  type BandedProfile,
  type Shown,
  STUDY_TABLES,
  type StudyCell,
  type StudyTable,
  shownRow,
} from '@plumbline/domain';
import { openParquetFile, type ParquetFile } from '@plumbline/parquet';
import type { Spool } from './spool.ts';

interface Given {
  readonly to: string;
  readonly spool: Spool;
  /** Profiles of those who are told; nobody else is. */
  readonly shared: ReadonlyMap<string, BandedProfile>;
  /** Of each table, of each column. */
  readonly shown: readonly (readonly Shown[])[];
}

/** A table as it was written. */
export interface WrittenTable {
  readonly table: StudyTable;
  readonly file: string;
  readonly rows: number;
  /** Rows of days beyond those that enough runners have. */
  readonly rowsLeftOut: number;
  /** Of each column, how it is shown, and how many cells were hidden or moved to the extremes. */
  readonly columns: readonly (Shown & { readonly cells: number })[];
}

export async function writeTables({
  to,
  spool,
  shared,
  shown,
}: Given): Promise<readonly WrittenTable[]> {
  const open = STUDY_TABLES.map((table, i) => openTable(to, table, shown[i] ?? []));
  for await (const { name, rows } of spool.runners()) {
    const profile = shared.get(name);
    if (!profile) continue;
    for (const [i, table] of open.entries()) table.add(rows[i] ?? [], profile);
  }
  return open.map((table) => table.finish());
}

function openTable(to: string, table: StudyTable, shown: readonly Shown[]) {
  const name = `${table.name}.parquet`;
  const file: ParquetFile = openParquetFile(join(to, name), table.columns);
  const cells = table.columns.map(() => 0);
  let [rows, rowsLeftOut] = [0, 0];

  function addRow(row: readonly StudyCell[], profile: BandedProfile): void {
    const shared = withProfile(table, row, profile);
    const told = shownRow(table, shared, shown);
    if (!told) {
      rowsLeftOut += 1;
      return;
    }
    rows += 1;
    told.forEach((cell, i) => {
      if (cell !== row[i]) cells[i] = (cells[i] ?? 0) + 1;
    });
    file.add(told);
  }

  return {
    add: (all: readonly (readonly StudyCell[])[], profile: BandedProfile) => {
      for (const row of all) addRow(row, profile);
    },
    finish: (): WrittenTable => {
      file.finish();
      const columns = shown.map((one, i) => ({ ...one, cells: cells[i] ?? 0 }));
      return { table, file: name, rows, rowsLeftOut, columns };
    },
  };
}

function withProfile(
  { columns }: StudyTable,
  row: readonly StudyCell[],
  profile: BandedProfile,
): readonly StudyCell[] {
  return row.map((cell, i) => {
    const column = columns[i];
    return column?.hides === 'profile' ? profile[column.name as keyof BandedProfile] : cell;
  });
}
