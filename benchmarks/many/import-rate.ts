import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { setTimeout as wait } from 'node:timers/promises';
import type { Postgres, Queue } from '@plumbline/application';
import { queuedImports } from '../../apps/server/src/many/queued-imports.ts';
import { tellDatabase } from '../../packages/store/src/postgres/test-server.ts';
import { type Program, program } from './program.ts';

const PATIENCE_MS = 300_000;
const MS_BETWEEN_LOOKS = 250;

export interface RateParts {
  readonly postgres: Postgres;
  readonly queue: Queue;
  readonly url: string;
  readonly env: Readonly<Record<string, string>>;
  /** A run of an hour at 1 Hz, as a watch writes it. */
  readonly file: Uint8Array;
}

type Imports = ReturnType<typeof queuedImports>;

/** Imports a second; and where the answer of each runner is worked out as well, which all come after the imports. */
export interface Rates {
  readonly done: number;
  readonly answered: number;
}

/** Of imports and of answers: a worker runs for weeks, and V8 compiles while it does its first. */
const NOT_COUNTED = 60;

/** @param runners an import each, which wait when so many workers are started */
export async function importRate(
  runners: readonly string[],
  workers: number,
  { postgres, queue, url, env, file }: RateParts,
): Promise<Rates> {
  const from = new Date();
  const waiting: { readonly imports: Imports; readonly id: string }[] = [];
  for (const runnerId of runners) {
    const imports = queuedImports({ postgres, queue, runnerId, now: () => new Date() });
    const begun = await imports.begin();
    if (!begun.ok) throw new Error(begun.error);
    const { id } = begun.value;
    const receiver = await imports.receiverOf(id);
    const sent = await receiver?.receive('run.fit', bodyOf(file));
    if (!sent?.ok) throw new Error('not received');
    const waits = await imports.run(id);
    if (!waits.ok) throw new Error(waits.error);
    waiting.push({ imports, id });
  }
  const programs: readonly Program[] = Array.from({ length: workers }, () =>
    program('worker', env),
  );
  await Promise.all(programs.map(({ start }) => start()));
  const began = performance.now();
  while (await isWorkLeft(url)) {
    if (performance.now() - began > PATIENCE_MS) throw new Error('the imports do not end');
    await wait(MS_BETWEEN_LOOKS);
  }
  await Promise.all(programs.map(({ stop }) => stop()));
  for (const { imports, id } of waiting) {
    const state = (await imports.view(id))?.state;
    if (state !== 'done') throw new Error(`an import is ${state}`);
  }
  const done = rateOf(await endsOf(url, 'import', from), runners.length);
  const answers = rateOf(await endsOf(url, 'answer', from), runners.length);
  return { done, answered: 1 / (1 / done + 1 / answers) };
}

/** How many a second of those that are counted. */
function rateOf(ends: readonly number[], count: number): number {
  const [from, to] = [ends[NOT_COUNTED - 1], ends[count - 1]];
  if (ends.length !== count || from === undefined || to === undefined) {
    throw new Error(`${ends.length} of ${count} were done`);
  }
  return ((count - NOT_COUNTED) * 1000) / (to - from);
}

async function isWorkLeft(url: string): Promise<boolean> {
  const left = `select 1 from jobs.job where name = 'work' and state < 'completed'
    and data ->> 'what' in ('import', 'answer') limit 1`;
  return (await tellDatabase(url, left)).length > 0;
}

/** When the jobs of a kind were done, in order; milliseconds. */
async function endsOf(url: string, what: string, from: Date): Promise<readonly number[]> {
  const ends = `select extract(epoch from completed_on)::float8 * 1000 as at from jobs.job
    where name = 'work' and state = 'completed' and data ->> 'what' = '${what}'
    and created_on >= '${from.toISOString()}' order by 1`;
  return (await tellDatabase<{ at: number }>(url, ends)).map(({ at }) => at);
}

function bodyOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return Readable.toWeb(Readable.from([bytes])) as ReadableStream<Uint8Array>;
}
