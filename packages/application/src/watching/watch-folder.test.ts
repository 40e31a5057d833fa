import { appendFileSync, mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeFit } from '@plumbline/simulator';
import { expect, test } from 'vitest';
import { aRecording, inFolder, inLibrary, write } from '../fixtures.ts';
import { recordsOf } from '../library.ts';
import { watchEventInWords } from '../words/watch-words.ts';
import { type WatchEvent, watchFolder } from './watch-folder.ts';

interface Watched {
  readonly runner: string;
  readonly store: string;
  readonly events: readonly WatchEvent[];
  /** Waits until so many events have come, and gives what the last of them says. */
  readonly said: (events: number) => Promise<string>;
}

/** Watches a folder during `use`, looking often. */
async function whileWatching(
  files: Readonly<Record<string, string | Uint8Array>>,
  use: (watched: Watched) => Promise<void>,
): Promise<void> {
  await inFolder(async (folder) => {
    const [runner, store] = [join(folder, 'runner'), join(folder, 'store')];
    mkdirSync(runner);
    write(runner, files);
    const events: WatchEvent[] = [];
    const stop = new AbortController();
    const ended = watchFolder(runner, {
      dataFolder: store,
      signal: stop.signal,
      onEvent: (event) => events.push(event),
      quietMs: 60,
      lookEveryMs: 15,
    });
    const said = async (n: number) => {
      while (events.length < n) await wait(5);
      return watchEventInWords(events[n - 1] as WatchEvent, 'X');
    };
    try {
      await use({ runner, store, events, said });
    } finally {
      stop.abort();
    }
    expect(await ended).toEqual({ ok: true, value: undefined });
  });
}

const fit = (day: number) => encodeFit(aRecording({ day }));

test('what is there is imported, then what appears, each with one line', () =>
  whileWatching({ 'a.fit': fit(0), 'photo.jpg': 'x' }, async ({ runner, store, said }) => {
    expect(await said(1)).toBe('Watching X; Ctrl-C ends it.');
    expect(await said(2)).toBe(
      '2 files: 1 read, 1 without an activity. 1 run is new: 1 run in all.',
    );
    write(runner, { 'new/b.fit': fit(1), 'torn.fit': Uint8Array.of(0, 1, 2, 3, 255) });
    expect(await said(3)).toBe(
      '2 files: 1 read, 1 damaged. 1 run is new: 2 runs in all. Damaged: torn.fit; "plumbline import" says why.',
    );
    write(runner, { 'diary.csv': 'date,pain_after\n2026-03-09,3\n2026-03-10,0\n' });
    expect(await said(4)).toContain('1 file: 1 read. 2 runs were here already');
    await inLibrary(store, async (library) => {
      const records = await recordsOf(library);
      expect([records.runs.length, records.diary.length]).toEqual([2, 2]);
    });
  }));

test('a file is left alone while it grows, and hidden, empty and unfinished ones always', () =>
  whileWatching(
    { '.hidden.fit': fit(3), 'b.fit.part': fit(2) },
    async ({ runner, events, said }) => {
      const whole = fit(0);
      const path = join(runner, 'a.fit');
      const piece = Math.ceil(whole.length / 10);
      writeFileSync(join(runner, 'empty.fit'), '');
      for (let at = 0; at < whole.length; at += piece) {
        appendFileSync(path, whole.subarray(at, at + piece));
        await wait(20);
        expect(events).toHaveLength(1);
      }
      expect(await said(2)).toBe('1 file: 1 read. 1 run is new: 1 run in all.');
    },
  ));

test('a folder that is unplugged is waited for, and only what is new on it is read', () =>
  whileWatching({ 'a.fit': fit(0) }, async ({ runner, events, said }) => {
    await said(2);
    renameSync(runner, `${runner}-away`);
    expect(await said(3)).toBe('X is not there now; waiting until it is back.');
    write(`${runner}-away`, { 'b.fit': fit(1) });
    renameSync(`${runner}-away`, runner);
    expect(await said(4)).toBe('X is back.');
    expect(await said(5)).toBe('1 file: 1 read. 1 run is new: 2 runs in all.');
    await wait(150);
    expect(events).toHaveLength(5);
  }));

test('a store that another process holds is said once, and tried again until it is free', () =>
  whileWatching({}, async ({ runner, store, events, said }) => {
    await said(1);
    await inLibrary(store, async () => {
      write(runner, { 'a.fit': fit(0) });
      expect(await said(2)).toMatch(/^Another Plumbline \(process \d+\) is writing .+ tried again/);
      await wait(150);
      expect(events).toHaveLength(2);
    });
    expect(await said(3)).toBe('1 file: 1 read. 1 run is new: 1 run in all.');
  }));

test('a file that is written again as it was is said to change nothing', () =>
  whileWatching({ 'a.fit': fit(0) }, async ({ runner, said }) => {
    await said(2);
    utimesSync(join(runner, 'a.fit'), 1e9, 1e9);
    expect(await said(3)).toBe('1 file: 1 read. 1 run was here already: 1 run in all.');
  }));

test.each([
  ['that is not there', 'no-such-path', () => {}],
  ['that is a file', 'not-a-folder', (path: string) => writeFileSync(path, 'x')],
])('a folder %s is refused at once', (_, code, make) =>
  inFolder(async (folder) => {
    const path = join(folder, 'runs');
    make(path);
    const options = {
      dataFolder: join(folder, 'store'),
      signal: new AbortController().signal,
      onEvent: () => {},
    };
    expect(await watchFolder(path, options)).toMatchObject({ ok: false, error: { code } });
  }),
);

test('a store that cannot be used ends the watch', () =>
  inFolder(async (folder) => {
    write(folder, { 'runner/a.fit': fit(0), 'store/thesis.txt': 'mine' });
    const watched = await watchFolder(join(folder, 'runner'), {
      dataFolder: join(folder, 'store'),
      signal: new AbortController().signal,
      onEvent: () => {},
      quietMs: 1,
      lookEveryMs: 5,
    });
    expect(watched).toMatchObject({ ok: false, error: { code: 'not-a-store' } });
    rmSync(join(folder, 'store'), { recursive: true });
  }));

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
