import type { Transaction } from 'kysely';
import { fromKysely, type Job, PgBoss } from 'pg-boss';
import type { WorkTables } from './work-tables.ts';

/** What is to be done, by ids alone: a job holds nothing of anybody's health, and no name of a file. */
interface Work {
  readonly import: { readonly runnerId: string; readonly importId: string };
  readonly answer: { readonly runnerId: string };
  readonly derive: { readonly runnerId: string };
  readonly forget: { readonly runnerId: string; readonly importId: string };
}
type WorkName = keyof Work;

type Doing<T> = (job: T) => Promise<void>;

export interface Hands {
  readonly doing: { readonly [K in WorkName]: Doing<Work[K]> };
  /** Jobs of each kind at once. */
  readonly atOnce: number;
}

/** A job that was tried as often as it may be. */
export interface DeadJob {
  readonly id: string;
  readonly what: string;
  readonly runnerId: string;
  readonly tries: number;
  /** Since when it waits for somebody to look. */
  readonly since: Date;
  /** What it failed with last: a code, never a message. */
  readonly why: string;
}

/** Jobs of every kind, as they were a few seconds ago at most. */
interface JobCounts {
  /** Those whose time has come. */
  readonly waiting: number;
  readonly underWay: number;
  /** Given up, until somebody has them tried again. */
  readonly dead: number;
}

/** Work that waits in the database until some worker does it, each at least once. */
export interface Queue {
  /** In the change that it belongs to: both are there, or neither. */
  readonly addImport: (job: Work['import'], change: Transaction<WorkTables>) => Promise<void>;
  /** Nothing more where one waits already. */
  readonly wantAnswer: (runnerId: string) => Promise<void>;
  /** Nothing more where one waits already. */
  readonly wantDerivation: (runnerId: string) => Promise<void>;
  /** A day from now, when whoever sends files has sent them, or never will. */
  readonly forgetLater: (job: Work['forget']) => Promise<void>;
  /** Begins to work, until the queue is closed. */
  readonly work: (hands: Hands) => Promise<void>;
  readonly isDead: (job: Work['import']) => Promise<boolean>;
  /** The oldest first. */
  readonly dead: () => Promise<readonly DeadJob[]>;
  /** Has every dead job tried again; how many there were. */
  readonly again: () => Promise<number>;
  readonly counts: () => Promise<JobCounts>;
  /** Takes no new job, and gives those that are under way so many milliseconds; what is not done then is tried elsewhere. */
  readonly close: (grace?: number) => Promise<void>;
}

export interface QueueOptions {
  readonly url: string;
  /** Hears of what the queue met between jobs, as a database that is away for a moment. */
  readonly onTrouble: (thrown: unknown) => void;
  /** Of a job, before it is given up; nine where nothing is said. */
  readonly tries?: number;
}

const SCHEMA = 'jobs';
const DEAD = 'dead';
const CONNECTIONS = 4;
/** A worker that was not heard of for so long is taken for dead, and its jobs are given to others. */
const HEARTBEAT_S = 15;
const LOOK_FOR_DEAD_S = 5;
const HOURS_S = 3600;
/** Several changes within it are answered once. */
const ANSWER_AFTER_S = 2;
const FORGET_AFTER_S = 24 * HOURS_S;
const POLL_S = 0.5;
const GRACE_MS = 20_000;
const TRIES = 9;

const QUEUES = {
  import: { policy: 'standard', expireInSeconds: 6 * HOURS_S, retryDelayMax: 300 },
  // One waits for each runner, however often their records change.
  answer: { policy: 'short', expireInSeconds: 600, retryDelayMax: 60 },
  derive: { policy: 'short', expireInSeconds: 6 * HOURS_S, retryDelayMax: 300 },
  forget: { policy: 'standard', expireInSeconds: 600, retryDelayMax: 300 },
} as const;

