import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Result, Samples } from '@plumbline/domain';
import { afterAll, describe, expect, test as vitestTest } from 'vitest';
import { eraseStore } from './erase-store.ts';
import { inFolder, oneRun, opened } from './fixtures.ts';
import { openPostgres, type Postgres } from './postgres/open-postgres.ts';
import {
  NEEDS_POSTGRES,
  POSTGRES_PROGRAMS,
  startPostgres,
  type TestServer,
} from './postgres/test-server.ts';
import { type LogRowRecord, newId } from './records/records.ts';
import { encodeSamples } from './samples/samples-codec.ts';
import type { Store } from './store.ts';
import type { StoreProblem } from './store-problem.ts';

/** One store, which may be opened again and again. */
interface AStore {
  readonly open: (mode?: 'read' | 'write') => Promise<Store>;
  readonly erase: () => Promise<unknown>;
}

let postgres: { readonly server: TestServer; readonly opened: Postgres } | undefined;

/** The promises every store makes, whatever it is built on; another database adds itself here. */
const STORES: readonly (readonly [
  name: string,
  isHere: boolean,
  using: (use: (store: AStore) => Promise<void>) => Promise<void>,
])[] = [
  [
    'SQLite',
    true,
    (use) =>
      inFolder((folder) =>
        use({ open: (mode) => opened(folder, mode), erase: async () => eraseStore(folder) }),
      ),
  ],
  [
    POSTGRES_PROGRAMS ? 'PostgreSQL' : `PostgreSQL (${NEEDS_POSTGRES})`,
    POSTGRES_PROGRAMS !== undefined,
    async (use) => {
      const many = (await startedPostgres()).opened;
      const id = newId();
      await use({
        open: async (mode = 'write') => theValue(await many.openRunner(id, mode)),
        erase: () => many.eraseRunner(id),
      });
    },
  ],
];

async function startedPostgres() {
  if (postgres) return postgres;
  const server = await startPostgres();
  const originals = mkdtempSync(join(tmpdir(), 'plumbline-originals-'));
  const url = await server.newDatabase();
  postgres = { server, opened: theValue(await openPostgres({ url, originals })) };
  return postgres;
}

afterAll(async () => {
  await postgres?.opened.close();
  await postgres?.server.stop();
});

