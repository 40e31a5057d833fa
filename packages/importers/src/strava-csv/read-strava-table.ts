import type { FileReading, ReadContext } from '../file-reading.ts';
import type { CsvTable } from '../tables/csv-table.ts';

export function isStravaTable(_table: CsvTable): boolean {
  return false;
}

export function readStravaTable(_f: string, _table: CsvTable, _c: ReadContext): FileReading {
  throw new Error('not there yet');
}
