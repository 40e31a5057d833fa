import { rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import {
  allowedOn,
  type Day,
  known,
  limitsOn,
  metres,
  QUESTION_IDS,
  safetyOn,
  seconds,
} from '@plumbline/domain';
import { encodeFit, encodeGpx, encodeTcx } from '@plumbline/simulator';
import { describe, expect, test, vi } from 'vitest';
import { aRecording, imported, inFolder, inLibrary, NOW, write } from './fixtures.ts';
import { importPath } from './import-path.ts';
import { lastImport, recordsOf } from './library.ts';
import { readRunnerFolder } from './read-runner-folder.ts';
import type { ImportReport } from './report/import-report.ts';

/** A runner's folder and an empty store beside it. */
async function withRunner(
  files: Readonly<Record<string, string | Uint8Array>>,
  use: (runner: string, store: string) => Promise<void>,
): Promise<void> {
  await inFolder(async (folder) => {
    const runner = join(folder, 'runner');
    write(runner, files);
    await use(runner, join(folder, 'store'));
  });
}

function told({ files }: ImportReport): Readonly<Record<string, string>> {
  return Object.fromEntries(
    files.map(({ file, outcome, what, of, used }) => [
      file,
      [outcome, what, of && `of ${of}`, used && `used: ${used}`].filter(Boolean).join('; '),
    ]),
  );
}

const fit = encodeFit(aRecording({ day: 0 }));

test('every file is told of: read, a duplicate, no run, damaged, or nothing of interest', () =>
  withRunner(
    {
      'runs/a.fit': fit,
      'runs/b.gpx.gz': gzipSync(encodeGpx(aRecording({ day: 1 }))),
      'runs/c.tcx': encodeTcx(aRecording({ day: 2 })),
      'runs/ride.fit': encodeFit(aRecording({ day: 3, sport: 'cycling' })),
      'runs/same-bytes.fit': fit,
      'runs/same-run.gpx': encodeGpx(aRecording({ day: 0 })),
      'runs/broken.fit': Uint8Array.of(0, 1, 2, 3, 255, 254, 0, 7),
      'diary.csv': 'date,pain_after\n2026-03-09,3\n2026-03-10,0\n',
      'profile.json': '{"sex":"female","timeZone":"Europe/Berlin"}',
    },
    (runner, store) =>
      inLibrary(store, async (library) => {
        const report = await imported(library, runner);
        expect(told(report)).toEqual({
          'profile.json': 'read; profile',
          'diary.csv': 'read; diary, 2 rows',
          'runs/a.fit': 'read; run of 1.8 km on 2026-03-09',
          'runs/b.gpx.gz': 'read; run of 1.8 km on 2026-03-10',
          'runs/c.tcx': 'read; run of 1.8 km on 2026-03-11',
          'runs/ride.fit': 'not-a-run; bike ride',
          'runs/same-bytes.fit': 'duplicate; run of 1.8 km on 2026-03-09; of runs/a.fit',
          'runs/same-run.gpx': 'duplicate; run of 1.8 km on 2026-03-09; of runs/a.fit',
          'runs/broken.fit': 'damaged; nothing that could be used',
        });
        expect(report.runs).toEqual({ added: 3, merged: 0, unchanged: 0, total: 3 });
        expect(report.rows.diary).toEqual({ added: 2, changed: 0, unchanged: 0, conflicts: 0 });
        const speed = report.channels.find(({ channel }) => channel === 'speed');
        expect(speed).toMatchObject({ makesPossible: expect.stringContaining('form') });
        expect(await lastImport(library)).toEqual(report);
      }),
  ));

test('laps and pauses of a run stay with its recording', () => {
  const lap = { from: seconds(0), to: seconds(300), distance: known(metres(900)) };
  const recording = {
    ...aRecording({ day: 0 }),
    laps: [{ ...lap, trigger: 'manual' as const }],
    pauses: [{ from: seconds(120), to: seconds(180) }],
  };
  return withRunner({ 'a.fit': encodeFit(recording) }, (runner, store) =>
    inLibrary(store, async (library) => {
      await imported(library, runner);
      const [kept] = await library.store.recordings();
      expect(kept?.parts.laps[0]).toMatchObject({ from: 0, to: 300, trigger: 'manual' });
      expect(kept?.parts.pauses).toEqual(recording.pauses);
    }),
  );
});

test('the same run from two watches is one run with both files, under any of their names', () =>
  withRunner(
    { 'a.fit': fit, 'b.fit': fit, 'c.gpx': encodeGpx(aRecording({ day: 0 })) },
    (runner, store) =>
      inLibrary(store, async (library) => {
        await imported(library, runner);
        const { runs } = await recordsOf(library);
        expect(runs).toHaveLength(1);
        const files = runs[0]?.sources.map(({ file }) => file).toSorted();
        expect(files).toEqual(['a.fit', 'b.fit', 'c.gpx']);
        const recordings = await library.store.recordings();
        expect(recordings.map(({ runId }) => runId)).toEqual([runs[0]?.id, runs[0]?.id]);
        expect(await library.store.samplesOf(recordings[0]?.runId ?? ('' as never))).toHaveLength(
          2,
        );
      }),
  ));

test('two runs of one day stay two', () =>
  withRunner(
    { 'a.fit': fit, 'b.fit': encodeFit(aRecording({ day: 0, late: 40 })) },
    (runner, store) =>
      inLibrary(store, async (library) => {
        const report = await imported(library, runner);
        expect(report.runs).toMatchObject({ added: 2, total: 2 });
      }),
  ));

test('importing again changes nothing, and says the same of every file', () =>
  withRunner(
    {
      'a.fit': fit,
      'b.gpx': encodeGpx(aRecording({ day: 0 })),
      'c.fit': encodeFit(aRecording({ day: 4 })),
      'diary.csv': 'date,pain_after,run\n2026-03-09,3,a.fit\n',
      'strength.csv': 'date,exercise,sets,hold_s\n2026-03-08,plank,3,40\n2026-03-08,plank,2,30\n',
    },
    (runner, store) =>
      inLibrary(store, async (library) => {
        const first = await imported(library, runner);
        const before = await everything();
        const second = await imported(library, runner);
        expect(second.files).toEqual(first.files);
        expect(second.runs).toEqual({ added: 0, merged: 0, unchanged: 2, total: 2 });
        expect(second.rows.strength).toEqual({ added: 0, changed: 0, unchanged: 2, conflicts: 0 });
        expect(second.channels).toEqual(first.channels);
        expect(await everything()).toEqual(before);

        async function everything() {
          const { store: open } = library;
          return [
            await open.originals(),
            await open.recordings(),
            await open.allRuns(),
            await open.logRows(),
          ];
        }
      }),
  ));

test('a run keeps its id when another watch’s file of it comes later', () =>
  withRunner({ 'a.fit': fit }, (runner, store) =>
    inLibrary(store, async (library) => {
      await imported(library, runner);
      const [before] = (await recordsOf(library)).runs;
      write(runner, { 'late.tcx': encodeTcx(aRecording({ day: 0 })) });
      const report = await imported(library, runner);
      expect(report.runs).toEqual({ added: 0, merged: 1, unchanged: 0, total: 1 });
      const [after] = (await recordsOf(library)).runs;
      expect(after?.id).toBe(before?.id);
      expect(after?.sources).toHaveLength(2);
    }),
  ));

test('a changed row is a new revision; an edit in the app wins and the conflict is told', () =>
  withRunner({ 'diary.csv': 'date,pain_after\n2026-03-09,3\n2026-03-10,1\n' }, (runner, store) =>
    inLibrary(store, async (library) => {
      await imported(library, runner);
      const [first, second] = await library.store.logRows();
      if (!first || !second) throw new Error('two rows were written');
      const edited = { ...second, body: '{"pain_after":8}', origin: 'app' as const };
      expect(await library.store.save({ at: NOW.getTime(), logRows: [edited] })).toMatchObject({
        ok: true,
      });

      write(runner, { 'diary.csv': 'date,pain_after\n2026-03-09,5\n2026-03-10,2\n' });
      const report = await imported(library, runner);
      expect(report.rows.diary).toEqual({ added: 0, changed: 1, unchanged: 0, conflicts: 1 });
      expect(report.problems).toContainEqual(
        expect.objectContaining({
          code: 'edited-in-app',
          place: { file: 'diary.csv', line: 3 },
        }),
      );
      const pain = (await recordsOf(library)).diary.map(({ painAfter }) => painAfter);
      expect(pain).toEqual([
        { known: true, value: 5 },
        { known: true, value: 8 },
      ]);
      expect(await library.store.revisionsOf(first.id)).toEqual([first.body]);
    }),
  ));

describe('a file that may say not to run', () => {
  const care = (...limits: readonly object[]) =>
    JSON.stringify({ visits: [{ id: 'a', day: '2026-03-09', limits }] });
  const MAX = { kind: 'max_km', km: 8, text: '' };
  const NO_RUN = { kind: 'no_running_until', until: '2027-01-01', text: 'rest' };
  const BROKEN: readonly [string, string | Uint8Array][] = [
    ['cut off', care(NO_RUN).slice(0, -9)],
    ['empty', ''],
    ['a list', '[]'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
    ['with limits that are none', '{"visits":[{"id":"a","limits":"no running"}]}'],
  ];

  test.each(BROKEN)('care.json, %s, stops running in a folder that is only read', (_, text) =>
    inFolder(async (folder) => {
      write(folder, { 'a.fit': fit, 'care.json': text, 'triage.json': triageOf(false) });
      const reading = await readRunnerFolder(folder);
      if (!reading.ok) throw new Error(reading.error.code);
      const { records, report } = reading.value;
      expect(allowedOn(records, TODAY)).toMatchObject({ explains: true, plans: false });
      expect(safetyOn(records, TODAY).reasons).toEqual(['no_running_until']);
      expect(report.files.find(({ file }) => file === 'care.json')?.problems).toHaveLength(1);
    }),
  );

  test.each(BROKEN)(
    'care.json, %s, takes no stored limit away, and is mended by a sound one',
    (_, text) =>
      withRunner({ 'care.json': care(MAX), 'triage.json': triageOf(false) }, (runner, store) =>
        inLibrary(store, async (library) => {
          await imported(library, runner);
          write(runner, { 'care.json': text });
          for (const _again of [1, 2]) {
            await imported(library, runner);
            const records = await recordsOf(library);
            expect(limitsOn(TODAY, records.care)).toMatchObject([
              { kind: 'max_km', km: { value: 8 } },
              { kind: 'no_running_until' },
            ]);
            expect(allowedOn(records, TODAY).plans).toBe(false);
          }
          write(runner, { 'care.json': care() });
          await imported(library, runner);
          expect(allowedOn(await recordsOf(library), TODAY).plans).toBe(true);
        }),
      ),
  );

  test('a triage.json that is cut off opens the questions that were answered no', () =>
    withRunner({ 'triage.json': triageOf(false) }, (runner, store) =>
      inLibrary(store, async (library) => {
        await imported(library, runner);
        expect(allowedOn(await recordsOf(library), TODAY).plans).toBe(true);
        write(runner, { 'triage.json': triageOf(true).slice(0, -2) });
        await imported(library, runner);
        const records = await recordsOf(library);
        expect(safetyOn(records, TODAY).tier).toBe('not_screened');
        expect(allowedOn(records, TODAY).explains).toBe(false);
      }),
    ));
});

const TODAY = '2026-03-20' as Day;

/** Every safety question with one answer. */
function triageOf(value: boolean): string {
  return JSON.stringify({ answers: Object.fromEntries(QUESTION_IDS.map((id) => [id, value])) });
}

test('an import that is stopped keeps what it had and says that it was stopped', () =>
  withRunner(
    Object.fromEntries(
      Array.from({ length: 60 }, (_, day) => [`${day}.fit`, encodeFit(aRecording({ day }))]),
    ),
    (runner, store) =>
      inLibrary(store, async (library) => {
        const stop = new AbortController();
        const onProgress = () => stop.abort();
        const options = { now: NOW, signal: stop.signal, onProgress };
        const stopped = await importPath(library, runner, options);
        expect(stopped).toMatchObject({ ok: true, value: { cancelled: true } });
        expect((await recordsOf(library)).runs.length).toBeLessThan(60);
        const report = await imported(library, runner);
        expect(report).toMatchObject({ cancelled: false, runs: { total: 60 } });
      }),
  ));

test('progress only counts forward, ends at all files, and does not flood', () =>
  withRunner({ 'a.fit': fit, 'b.fit': encodeFit(aRecording({ day: 1 })) }, (runner, store) =>
    inLibrary(store, async (library) => {
      const done: number[] = [];
      const stages = new Set<string>();
      const onProgress = (progress: { filesDone: number; stage: string }) => {
        done.push(progress.filesDone);
        stages.add(progress.stage);
      };
      expect(await importPath(library, runner, { now: NOW, onProgress })).toMatchObject({
        ok: true,
      });
      expect(done).toEqual(done.toSorted((a, b) => a - b));
      expect(done.at(-1)).toBe(2);
      expect([...stages]).toEqual(['listing', 'reading', 'saving']);
    }),
  ));

test('what little there was to read is one change with its report: both are there, or neither', () =>
  withRunner({ 'a.fit': fit, 'diary.csv': 'date,pain_after\n2026-03-09,3\n' }, (runner, store) =>
    inLibrary(store, async (library) => {
      // What takes longer is saved as it goes.
      vi.useFakeTimers({ toFake: ['performance'] });
      const changes: (readonly string[])[] = [];
      const save: typeof library.store.save = (changed) => {
        changes.push(Object.keys(changed));
        return library.store.save(changed);
      };
      const listening = { ...library, store: { ...library.store, save } };
      expect(await importPath(listening, runner, { now: NOW })).toMatchObject({ ok: true });
      expect(changes).toEqual([expect.arrayContaining(['runs', 'logRows', 'report'])]);
      expect((await recordsOf(library)).runs).toHaveLength(1);
    }).finally(() => vi.useRealTimers()),
  ));

test('a file that a list later calls a ride is no run any more, and one again without the list', () =>
  withRunner({ 'ride.fit': encodeFit(aRecording({ day: 0, sport: 'unknown' })) }, (runner, store) =>
    inLibrary(store, async (library) => {
      const runs = async () => (await recordsOf(library)).runs.length;
      await imported(library, runner);
      expect(await runs()).toBe(1);
      const list =
        'Activity ID,Activity Date,Activity Name,Activity Type,Filename,Distance,Elapsed Time,Moving Time\n1,"Mar 9, 2026, 7:00:00 AM",Out,Ride,ride.fit,1.8,600,600\n';
      write(runner, { 'activities.csv': list });
      const report = await imported(library, runner);
      expect(told(report)['ride.fit']).toMatch(/^not-a-run/);
      expect(await runs()).toBe(0);
      rmSync(join(runner, 'activities.csv'));
      await imported(library, runner);
      expect(await runs()).toBe(1);
      expect(await library.store.checkIntegrity()).toEqual([]);
    }),
  ));

test('an import into a store that is damaged says so and is no fault of the program', () =>
  withRunner({ 'a.fit': fit }, async (runner, store) => {
    await inLibrary(store, (library) => imported(library, runner));
    await inLibrary(store, async (library) => {
      truncateSync(join(store, 'plumbline.sqlite'), 8192);
      const again = await importPath(library, runner, { now: NOW });
      expect(again).toMatchObject({ error: { code: 'store-damaged' } });
    });
  }));

test('a path where nothing is, and a folder with nothing in it, are said to be so', () =>
  withRunner({ 'a.fit': fit }, (runner, store) =>
    inLibrary(store, async (library) => {
      const nowhere = await importPath(library, join(runner, 'nowhere'), { now: NOW });
      expect(nowhere).toMatchObject({ ok: false, error: { code: 'no-such-path' } });
      await inFolder(async (empty) => {
        const nothing = await importPath(library, empty, { now: NOW });
        expect(nothing).toMatchObject({ ok: false, error: { code: 'nothing-to-read' } });
      });
    }),
  ));

test('the list of an archive names the sport and the shoes, and holds what no file holds', () =>
  withRunner(
    {
      'activities.csv': [
        'Activity ID,Activity Date,Activity Name,Activity Type,Filename,Distance,Elapsed Time,Moving Time,Activity Gear',
        '1,"Mar 9, 2026, 7:00:00 AM",Out,Run,activities/1.fit,1.8,600,600,Blue pair',
        '2,"Mar 12, 2026, 6:00:00 AM",By hand,Run,,5,1800,1800,',
        '',
      ].join('\n'),
      'activities/1.fit': fit,
    },
    (runner, store) =>
      inLibrary(store, async (library) => {
        const report = await imported(library, runner);
        expect(told(report)).toMatchObject({
          'activities.csv': 'read; list of 2 activities, 1 of them in no file',
          'activities/1.fit': 'read; run of 1.8 km on 2026-03-09',
        });
        const { runs } = await recordsOf(library);
        expect(runs.map(({ day, gear }) => [day, gear.known && gear.value]).toSorted()).toEqual([
          ['2026-03-09', 'Blue pair'],
          ['2026-03-12', false],
        ]);
      }),
  ));