describe.each(STORES)('a store on %s', (_, isHere, using) => {
  const test = vitestTest.skipIf(!isHere);

  test('gives back what it was given, after it was closed and opened again', () =>
    using(async ({ open }) => {
      const { original, run, recording, changes } = oneRun(0);
      const store = await open();
      expect(await store.save(changes)).toEqual({ ok: true, value: undefined });
      await store.close();

      const again = await open();
      expect(await again.originals()).toEqual([original]);
      expect(await again.runs()).toEqual([run]);
      const { samples: _samples, ...record } = recording;
      expect(await again.recordings()).toEqual([record]);
      expect(await again.run(run.id)).toEqual(run);
      await again.close();
    }));

  test('lists runs oldest first', () =>
    using(async ({ open }) => {
      const store = await open();
      for (const day of [3, 1, 2])
        expect(await store.save(oneRun(day).changes)).toMatchObject({ ok: true });
      const days = (await store.runs()).map(({ day }) => day);
      expect(days).toEqual(['2026-03-10', '2026-03-11', '2026-03-12']);
      await store.close();
    }));

  test('knows the day of the last run, deleted ones aside', () =>
    using(async ({ open }) => {
      const store = await open();
      expect(await store.lastRunDay()).toBeUndefined();
      const later = oneRun(3);
      for (const { changes } of [later, oneRun(1)])
        expect(await store.save(changes)).toMatchObject({ ok: true });
      expect(await store.lastRunDay()).toBe('2026-03-12');
      const gone = { ...later.record, isDeleted: true };
      expect(await store.save({ at: 2, runs: [gone] })).toMatchObject({ ok: true });
      expect(await store.lastRunDay()).toBe('2026-03-10');
      await store.close();
    }));

  test('keeps the seconds of a run beside it, and keeps them when only the run changes', () =>
    using(async ({ open }) => {
      const samples: Samples = {
        time: Float64Array.of(0, 1, 2),
        channels: { heartRate: Float64Array.of(150, Number.NaN, 152) },
      };
      const { run, recording, changes } = oneRun(0, encodeSamples(samples));
      const store = await open();
      expect(await store.save(changes)).toMatchObject({ ok: true });
      expect(
        await store.save({ at: 2, recordings: [{ ...recording, samples: 'as-before' }] }),
      ).toMatchObject({ ok: true });
      expect(await store.samplesOf(run.id)).toEqual([samples]);
      const { pauses } = recording.parts;
      expect(await store.recordedOf(run.id)).toEqual([{ start: run.start, pauses, samples }]);
      await store.close();
    }));

  test('leads from the id of a run that was merged to the run it turned out to be', () =>
    using(async ({ open }) => {
      const [first, second, third] = [oneRun(0), oneRun(1), oneRun(2)];
      const store = await open();
      for (const { changes } of [first, second, third])
        expect(await store.save(changes)).toMatchObject({ ok: true });
      const merged = (from: typeof first, into: typeof first) => ({
        ...from.record,
        mergedInto: into.run.id,
        isDeleted: true,
      });
      expect(
        await store.save({ at: 2, runs: [merged(third, second), merged(second, first)] }),
      ).toMatchObject({ ok: true });
      expect(await store.runs()).toEqual([first.run]);
      expect(await store.run(third.run.id)).toEqual(first.run);
      expect(await store.merges()).toEqual(
        new Map([
          [second.run.id, first.run.id],
          [third.run.id, second.run.id],
        ]),
      );
      await store.close();
    }));

  test('saves all of a change or nothing of it', () =>
    using(async ({ open }) => {
      const good = oneRun(0);
      const { recording } = oneRun(1);
      const store = await open();
      // A recording of an original that nobody has: a fault of ours, so it is thrown on.
      const changes = { ...good.changes, recordings: [recording] };
      await expect(store.save(changes)).rejects.toThrow();
      expect(await store.originals()).toEqual([]);
      expect(await store.runs()).toEqual([]);
      expect(await store.save(good.changes)).toMatchObject({ ok: true });
      await store.close();
    }));

  test('keeps what a log row said before it was changed', () =>
    using(async ({ open }) => {
      const row: LogRowRecord = {
        id: newId(),
        kind: 'diary',
        identity: '["diary.csv","2026-03-09",null,0]',
        file: 'diary.csv',
        line: 2,
        day: '2026-03-09',
        body: '{"pain_after":3}',
        fileBody: '{"pain_after":3}',
        origin: 'import',
        isDeleted: false,
      };
      const edited: LogRowRecord = { ...row, body: '{"pain_after":5}', origin: 'app' };
      const store = await open();
      expect(await store.save({ at: 1, logRows: [row] })).toMatchObject({ ok: true });
      expect(await store.save({ at: 2, logRows: [edited] })).toMatchObject({ ok: true });
      expect(await store.logRows()).toEqual([edited]);
      expect(await store.logRows([edited.kind])).toEqual([edited]);
      expect(await store.logRows([edited.kind === 'diary' ? 'triage' : 'diary'])).toEqual([]);
      expect(await store.revisionsOf(row.id)).toEqual([row.body]);
      await store.close();
    }));

  test('tells who holds it open that another has written, and that its files were replaced', () =>
    using(async ({ open, erase }) => {
      const store = await open();
      await store.close();
      const reader = await open('read');
      const before = await reader.version();
      expect(await reader.version()).toBe(before);
      const writer = await open();
      expect(await writer.save({ at: 1, report: { files: 1 } })).toMatchObject({ ok: true });
      const after = await reader.version();
      expect(after).not.toBe(before);
      await writer.close();
      expect(await reader.version()).toBe(after);
      expect(await erase()).toMatchObject({ ok: true });
      expect(await reader.version()).toBe('gone');
      await reader.close();
    }));

  test('has no report before the first import, then the latest', () =>
    using(async ({ open }) => {
      const store = await open();
      expect(await store.lastReport()).toBeUndefined();
      expect(await store.save({ at: 1, report: { files: 1 } })).toMatchObject({ ok: true });
      expect(await store.save({ at: 2, report: { files: 2 } })).toMatchObject({ ok: true });
      expect(await store.lastReport()).toEqual({ files: 2 });
      await store.close();
    }));
});

function theValue<T>(result: Result<T, StoreProblem>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.received}`);
  return result.value;
}
