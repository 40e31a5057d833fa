import {
  inspectDatabase,
  openPostgres,
  openQueue,
  type Postgres,
  type Queue,
} from '@plumbline/application';
import { err, ok, type Result } from '@plumbline/domain';
import { type Answers, answersOf } from './answers.ts';
import { databaseSentence, unboundRole } from './database-sentence.ts';
import { programDigest } from './program-digest.ts';
import type { Log } from './request-log.ts';
import type { ManySettings } from './settings.ts';
import { beginWork } from './work/begin-work.ts';

/** What servers and workers share: the database, the queue in it, and who works. */
export interface Engine {
  readonly postgres: Postgres;
  readonly queue: Queue;
  readonly answers: Answers;
  /** Takes no new job; one that is not done in time is done elsewhere. */
  readonly close: () => Promise<void>;
}

export interface EngineOptions {
  readonly now: () => Date;
  readonly log: Log;
  readonly onFault: (thrown: unknown) => void;
}

/** @returns a sentence for whoever runs it, where it cannot be opened */
export async function openEngine(
  { databaseUrl: url, originals, connections, jobs: atOnce, secret }: ManySettings,
  { now, log, onFault }: EngineOptions,
): Promise<Result<Engine, string>> {
  // Before anything is made: tables that a superuser makes are not the server's own afterwards.
  const looked = await inspectDatabase(url);
  if (!looked.ok) return err(databaseSentence(looked.error));
  const unbound = unboundRole(looked.value.role);
  if (unbound !== undefined) return err(unbound);
  const opened = await openPostgres({ url, originals, connections });
  if (!opened.ok) return err(databaseSentence(opened.error));
  const postgres = opened.value;
  try {
    const onTrouble = (thrown: unknown) => {
      const { code, name } = Object(thrown);
      log({
        at: now().toISOString(),
        event: 'queue-trouble',
        code: `${code ?? name}`.slice(0, 40),
      });
    };
    const queue = await openQueue({ url, onTrouble });
    const answers = answersOf({
      postgres,
      now,
      program: programDigest(),
      onNewProgram: (runnerId) => void queue.wantDerivation(runnerId).catch(onFault),
    });
    const parts = { postgres, queue, answers, atOnce, secret, now, log, onFault };
    const endWork = atOnce > 0 ? await beginWork(parts) : async () => {};
    const close = async () => {
      await queue.close();
      await endWork();
      await postgres.close();
    };
    return ok({ postgres, queue, answers, close });
  } catch (thrown) {
    await postgres.close();
    throw thrown;
  }
}
