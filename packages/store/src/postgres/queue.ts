import type { Transaction } from 'kysely';
import { fromKysely, type Job, PgBoss, type SendOptions } from 'pg-boss';
import type { WorkTables } from './work-tables.ts';

/** What is to be done, by ids alone: a job holds nothing of anybody's health, and no name of a file. */
interface Work {
  readonly import: { readonly runnerId: string; readonly importId: string };
  readonly answer: { readonly runnerId: string };
  readonly derive: { readonly runnerId: string };
  readonly forget: { readonly runnerId: string; readonly importId: string };
}
type WorkName = keyof Work;
type JobData = { readonly [K in WorkName]: Work[K] & { readonly what: K } }[WorkName];

type Doing<T> = (job: T) => Promise<void>;

export interface Hands {
  readonly doing: { readonly [K in WorkName]: Doing<Work[K]> };
  /** Jobs at once, of whatever kind. */
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

/** Jobs, as they were a few seconds ago at most. */
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
  /** The oldest first, without those of which the same waits again by now. */
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
const WORK = 'work';
const DEAD = 'dead';
const CONNECTIONS = 4;
/** A worker that was not heard of for so long is taken for dead, and its jobs are given to others. */
const HEARTBEAT_S = 15;
const LOOK_FOR_DEAD_S = 5;
const HOURS_S = 3600;
/** Several changes within it are answered once. */
const ANSWER_AFTER_S = 2;
const FORGET_AFTER_S = 24 * HOURS_S;
/** The longest import; what a job is sent with alone is lost where it is tried again after it was given up. */
const EXPIRE_S = 6 * HOURS_S;
const POLL_S = 0.5;
const GRACE_MS = 20_000;
const RETRY_AT_MOST_S = 300;
const TRIES = 9;

/** What somebody waits for goes before what nobody sees. */
const KINDS = {
  import: { priority: 1 },
  answer: { priority: 1, startAfter: ANSWER_AFTER_S },
  derive: { priority: 0 },
  forget: { priority: 0, startAfter: FORGET_AFTER_S },
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
  /** One of a kind waits for each runner and import, however often it is asked for. */
  const send = (job: JobData, options: SendOptions = {}) => {
    const key = 'importId' in job ? job.importId : job.runnerId;
    return boss.send(WORK, job, {
      ...KINDS[job.what],
      singletonKey: `${job.what} ${key}`,
      ...options,
    });
  };
  return {
    addImport: async (job, change) => {
      await send({ what: 'import', ...job }, { id: job.importId, db: fromKysely(change) });
    },
    wantAnswer: async (runnerId) => {
      await send({ what: 'answer', runnerId });
    },
    wantDerivation: async (runnerId) => {
      await send({ what: 'derive', runnerId });
    },
    forgetLater: async (job) => {
      await send({ what: 'forget', ...job });
    },
    work: async ({ doing, atOnce }) => {
      for (let n = 0; n < atOnce; n++) await workOn(boss, doing);
    },
    isDead: async (job) => {
      const data: JobData = { what: 'import', ...job };
      return (await boss.findJobs(DEAD, { data, queued: true, limit: 1 })).length > 0;
    },
    dead: async () => (await boss.findJobs<JobData>(DEAD, { queued: true })).map(deadJob),
    again: () => boss.redrive(DEAD),
    counts: () => countsIn(boss),
    close: (grace = GRACE_MS) => boss.stop({ timeout: grace }),
  };
}

/** As they were counted last: every few seconds, by some process of the database. */
async function countsIn(boss: PgBoss): Promise<JobCounts> {
  const queues = await boss.getQueues([WORK, DEAD]);
  const named = (asked: string) => queues.find(({ name }) => name === asked);
  return {
    waiting: named(WORK)?.readyCount ?? 0,
    underWay: named(WORK)?.activeCount ?? 0,
    dead: named(DEAD)?.queuedCount ?? 0,
  };
}

async function makeQueues(boss: PgBoss, tries: number): Promise<void> {
  await boss.createQueue(DEAD, { retentionSeconds: 90 * 24 * HOURS_S });
  await boss.createQueue(WORK, {
    policy: 'short',
    expireInSeconds: EXPIRE_S,
    retryLimit: tries - 1,
    deadLetter: DEAD,
    heartbeatSeconds: HEARTBEAT_S,
    retryDelay: 1,
    retryBackoff: true,
    retryDelayMax: RETRY_AT_MOST_S,
  });
}

async function workOn(boss: PgBoss, doing: Hands['doing']): Promise<void> {
  const worker = await boss.work<JobData>(
    WORK,
    { pollingIntervalSeconds: POLL_S },
    async ([job]: Job<JobData>[]) => {
      if (!job) return;
      try {
        await doingOf(job.data, doing);
      } finally {
        // Where there was one job there may be another: no pause before looking.
        boss.notifyWorker(worker);
      }
    },
  );
}

function doingOf(job: JobData, doing: Hands['doing']): Promise<void> {
  switch (job.what) {
    case 'import':
      return doing.import(job);
    case 'answer':
      return doing.answer(job);
    case 'derive':
      return doing.derive(job);
    case 'forget':
      return doing.forget(job);
  }
}

function deadJob(job: Awaited<ReturnType<typeof PgBoss.prototype.findJobs<JobData>>>[0]): DeadJob {
  const { id, data, sourceRetryCount, sourceOutput, createdOn } = job;
  const message = Object(sourceOutput).message;
  return {
    id,
    what: data.what,
    runnerId: data.runnerId,
    tries: (sourceRetryCount ?? 0) + 1,
    since: createdOn,
    why: typeof message === 'string' ? message : 'unknown',
  };
}
