import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { imported, inFolder, inLibrary, nameless } from './fixtures.ts';
import { recordsOf } from './library.ts';
import { readRunnerFolder } from './read-runner-folder.ts';

const DATA = fileURLToPath(new URL('../../../../shared/data', import.meta.url));

describe.skipIf(!existsSync(DATA))('the real files (needs ../shared)', () => {
  test(
    'every file has its line, importing again changes nothing, and reading alone agrees',
    () =>
      inFolder(async (folder) => {
        const there = readdirSync(DATA, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name).slice(DATA.length + 1));
        await inLibrary(folder, async (library) => {
          const first = await imported(library, DATA);
          expect(first.files.map(({ file }) => file).toSorted()).toEqual(there.toSorted());
          for (const { file, outcome, problems, of } of first.files) {
            if (outcome === 'damaged') expect([file, problems.length > 0]).toEqual([file, true]);
            if (outcome === 'duplicate') expect(there).toContain(of);
          }

          const second = await imported(library, DATA);
          expect(second.files).toEqual(first.files);
          expect(second.runs).toEqual({
            added: 0,
            merged: 0,
            unchanged: first.runs.total,
            total: first.runs.total,
          });
          expect(await library.store.checkIntegrity()).toEqual([]);

          const reading = await readRunnerFolder(DATA);
          if (!reading.ok) throw new Error(reading.error.code);
          const byStart = (a: { start: number }, b: { start: number }) => a.start - b.start;
          const starts = (runs: readonly { start: number }[]) => runs.map(({ start }) => start);
          const kept = (await recordsOf(library)).runs.map(nameless);
          const read = reading.value.records.runs.map(nameless).toSorted(byStart);
          expect(starts(read)).toEqual(starts(kept));
        });
      }),
    120_000,
  );
});
