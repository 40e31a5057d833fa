import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { afterAll, expect, test } from 'vitest';
import { type Cell, openParquetFile, type ParquetColumn } from './parquet-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'plumbline-parquet-'));
afterAll(() => rmSync(folder, { recursive: true }));

const COLUMNS = [
  { name: 'who', type: 'text' },
  { name: 'day', type: 'whole' },
  { name: 'dose', type: 'decimal' },
  { name: 'recalled', type: 'truth' },
] as const satisfies readonly ParquetColumn[];

let files = 0;
function written(rows: readonly (readonly Cell[])[], rowsAGroup?: number): string {
  const path = join(folder, `${++files}.parquet`);
  const file = openParquetFile(path, COLUMNS, rowsAGroup);
  for (const row of rows) file.add(row);
  file.finish();
  return path;
}

async function byDuckdb(path: string): Promise<readonly (readonly unknown[])[]> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  try {
    return (await connection.runAndReadAll(`select * from '${path}'`)).getRows();
  } finally {
    connection.closeSync();
  }
}

async function byHyparquet(path: string): Promise<readonly (readonly unknown[])[]> {
  const rows = await parquetReadObjects({ file: bytesOf(path) });
  return rows.map((row) => COLUMNS.map(({ name }) => row[name] ?? null));
}

function bytesOf(path: string): ArrayBuffer {
  return new Uint8Array(readFileSync(path)).buffer;
}

const ROW = fc.tuple(
  fc.option(fc.string({ unit: 'grapheme' })),
  fc.option(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })),
  fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => x + 0)),
  fc.option(fc.boolean()),
);

test('two readers that know nothing of one another read what was written, in whatever groups', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(ROW, { maxLength: 40 }),
      fc.integer({ min: 1, max: 50 }),
      async (rows, group) => {
        const path = written(rows, group);
        expect(await byDuckdb(path)).toEqual(rows);
        expect(await byHyparquet(path)).toEqual(rows);
      },
    ),
    { numRuns: 40 },
  );
});

test('its types are of the first version of Parquet, each of which may be missing', () => {
  const { schema, row_groups, num_rows } = parquetMetadata(bytesOf(written([['a', 1, 0.5, true]])));
  expect(
    schema
      .slice(1)
      .map(({ name, type, converted_type, repetition_type, logical_type }) => [
        ...[name, type, converted_type, repetition_type, logical_type],
      ]),
  ).toEqual([
    ['who', 'BYTE_ARRAY', 'UTF8', 'OPTIONAL', undefined],
    ['day', 'INT32', undefined, 'OPTIONAL', undefined],
    ['dose', 'DOUBLE', undefined, 'OPTIONAL', undefined],
    ['recalled', 'BOOLEAN', undefined, 'OPTIONAL', undefined],
  ]);
  expect([row_groups.length, num_rows]).toEqual([1, 1n]);
  const codecs = row_groups[0]?.columns.map(({ meta_data }) => meta_data?.codec);
  expect(new Set(codecs)).toEqual(new Set(['SNAPPY']));
});

test('a table without a row is a table', async () => {
  expect(await byDuckdb(written([]))).toEqual([]);
});

test('it is for its owner alone, and takes the place of nothing', () => {
  const path = written([]);
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(() => openParquetFile(path, COLUMNS)).toThrow('EEXIST');
});
