import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Run, RunnerRecords } from '@plumbline/domain';
import { simulateRecords } from '@plumbline/simulator';
import { type Cohort, fileRows, type LogEntry, type LogRowRecord, newId } from '@plumbline/store';
import fc from 'fast-check';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, describe, expect, test } from 'vitest';
import { type CohortAsked, makeCohort } from './make-cohort.ts';
import { studyNames } from './study-names.ts';

const KEY = 'a key of forty characters, for tests only';
const NOW = new Date('2026-11-29T08:00:00Z');
const home = mkdtempSync(join(tmpdir(), 'plumbline-cohort-'));
afterAll(() => rmSync(home, { recursive: true }));

interface Consenting {
  readonly id: string;
  readonly records: RunnerRecords;
}

function cohortOf(runners: readonly Consenting[]): Cohort {
  const byId = new Map(runners.map(({ id, records }) => [id, records]));
  return {
    runners: async () => [...byId.keys()],
    recordsOf: async (id) => {
      const records = byId.get(id);
      return { runs: records?.runs ?? [], logRows: records ? rowsOf(records) : [] };
    },
    close: async () => {},
  };
}

function rowsOf(records: RunnerRecords): readonly LogRowRecord[] {
  const kinds = ['diary', 'strength', 'tests', 'hydration', 'form'] as const;
  const entries = kinds.map((kind) => ({ kind, rows: records[kind] }) as LogEntry);
  const { profile } = records;
  const all = profile ? [...entries, { kind: 'profile', profile } as const] : entries;
  return all
    .flatMap((entry) => fileRows(entry, `${entry.kind}.csv`))
    .map((row) => ({
      ...row,
      ...{ id: newId(), fileBody: undefined, origin: 'import', isDeleted: false },
    }));
}

/** One for all, so that nobody is left out for theirs. */
const PROFILE = simulateRecords({ seed: 0, causes: [], runs: 1 }).records.profile;

function simulated(seed: number, more: Partial<RunnerRecords> = {}): Consenting {
  const { records } = simulateRecords({ seed, causes: ['overload'], runs: 12, measured: 'full' });
  return { id: newId(), records: { ...records, profile: PROFILE, ...more } };
}

const TWELVE = Array.from({ length: 12 }, (_, i) => simulated(i));

async function made(runners: readonly Consenting[], more: Partial<CohortAsked> = {}) {
  const to = mkdtempSync(join(home, 'study-'));
  const asked = { to, study: 'knee', key: KEY, least: 5, now: NOW, ...more };
  return { to, result: await makeCohort(cohortOf(runners), asked) };
}

async function cellsIn(folder: string): Promise<readonly (readonly unknown[])[]> {
  const tables = readdirSync(folder).filter((name) => name.endsWith('.parquet'));
  const read = tables.map((name) => parquetCells(join(folder, name)));
  return (await Promise.all(read)).flat();
}

async function parquetCells(path: string): Promise<readonly (readonly unknown[])[]> {
  const bytes = new Uint8Array(readFileSync(path)).buffer;
  return (await parquetReadObjects({ file: bytes })).map((row) => Object.values(row));
}

describe('the tables of a study', () => {
  test('hold everybody who consents, and leave nothing else in the folder', async () => {
    const { to, result } = await made(TWELVE);
    if (!result.ok) throw new Error(result.error.code);
    expect(result.value.runners).toEqual({
      ...{ consenting: 12, told: 12, nothingRecorded: 0, maybeMinor: 0, tooRareProfile: 0 },
    });
    expect(readdirSync(to).sort()).toEqual([
      ...['answers.parquet', 'datapackage.json', 'dictionary.json', 'dictionary.md'],
      ...['drinks.parquet', 'form.parquet', 'pain.parquet', 'runners.parquet', 'runs.parquet'],
      ...['strength.parquet', 'tests.parquet'],
    ]);
  });

  test('of four runners none are made, and nothing is left behind', async () => {
    const { to, result } = await made(TWELVE.slice(0, 4));
    expect(result).toMatchObject({ ok: false, error: { code: 'too-few-runners', told: 4 } });
    expect(readdirSync(to)).toEqual([]);
  });

  test('are made into no folder that holds something', async () => {
    const { to } = await made(TWELVE);
    const again = { to, study: 'knee', key: KEY, least: 5, now: NOW };
    expect(await makeCohort(cohortOf(TWELVE), again)).toMatchObject({
      error: { code: 'folder-not-empty' },
    });
  });

  test('hold nobody who may be under eighteen, and nobody who recorded nothing', async () => {
    if (!PROFILE) throw new Error('a simulated runner without a profile');
    const young = { ...PROFILE, birthYear: { known: true, value: 2010 } } as const;
    const empty = { runs: [], diary: [], strength: [], tests: [], hydration: [], form: [] };
    const { result } = await made([
      ...TWELVE,
      simulated(50, { profile: young }),
      simulated(51, empty),
    ]);
    expect(result).toMatchObject({
      value: { runners: { consenting: 14, told: 12, maybeMinor: 1, nothingRecorded: 1 } },
    });
  });

  test('are the same when they are made again, and name nobody alike in another study or by another key', async () => {
    const names = async (more: Partial<CohortAsked>) => {
      const { to } = await made(TWELVE, more);
      const rows = await parquetCells(join(to, 'runners.parquet'));
      return rows.map(([name]) => name);
    };
    const first = await names({});
    expect(new Set(first).size).toBe(12);
    expect(await names({})).toEqual(first);
    const others = [...(await names({ study: 'back' })), ...(await names({ key: `${KEY}!` }))];
    expect(others.filter((name) => first.includes(name))).toEqual([]);
  });
});

