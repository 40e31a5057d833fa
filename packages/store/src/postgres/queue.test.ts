import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kyselyFor, poolTo, shared } from './pg-pool.ts';
import { type Hands, openQueue, type Queue } from './queue.ts';
import {
  asSuperuser,
  NEEDS_POSTGRES,
  POSTGRES_PROGRAMS,
  startPostgres,
  type TestServer,
  tellDatabase,
} from './test-server.ts';
import { TryAgain } from './try-again.ts';
import type { WorkTables } from './work-tables.ts';

const SUITE = POSTGRES_PROGRAMS ? 'the queue' : `the queue (${NEEDS_POSTGRES})`;
const PATIENCE_MS = 20_000;

describe.skipIf(POSTGRES_PROGRAMS === undefined)(SUITE, () => {
  const open: Queue[] = [];
  let server: TestServer;
  let url: string;
  beforeAll(async () => {
    server = await startPostgres();
    url = await server.newDatabase();
  });
  afterAll(async () => {
    for (const queue of open) await queue.close(1000);
    await server.stop();
  });

  async function opened(tries = 1): Promise<Queue> {
    const queue = await openQueue({ url, onTrouble: () => {}, tries });
    open.push(queue);
    return queue;
  }

  /** What was done, by whom it was for. */
  function hands(done: string[], fails: () => boolean = () => false): Hands {
    const one = async ({ runnerId }: { readonly runnerId: string }) => {
      if (fails()) throw new TryAgain('disk-full');
      done.push(runnerId);
    };
    return { doing: { import: one, answer: one, derive: one, forget: one }, atOnce: 1 };
  }

  async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
    for (const end = Date.now() + PATIENCE_MS; !(await isSo()); await wait(50)) {
      if (Date.now() > end) throw new Error('it never comes');
    }
  }

  async function inChange(
    queue: Queue,
    job: { readonly runnerId: string; readonly importId: string },
    ends: 'kept' | 'taken back',
  ): Promise<void> {
    const pool = poolTo(url, 1);
    const db = kyselyFor<WorkTables>({ runnerId: '', personId: '' }, shared(pool));
    try {
      await db.transaction().execute(async (change) => {
        await queue.addImport(job, change);
        if (ends === 'taken back') throw new Error('taken back');
      });
    } catch (thrown) {
      if (ends === 'kept') throw thrown;
    } finally {
      await pool.end();
    }
  }

  const aJob = () => ({ runnerId: randomUUID(), importId: randomUUID() });

  test('five servers that start together on an empty database make it once, and each can use it', async () => {
    const queues = await Promise.all(Array.from({ length: 5 }, () => opened()));
    const done: string[] = [];
    const jobs = queues.map(aJob);
    for (const [i, queue] of queues.entries()) {
      const job = jobs[i];
      if (job) await inChange(queue, job, 'kept');
    }
    await queues[0]?.work(hands(done));
    await until(() => done.length === 5);
    expect(done.toSorted()).toEqual(jobs.map(({ runnerId }) => runnerId).sort());
    for (const queue of queues) await queue.close(1000);
  });

  test('a job of a change that was taken back is none', async () => {
    const queue = await opened();
    const [job, other] = [aJob(), aJob()];
    await inChange(queue, job, 'taken back');
    await inChange(queue, other, 'kept');
    const done: string[] = [];
    await queue.work(hands(done));
    await until(() => done.length > 0);
    expect(done).toEqual([other.runnerId]);
    await queue.close(1000);
  });

  test('many changes of one runner are answered once', async () => {
    const queue = await opened();
    const runnerId = randomUUID();
    for (let n = 0; n < 10; n++) await queue.wantAnswer(runnerId);
    const done: string[] = [];
    await queue.work(hands(done));
    await until(() => done.length > 0);
    await wait(1500);
    expect(done).toEqual([runnerId]);
    await queue.close(1000);
  });

  test('who does one job at a time does one of whatever kind, and first what somebody waits for', async () => {
    const queue = await opened();
    const [runnerId, job] = [randomUUID(), aJob()];
    await queue.wantDerivation(runnerId);
    await queue.wantAnswer(runnerId);
    await inChange(queue, job, 'kept');
    await wait(2500);
    const said: string[] = [];
    const at = (what: string) => async () => {
      said.push(`${what} begins`);
      await wait(100);
      said.push(`${what} ends`);
    };
    const doing = {
      import: at('import'),
      answer: at('answer'),
      derive: at('derive'),
      forget: at('forget'),
    };
    await queue.work({ doing, atOnce: 1 });
    await until(() => said.length === 6);
    expect(said).toEqual(
      ['answer', 'import', 'derive'].flatMap((what) => [`${what} begins`, `${what} ends`]),
    );
    await queue.close(1000);
  });

  test('what was tried in vain is shown with its code alone, and is done once it is asked for again', async () => {
    const queue = await opened();
    const job = aJob();
    const done: string[] = [];
    let isFull = true;
    await inChange(queue, job, 'kept');
    await queue.work(hands(done, () => isFull));
    await until(() => queue.isDead(job));
    expect(await queue.isDead(aJob())).toBe(false);
    const [dead] = await queue.dead();
    expect(dead).toMatchObject({
      what: 'import',
      runnerId: job.runnerId,
      tries: 1,
      why: 'disk-full',
    });
    expect(JSON.stringify(dead)).not.toContain('/');
    isFull = false;
    expect(await queue.again()).toBe(1);
    await until(() => done.length > 0);
    expect(done).toEqual([job.runnerId]);
    expect(await queue.dead()).toEqual([]);
    await queue.close(1000);
  });

  test('what is tried again after it was given up has as long as before, and is not told of where the same waits by then', async () => {
    const queue = await opened();
    const [first, second] = [randomUUID(), randomUUID()];
    const fails = hands([], () => true);
    await queue.wantDerivation(first);
    await queue.wantDerivation(second);
    await queue.work(fails);
    await until(async () => (await queue.dead()).length === 2);
    await queue.close(1000);

    const next = await opened();
    await next.wantDerivation(first);
    expect(await next.again()).toBe(1);
    expect(await next.dead()).toEqual([]);
    const waiting = `select data ->> 'runnerId' as "runnerId", expire_seconds::int as seconds
      from jobs.job where name = 'work' and state = 'created' order by created_on`;
    const jobs = await tellDatabase(asSuperuser(url), waiting);
    const hours = 6 * 3600;
    expect(jobs).toHaveLength(2);
    expect(jobs).toEqual(
      expect.arrayContaining([
        { runnerId: first, seconds: hours },
        { runnerId: second, seconds: hours },
      ]),
    );
    await next.close(1000);
  });
});
