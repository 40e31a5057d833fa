import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { setTimeout as wait } from 'node:timers/promises';
import type { Postgres, Queue } from '@plumbline/application';
import { queuedImports } from '../../apps/server/src/many/queued-imports.ts';
import { tellDatabase } from '../../packages/store/src/postgres/test-server.ts';
import { type Program, program } from './program.ts';

const PATIENCE_MS = 300_000;

export interface RateParts {
  readonly postgres: Postgres;
  readonly queue: Queue;
  readonly url: string;
  readonly env: Readonly<Record<string, string>>;
  /** A run of an hour at 1 Hz, as a watch writes it. */
  readonly file: Uint8Array;
}

/** Imports a second: until all are told of as done, and until each runner's answer is worked out as well. */
export interface Rates {
  readonly done: number;
  readonly answered: number;
}

/** @param runners an import each, by so many workers that are ready when the first is started */
export async function importRate(
  runners: readonly string[],
  workers: number,
  { postgres, queue, url, env, file }: RateParts,
): Promise<Rates> {
  const waiting = [];
  for (const runnerId of runners) {
    const imports = queuedImports({ postgres, queue, runnerId, now: () => new Date() });
    const begun = await imports.begin();
    if (!begun.ok) throw new Error(begun.error);
    const { id } = begun.value;
    const receiver = await imports.receiverOf(id);
    const sent = await receiver?.receive('run.fit', bodyOf(file));
    if (!sent?.ok) throw new Error('not received');
    waiting.push({ imports, id });
  }
  const programs: readonly Program[] = Array.from({ length: workers }, () =>
    program('worker', env),
  );
  await Promise.all(programs.map(({ start }) => start()));
  const began = performance.now();
  await Promise.all(waiting.map(({ imports, id }) => imports.run(id)));
  for (const { imports, id } of waiting) {
    while (!(await isDone(imports, id))) {
      if (performance.now() - began > PATIENCE_MS) throw new Error('the imports do not end');
      await wait(50);
    }
  }
  const rate = () => (runners.length * 1000) / (performance.now() - began);
  const done = rate();
  while (await isWorkLeft(url)) await wait(50);
  const answered = rate();
  await Promise.all(programs.map(({ stop }) => stop()));
  return { done, answered };
}

async function isWorkLeft(url: string): Promise<boolean> {
  const left = `select 1 from jobs.job where name = 'work' and state < 'completed'
    and data ->> 'what' in ('import', 'answer')`;
  return (await tellDatabase(url, left)).length > 0;
}

function bodyOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return Readable.toWeb(Readable.from([bytes])) as ReadableStream<Uint8Array>;
}

async function isDone(imports: ReturnType<typeof queuedImports>, id: string): Promise<boolean> {
  const view = await imports.view(id);
  if (view?.state === 'failed') throw new Error(JSON.stringify(view.problem));
  return view?.state === 'done';
}
