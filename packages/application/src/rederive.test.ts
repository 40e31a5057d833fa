import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { encodeFit, encodeGpx } from '@plumbline/simulator';
import { expect, test } from 'vitest';
import { aRecording, imported, inFolder, inLibrary, write } from './fixtures.ts';
import { recordsOf } from './library.ts';

test('runs that an earlier version derived are derived again from their originals and keep their ids', () =>
  inFolder(async (folder) => {
    const [runner, store] = [join(folder, 'runner'), join(folder, 'store')];
    write(runner, {
      'a.fit': encodeFit(aRecording({ day: 0 })),
      'b.gpx': encodeGpx(aRecording({ day: 0 })),
      'c.fit': encodeFit(aRecording({ day: 1 })),
    });
    const before = await inLibrary(store, async (library) => {
      await imported(library, runner);
      return recordsOf(library);
    });

    // As an earlier version might have left it: other numbers, another version.
    const database = new DatabaseSync(join(store, 'plumbline.sqlite'));
    database.exec(
      `update run set body = json_set(body, '$.distance.value', 1), derived_by = '0.0'`,
    );
    database.exec(
      `update recording set draft = json_set(draft, '$.distance.value', 1), derived_by = '0.0'`,
    );
    database.exec(`update original set derived_by = '0.0'`);
    database.close();
    rmSync(runner, { recursive: true });
    write(runner, { 'diary.csv': 'date,pain_after\n2026-03-09,3\n' });

    await inLibrary(store, async (library) => {
      const report = await imported(library, runner);
      expect((await recordsOf(library)).runs).toEqual(before.runs);
      expect(report.files.map(({ file }) => file)).toEqual(['diary.csv']);
      const versions = new Set((await library.store.originals()).map(({ derivedBy }) => derivedBy));
      expect([...versions]).not.toContain('0.0');
      expect(await library.store.checkIntegrity()).toEqual([]);
    });
    expect(readdirSync(join(store, 'unfinished'))).toEqual([]);
  }));

test('a time zone that the profile names later moves the runs whose files know none', () =>
  inFolder(async (folder) => {
    const [runner, store] = [join(folder, 'runner'), join(folder, 'store')];
    const list = [
      'Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR',
      'Running,2026-03-09 00:30:00,false,Night,5.00,300,00:30:00,150',
      '',
    ].join('\n');
    write(runner, { 'Activities.csv': list });
    await inLibrary(store, async (library) => {
      await imported(library, runner);
      const [utc] = (await recordsOf(library)).runs;
      expect(utc?.offset).toMatchObject({ minutes: 0, from: 'assumed-utc' });
      rmSync(join(runner, 'Activities.csv'));
      write(runner, { 'profile.json': '{"timeZone":"America/New_York"}' });
      await imported(library, runner);
      const [moved] = (await recordsOf(library)).runs;
      expect(moved).toMatchObject({ id: utc?.id, day: '2026-03-09', offset: { minutes: -240 } });
    });
  }));
