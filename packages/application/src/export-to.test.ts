import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { encodeFit, encodeGpx, encodeTcx } from '@plumbline/simulator';
import { originalPath } from '@plumbline/store';
import { expect, test } from 'vitest';
import { answerFor } from './answer-for.ts';
import { exportNames } from './export-names.ts';
import { exportTo } from './export-to.ts';
import { aRecording, imported, inFolder, inLibrary, NOW, nameless, write } from './fixtures.ts';
import { type Library, recordsOf } from './library.ts';

const RUNNER = {
  'runs/a.fit': encodeFit(aRecording({ day: 0 })),
  'runs/a.gpx': encodeGpx(aRecording({ day: 0 })),
  'runs/again/a.fit': encodeFit(aRecording({ day: 0 })),
  'runs/b.tcx': encodeTcx(aRecording({ day: 1 })),
  'runs/ride.fit': encodeFit(aRecording({ day: 2, sport: 'cycling' })),
  'runs/broken.fit': cutShort(),
  'diary.csv':
    'date,pain_during,pain_after,region,run,note,weather\n2026-03-09,2,3,lower_back|buttock,a.fit,"stiff, then fine",rain\n2026-03-10,,0,,,,\n2026-03-12,,4,,,,\n',
  'strength.csv':
    'date,exercise,sets,reps,hold_s,load_kg\n2026-03-08,plank,3,,40,\n2026-03-08,plank,2,,30,\n',
  'tests.csv': 'date,test,value,unit\n2026-03-07,prone_plank,95,s\n',
  'hydration.csv': 'date,mass_before_kg,mass_after_kg,drink_during_ml\n2026-03-09,70.2,69.1,200\n',
  'form.csv':
    'date,phase,source,foot_strike_angle_deg,foot_strike_angle_deg_sd,cadence_spm\n2026-03-09,whole,video,12.5,2,171\n',
  'profile.json': '{"sex":"female","birthYear":1985,"massKg":70,"timeZone":"Europe/Berlin"}',
  'intake.json':
    '{"schema":"plumbline.intake/1","question":"May I run?","onset":"2026-03-01","medicines":[],"race":{"name":"Half","distanceKm":21.1}}',
  'care.json':
    '{"clinician":{"name":"Dr. Weiss"},"visits":[{"id":"v","limits":[{"kind":"max_km","km":5,"text":"flat"}]}]}',
  'screenings.json':
    '{"screenings":[{"day":"2026-03-02","rulesVersion":"r/2","tier":"none","running":"ok","reasons":[],"complete":true,"yes":[],"no":["fever"]}]}',
  'experiments.json':
    '{"experiments":[{"id":"1e0c9a3e-3d52-4a7b-9d66-0d9f5a6c1f00","change":"shoes","began":"2026-03-02","seed":7,"outcome":"worst","smallest":2,"most":24,"trials":[{"slot":0,"day":"2026-03-03","kept":true}]}]}',
  'wishes.json':
    '{"goal":{"km":15,"day":"2026-09-20"},"moves":[{"from":"2026-06-28","to":"2026-06-27"}],"equipment":["band"],"asksFootStrike":false}',
  'shares.json': '{"shares":[{"id":"s","at":"2026-03-02T14:30:00Z","to":"GP","what":["page"]}]}',
};

function cutShort(): Uint8Array {
  return encodeFit(aRecording({ day: 5 })).subarray(0, 200);
}

async function contents(library: Library) {
  const { runs, ...logs } = await recordsOf(library);
  return { runs: runs.map(nameless), logs };
}

test('what is exported imports elsewhere to equal records and an equal answer', () =>
  inFolder(async (folder) => {
    const at = (name: string) => join(folder, name);
    write(at('runner'), RUNNER);
    const [before, answer] = await inLibrary(at('store'), async (library) => {
      await imported(library, at('runner'));
      const exported = await exportTo(library, at('export'));
      expect(exported).toMatchObject({ ok: true, value: { originals: 6 } });
      return [await contents(library), answerFor(await recordsOf(library), { now: NOW })];
    });
    await inLibrary(at('elsewhere'), async (library) => {
      await imported(library, at('export'));
      const after = await contents(library);
      expect(after.runs).toEqual(before.runs);
      expect(withoutLines(after.logs)).toEqual(withoutLines(before.logs));
      expect(answerFor(await recordsOf(library), { now: NOW })).toEqual(answer);
    });
  }));

test('an export is for the runner’s eyes, and goes into no folder that holds something', () =>
  inFolder(async (folder) => {
    const at = (name: string) => join(folder, name);
    write(at('runner'), RUNNER);
    await inLibrary(at('store'), async (library) => {
      await imported(library, at('runner'));
      expect((await exportTo(library, at('export'))).ok).toBe(true);
      for (const name of readdirSync(at('export'), { recursive: true, encoding: 'utf8' })) {
        const found = statSync(join(at('export'), name));
        expect(found.mode & 0o777).toBe(found.isDirectory() ? 0o700 : 0o600);
      }
      const again = await exportTo(library, at('export'));
      expect(again).toMatchObject({ ok: false, error: { code: 'folder-not-empty' } });
    });
  }));

test('an original that is gone from the disk is named, not passed over', () =>
  inFolder(async (folder) => {
    const at = (name: string) => join(folder, name);
    write(at('runner'), { 'a.fit': RUNNER['runs/a.fit'] });
    await inLibrary(at('store'), async (library) => {
      await imported(library, at('runner'));
      const [original] = await library.store.originals();
      const path = originalPath(at('store'), original?.sha256 ?? '');
      rmSync(path);
      expect(await exportTo(library, at('export'))).toMatchObject({
        error: { code: 'store-damaged', place: { file: path } },
      });
    });
  }));

test.each([
  [
    ['a.fit', 'a.fit'],
    ['a.fit', 'a (2).fit'],
  ],
  [
    ['x.zip › act/1.fit.gz', 'x.zip › act/2.fit'],
    ['x.zip/act/1.fit.gz', 'x.zip/act/2.fit'],
  ],
  [
    ['../../etc/passwd', '/root.fit'],
    ['etc/passwd', 'root.fit'],
  ],
  [
    ['A.fit', 'a.fit.gz', 'a.FIT'],
    ['A.fit', 'a.fit.gz', 'a (2).FIT'],
  ],
  [
    ['runs/a.fit', 'runs'],
    ['runs/a.fit', 'runs (2)'],
  ],
  [['diary.csv'], ['diary (2).csv']],
  [
    ['caf\u00e9.fit', 'cafe\u0301.fit'],
    ['caf\u00e9.fit', 'cafe\u0301 (2).fit'],
  ],
  [[`x.zip › ${'a'.repeat(300)}.fit`], [`x.zip/${'a'.repeat(40)}…${'a'.repeat(11)}.fit`]],
  [
    ['a\u0000b.fit', '..'],
    ['a_b.fit', 'unnamed'],
  ],
  [
    ['NUL.txt', 'con/aux.gpx', 'console.csv'],
    ['_NUL.txt', '_con/_aux.gpx', 'console.csv'],
  ],
])('files that came as %j leave as %j', (files, names) => {
  expect(exportNames(files, ['diary.csv'])).toEqual(names);
});

/** A row may stand on another line of the file it is written to. */
function withoutLines(logs: object): unknown {
  return JSON.parse(JSON.stringify(logs, (key, value) => (key === 'line' ? undefined : value)));
}
