import { known, ok } from '@plumbline/domain';
import { encodeFit } from '@plumbline/simulator';
import { expect, test } from 'vitest';
import { aRecording } from '../fixtures.ts';
import { readInOrder } from './read-in-order.ts';
import { type PoolLimits, startPool } from './reading-pool.ts';
import type { Job } from './task.ts';

const SETUP = { keepIn: undefined, known: new Map<string, string>() };

function job(name: string, content: Uint8Array): Job {
  const bytes = Uint8Array.from(content);
  const stored = {
    bytes,
    packing: 'plain' as const,
    inflatedSize: bytes.length,
    crc32: undefined,
  };
  const context = { zone: undefined, listed: undefined };
  return { name, size: bytes.length, load: async () => ok(stored), context };
}

const small = encodeFit(aRecording({ day: 0 }));
/** Takes some tenths of a second to read. */
const long = encodeFit(longRecording());

function longRecording() {
  const recording = aRecording({ day: 1, minutes: 2000 });
  return { ...recording, elapsed: known(120_000 as never) };
}

/** What became of each file, in order, on one thread. */
async function outcomes(jobs: readonly Job[], limits?: PoolLimits): Promise<readonly string[]> {
  const pool = startPool({ workers: 1, setup: SETUP, ...(limits ? { limits } : {}) });
  const said: string[] = [];
  try {
    for await (const [{ name }, done] of readInOrder(jobs, pool, undefined)) {
      const why = done.kind === 'unreadable' ? ` ${done.problem.expected}` : '';
      said.push(`${name}: ${done.kind}${why}`);
    }
  } finally {
    await pool.close();
  }
  return said;
}

test('a file that takes too long is given up, and the next one is read', async () => {
  const said = await outcomes([job('long.fit', long), job('small.fit', small)], {
    fileTime: 20,
    heap: 512,
  });
  expect(said[0]).toBe('long.fit: unreadable an end within 0.02 s of work');
  expect(said).toHaveLength(2);
});

test('a file that takes too much memory is given up, and the next one is read', async () => {
  const rows = '2026-03-09,plank,3\n'.repeat(150_000);
  const long = new TextEncoder().encode(`date,exercise,sets\n${rows}`);
  const limits = { fileTime: 100_000, heap: 32 };
  const said = await outcomes([job('strength.csv', long), job('small.fit', small)], limits);
  expect(said).toEqual(['strength.csv: unreadable at most 32 MiB of memory', 'small.fit: read']);
});

test('files come back in their own order, whichever was done first', async () => {
  const jobs = Array.from({ length: 20 }, (_, i) =>
    job(`${i}.fit`, i % 3 === 0 ? encodeFit(aRecording({ day: i, minutes: 60 })) : small),
  );
  const pool = startPool({ workers: 2, setup: SETUP });
  const names: string[] = [];
  for await (const [{ name }] of readInOrder(jobs, pool, undefined)) names.push(name);
  await pool.close();
  expect(names).toEqual(jobs.map(({ name }) => name));
});

test('a file of which the bytes cannot be had is told of, and the next one is read', async () => {
  const gone: Job = {
    ...job('gone.fit', small),
    load: async () => ({
      ok: false,
      error: {
        code: 'unreadable-file',
        place: { file: 'gone.fit' },
        expected: 'a readable file',
        received: 'no permission',
      },
    }),
  };
  expect(await outcomes([gone, job('small.fit', small)])).toEqual([
    'gone.fit: unreadable a readable file',
    'small.fit: read',
  ]);
});

test('a pool that is closed starts no thread for the files that still wait', async () => {
  const pool = startPool({ workers: 1, setup: SETUP });
  const reads = ['1.fit', '2.fit', '3.fit'].map((name) => pool.read(job(name, small)));
  const settled = Promise.allSettled(reads);
  await pool.close();
  const ends = (await settled).map(({ status }) => status);
  expect(ends.slice(1)).toEqual(['rejected', 'rejected']);
});