/** Opens the queue, and makes its tables: once, however many servers start together. */
export async function openQueue({ url, onTrouble, tries = TRIES }: QueueOptions): Promise<Queue> {
  const boss = new PgBoss({
    connectionString: url,
    schema: SCHEMA,
    max: CONNECTIONS,
    schedule: false,
    superviseIntervalSeconds: LOOK_FOR_DEAD_S,
    monitorIntervalSeconds: LOOK_FOR_DEAD_S,
  });
  boss.on('error', onTrouble);
  try {
    await boss.start();
    await makeQueues(boss, tries);
  } catch (thrown) {
    await boss.stop({ graceful: false }).catch(() => {});
    throw thrown;
  }
  return {
    addImport: async (job, change) => {
      await boss.send('import', job, { id: job.importId, db: fromKysely(change) });
    },
    wantAnswer: async (runnerId) => {
      const debounced = { singletonKey: runnerId, startAfter: ANSWER_AFTER_S };
      await boss.send('answer', { runnerId }, debounced);
    },
    wantDerivation: async (runnerId) => {
      await boss.send('derive', { runnerId }, { singletonKey: runnerId });
    },
    forgetLater: async (job) => {
      await boss.send('forget', job, { startAfter: FORGET_AFTER_S });
    },
    work: async ({ doing, atOnce }) => {
      for (let n = 0; n < atOnce; n++) {
        await workOn(boss, 'import', doing.import);
        await workOn(boss, 'answer', doing.answer);
        await workOn(boss, 'derive', doing.derive);
        await workOn(boss, 'forget', doing.forget);
      }
    },
    isDead: async (job) => (await boss.findJobs(DEAD, { data: job, limit: 1 })).length > 0,
    dead: async () => (await boss.findJobs<Work['answer']>(DEAD)).map(deadJob),
    again: () => boss.redrive(DEAD),
    counts: () => countsIn(boss),
    close: (grace = GRACE_MS) => boss.stop({ timeout: grace }),
  };
}

/** As they were counted last: every few seconds, by some process of the database. */
async function countsIn(boss: PgBoss): Promise<JobCounts> {
  const queues = await boss.getQueues([DEAD, ...Object.keys(QUEUES)]);
  const living = queues.filter(({ name }) => name !== DEAD);
  return {
    waiting: sum(living.map(({ readyCount }) => readyCount)),
    underWay: sum(living.map(({ activeCount }) => activeCount)),
    dead: queues.find(({ name }) => name === DEAD)?.queuedCount ?? 0,
  };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

async function makeQueues(boss: PgBoss, tries: number): Promise<void> {
  await boss.createQueue(DEAD, { retentionSeconds: 90 * 24 * HOURS_S });
  for (const [name, options] of Object.entries(QUEUES)) {
    await boss.createQueue(name, {
      ...options,
      retryLimit: tries - 1,
      deadLetter: DEAD,
      heartbeatSeconds: HEARTBEAT_S,
      retryDelay: 1,
      retryBackoff: true,
    });
  }
}

async function workOn<K extends WorkName>(
  boss: PgBoss,
  name: K,
  doing: Doing<Work[K]>,
): Promise<void> {
  const worker = await boss.work<Work[K]>(
    name,
    { pollingIntervalSeconds: POLL_S },
    async ([job]: Job<Work[K]>[]) => {
      if (!job) return;
      try {
        await doing(job.data);
      } finally {
        // Where there was one job there may be another: no pause before looking.
        boss.notifyWorker(worker);
      }
    },
  );
}

function deadJob(job: Awaited<ReturnType<typeof PgBoss.prototype.findJobs<Work['answer']>>>[0]) {
  const { id, data, sourceName, sourceRetryCount, sourceOutput, createdOn } = job;
  const message = Object(sourceOutput).message;
  return {
    id,
    what: sourceName ?? '',
    runnerId: data.runnerId,
    tries: (sourceRetryCount ?? 0) + 1,
    since: createdOn,
    why: typeof message === 'string' ? message : 'unknown',
  };
}
