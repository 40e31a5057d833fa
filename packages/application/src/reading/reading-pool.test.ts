import { known, ok } from '@plumbline/domain';
import { encodeFit } from '@plumbline/simulator';
import { describe, expect, test, vi } from 'vitest';
import { aRecording } from '../fixtures.ts';
import { readInOrder } from './read-in-order.ts';
import { startPool } from './reading-pool.ts';
import {
  type ReadingThread,
  type ReadingThreads,
  readingThreads,
  type ThreadLimits,
} from './reading-threads.ts';
import type { Done, Job, ThreadSetup } from './task.ts';

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
  const recording = aRecording({ day: 1, minutes: 8000 });
  return { ...recording, elapsed: known(480_000 as never) };
}

/** What became of each file, in order, on one thread. */
async function outcomes(jobs: readonly Job[], limits?: ThreadLimits): Promise<readonly string[]> {
  const pool = startPool({ workers: 1, setup: SETUP, threads: readingThreads(0, limits) });
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

describe('threads that are kept', () => {
  /** What became of one file, read by a pool of one thread that is closed again. */
  async function readOnce(threads: ReadingThreads, setup: ThreadSetup): Promise<Done> {
    const pool = startPool({ workers: 1, setup, threads });
    try {
      return await pool.read(job('small.fit', small));
    } finally {
      await pool.close();
    }
  }

  function counted(keep: number, limits?: ThreadLimits) {
    const threads = readingThreads(keep, limits);
    const taken: ReadingThread[] = [];
    const take = () => {
      const thread = threads.take();
      taken.push(thread);
      return thread;
    };
    return { threads: { ...threads, take }, taken };
  }

  test('one thread reads for one import after the other, by what each knows of', async () => {
    const { threads, taken } = counted(1);
    const first = await readOnce(threads, SETUP);
    if (first.kind !== 'read') throw new Error(first.kind);
    const known = new Map([[first.sha256, first.contextDigest]]);
    expect((await readOnce(threads, { ...SETUP, known })).kind).toBe('known');
    expect((await readOnce(threads, SETUP)).kind).toBe('read');
    expect(new Set(taken).size).toBe(1);
    await threads.close();
    await vi.waitFor(() => expect(taken[0]?.isAlive()).toBe(false));
  });

  test('one that ended while nobody had it is given to nobody', async () => {
    const threads = readingThreads(1);
    const ended = threads.take();
    await threads.giveBack(ended);
    await ended.end();
    await vi.waitFor(() => expect(ended.isAlive()).toBe(false));
    const next = threads.take();
    expect(next).not.toBe(ended);
    await next.end();
  });

  test('none is kept beyond those asked for, none that broke, and none that was at a file', async () => {
    const { threads, taken } = counted(1, { fileTime: 20, heap: 512 });
    const pool = startPool({ workers: 2, setup: SETUP, threads });
    expect((await pool.read(job('long.fit', long))).kind).toBe('unreadable');
    await pool.close();
    const left = taken.filter((thread) => thread.isAlive());
    expect(left).toHaveLength(1);
    const busy = startPool({ workers: 1, setup: SETUP, threads });
    const lost = busy.read(job('small.fit', small)).catch(() => 'lost');
    await vi.waitFor(() => expect(taken).toHaveLength(3));
    await new Promise(setImmediate);
    await busy.close();
    await lost;
    expect(taken[2]).toBe(left[0]);
    expect(threads.take()).not.toBe(left[0]);
    for (const thread of taken) await thread.end();
  });
});