/** Hostile and telling things wherever a record holds text that is the runner's own. */
function withNeedles({ id, records }: Consenting, needle: string): Consenting {
  const extra = { [needle]: needle };
  const withOrigin = <Row extends { readonly origin: { readonly file: string } }>(
    row: Row,
  ): Row => ({
    ...row,
    ...{ origin: { ...row.origin, file: `${needle}.csv` }, extra, note: needle, shoes: needle },
    ...{ side: needle, method: needle, view: needle, exercise: needle, spots: [needle] },
  });
  const runs = records.runs.map(
    (run): Run => ({
      ...run,
      surface: needle as Run['surface'],
      ...{ device: { known: true, value: needle }, gear: { known: true, value: needle } },
      sources: [{ file: needle, format: 'fit', sha256: needle }],
    }),
  );
  return {
    id,
    records: {
      ...records,
      runs,
      diary: records.diary.map((row) => withOrigin({ ...row, run: undefined })),
      strength: records.strength.map(withOrigin),
      hydration: records.hydration.map((row) => withOrigin({ ...row, run: undefined })),
      form: records.form.map((row) => withOrigin({ ...row, run: undefined })),
      profile: records.profile && {
        ...records.profile,
        ...{ extra, timeZone: needle, sex: needle as 'female' },
      },
    },
  };
}

describe('who tries to find a runner in them', () => {
  test('finds no id, no calendar day, no moment and no text of a runner, in the cells nor in the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uuid(), async (needle) => {
        const runners = TWELVE.map((runner) => withNeedles(runner, needle));
        const { to, result } = await made(runners);
        expect(result.ok).toBe(true);
        const cells = (await cellsIn(to)).flat();
        const texts = [
          cells.filter((cell) => typeof cell === 'string').join('\n'),
          ...readdirSync(to).map((name) => readFileSync(join(to, name), 'latin1')),
        ].join('\n');
        for (const { id, records } of runners) {
          expect(texts.includes(id), id).toBe(false);
          for (const { day, id: run } of records.runs) {
            expect(texts.includes(day), day).toBe(false);
            expect(texts.includes(run), run).toBe(false);
          }
        }
        expect(texts.includes(needle)).toBe(false);
        const dates = texts.match(/\b(19|20)\d\d-[01]\d-[0-3]\d\b/g) ?? [];
        expect(new Set(dates)).toEqual(new Set([NOW.toISOString().slice(0, 10)]));
        // Days since 1970 and moments are larger than whatever is told.
        const numbers = cells.filter((cell) => typeof cell === 'number');
        expect(Math.max(...numbers)).toBeLessThan(19_000);
      }),
      { numRuns: 3 },
    );
  }, 120_000);

  test('finds no last day: each runner’s last weeks are left off, one to eight, by the key', () => {
    const { lastDayOf } = studyNames(KEY, 'knee');
    const ids = Array.from({ length: 400 }, newId);
    const left = ids.map(
      (id) =>
        (Date.parse('2026-11-29') - Date.parse(lastDayOf(id, '2026-11-29' as never))) / 86_400_000,
    );
    expect(new Set(left)).toEqual(new Set([7, 14, 21, 28, 35, 42, 49, 56]));
    const other = studyNames(`${KEY}!`, 'knee');
    const moved = ids.filter(
      (id) => other.lastDayOf(id, '2026-11-29' as never) !== lastDayOf(id, '2026-11-29' as never),
    );
    expect(moved.length).toBeGreaterThan(300);
  });

  test('finds a weekday and no more: a Monday is day 0, 7, 14 …', async () => {
    const { to, result } = await made(TWELVE);
    if (!result.ok) throw new Error(result.error.code);
    const runs = result.value.dictionary.tables.find(({ name }) => name === 'runs');
    const place = runs?.columns.findIndex(({ name }) => name === 'day') ?? -1;
    const days = (await parquetCells(join(to, 'runs.parquet'))).map((row) => Number(row[place]));
    const told = TWELVE.flatMap(({ records }) => records.runs.map(({ day }) => weekday(day)));
    const count = (all: readonly number[], n: number) => all.filter((one) => one === n).length;
    for (let n = 0; n < 7; n += 1) {
      expect(
        count(
          days.map((day) => day % 7),
          n,
        ),
      ).toBeLessThanOrEqual(count(told, n));
    }
    expect(Math.min(...days)).toBeLessThan(7);
  });
});

/** 0 is Monday. */
function weekday(day: string): number {
  return (new Date(day).getUTCDay() + 6) % 7;
}
