import {
  type Postgres,
  type Queue,
  readingThreads,
  StoreFailure,
  TryAgain,
} from '@plumbline/application';
import type { Answers } from '../answers.ts';
import { raiseIfSeen } from '../caseload/raise-if-seen.ts';
import { hidden, type Log } from '../request-log.ts';
import { doDerive } from './do-derive.ts';
import { doImport } from './do-import.ts';
import { forgetUnstarted } from './forget-unstarted.ts';

export interface WorkParts {
  readonly postgres: Postgres;
  readonly queue: Queue;
  readonly answers: Answers;
  /** Jobs at once, of whatever kind. */
  readonly atOnce: number;
  readonly secret: string;
  readonly now: () => Date;
  readonly log: Log;
  readonly onFault: (thrown: unknown) => void;
}

/**
 * Does what waits in the queue, until the queue is closed.
 *
 * @returns what lets go of the threads that read files, once the queue is closed
 */
export async function beginWork(given: WorkParts): Promise<() => Promise<void>> {
  const { queue, answers, atOnce } = given;
  const threads = readingThreads(atOnce);
  const parts = { ...given, threads };
  await queue.work({
    atOnce,
    doing: {
      import: (job) =>
        noted('import', job.runnerId, parts, async () => {
          await doImport(job, parts);
          await raiseIfSeen(parts.postgres, job.runnerId, parts.now());
          await queue.wantAnswer(job.runnerId);
        }),
      answer: (job) =>
        noted('answer', job.runnerId, parts, async () => {
          const made = await answers(job.runnerId);
          if (!made.ok) throw new TryAgain(made.error.code);
        }),
      forget: (job) => noted('forget', job.runnerId, parts, () => forgetUnstarted(job, parts)),
      derive: (job) =>
        noted('derive', job.runnerId, parts, async () => {
          const count = await doDerive(job.runnerId, parts);
          if (count > 0) await queue.wantAnswer(job.runnerId);
        }),
    },
  });
  return threads.close;
}

/** Of what a job throws, the queue keeps a code alone. */
async function noted(
  what: string,
  runnerId: string,
  { now, log, onFault, secret }: WorkParts,
  work: () => Promise<void>,
): Promise<void> {
  const from = performance.now();
  const say = (outcome: string) =>
    log({
      at: now().toISOString(),
      event: 'job',
      what,
      outcome,
      ms: Math.round(performance.now() - from),
      person: hidden(runnerId, secret),
    });
  try {
    await work();
    say('done');
  } catch (thrown) {
    const again = thrown instanceof TryAgain ? thrown : tryAgainAfter(thrown, onFault);
    say(again.message);
    throw again;
  }
}

function tryAgainAfter(thrown: unknown, onFault: WorkParts['onFault']): TryAgain {
  if (thrown instanceof StoreFailure) return new TryAgain(thrown.problem.code);
  onFault(thrown);
  return new TryAgain('fault');
}
