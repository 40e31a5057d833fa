import type { Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { err, ok, type Result } from '@plumbline/domain';
import type { Hono } from 'hono';
import { makePage } from '../app.ts';
import { removeLeftFolders } from '../left-folders.ts';
import { listenAt, OF_MANY } from '../listen.ts';
import { pageFiles } from '../page-files.ts';
import { poseFiles } from '../pose-files.ts';
import { type Accounts, NO_ID, openAccounts } from './accounts.ts';
import { makeManyApp } from './many-app.ts';
import { markedForMany } from './marked-page.ts';
import { openEngine } from './open-engine.ts';
import { listenForMetrics, type Metrics, openMetrics } from './operations/metrics.ts';
import type { Log } from './request-log.ts';
import { openRooms } from './rooms.ts';
import type { ManySettings } from './settings.ts';

const PAGE = fileURLToPath(new URL('../../../web/dist/', import.meta.url));
/** So long it still listens and says that it leaves, for the proxy to notice. */
const NOTICED_MS = 3000;
/** What is being answered is answered, but nobody is waited for longer than this. */
const LAST_ANSWERS_MS = 10_000;
/** Connections that are opened before anybody asks; the database bears as many from several servers. */
const MOST_WARM = 20;

export interface ManyOptions {
  readonly now: () => Date;
  readonly log: Log;
  readonly onFault: (thrown: unknown) => void;
}

export interface RunningMany {
  /** Takes no new request, answers those that it has, lets go of everything. */
  readonly close: () => Promise<void>;
}

/** @returns a sentence for whoever runs the server, where it cannot be started */
export async function startMany(
  settings: ManySettings,
  options: ManyOptions,
): Promise<Result<RunningMany, string>> {
  removeLeftFolders();
  const page = makePage(markedForMany(pageFiles(PAGE), settings), poseFiles());
  const opened = await openMany(settings, { ...options, page });
  if (!opened.ok) return opened;
  const { warm, leaveService, close } = opened.value;
  await warm();
  const listening = await listenToAll(opened.value, settings);
  if (!listening.ok) {
    await close();
    return listening;
  }
  return ok({
    close: async () => {
      leaveService();
      await wait(NOTICED_MS);
      await Promise.all(listening.value.map(answerTheLast));
      await close();
    },
  });
}

async function listenToAll(
  { app, metrics }: OpenMany,
  { host, port, metricsPort }: ManySettings,
): Promise<Result<readonly Server[], string>> {
  const asked = await listenAt(app, { host, port }, OF_MANY);
  if (!asked.ok) return err(`PLUMBLINE_PORT: ${port} is taken, or may not be listened on.`);
  if (metricsPort === undefined) return ok([asked.value]);
  const measured = await listenForMetrics(metrics, metricsPort);
  if (measured.ok) return ok([asked.value, measured.value]);
  await answerTheLast(asked.value);
  return measured;
}

export interface OpenMany {
  readonly accounts: Accounts;
  readonly app: Pick<Hono, 'fetch' | 'request' | 'routes'>;
  readonly metrics: Metrics;
  /** Opens the connections that the first who ask would wait for. */
  readonly warm: () => Promise<void>;
  /** From now on `/readyz` says no, so that the proxy asks another server. */
  readonly leaveService: () => void;
  readonly close: () => Promise<void>;
}

/** Everything but the socket. */
export async function openMany(
  settings: ManySettings,
  { page, now, log, onFault }: ManyOptions & { readonly page: Hono },
): Promise<Result<OpenMany, string>> {
  const opened = await openEngine(settings, { now, log, onFault });
  if (!opened.ok) return opened;
  const engine = opened.value;
  const { postgres, queue, answers } = engine;
  const accounts = await openAccounts(settings);
  const faulted = (thrown: unknown) => {
    metrics.fault();
    onFault(thrown);
  };
  const { secret } = settings;
  const rooms = openRooms({ postgres, accounts, queue, secret, now, onFault: faulted });
  const metrics = openMetrics([
    {
      name: 'plumbline_open_rooms',
      help: 'Runners’ records that are at hand.',
      value: () => rooms.count(),
    },
    {
      name: 'plumbline_jobs_waiting',
      help: 'Jobs whose time has come and that no worker is at.',
      value: async () => (await queue.counts()).waiting,
    },
    {
      name: 'plumbline_jobs_under_way',
      help: 'Jobs that a worker is at.',
      value: async () => (await queue.counts()).underWay,
    },
    {
      name: 'plumbline_jobs_dead',
      help: 'Jobs that were given up, until somebody has them tried again.',
      value: async () => (await queue.counts()).dead,
    },
  ]);
  let isClosing = false;
  const whyNotReady = async () => {
    if (isClosing) return 'stopping';
    return (await postgres.isAwake()) ? undefined : 'database-away';
  };
  return ok({
    accounts,
    metrics,
    app: makeManyApp({
      settings,
      accounts,
      postgres,
      answers,
      rooms,
      page,
      whyNotReady,
      isAwake: postgres.isAwake,
      now,
      log: (line) => {
        if (line.event === 'request') metrics.count(line);
        log(line);
      },
      onFault: faulted,
    }),
    warm: async () => {
      const each = Array.from({ length: Math.min(settings.connections, MOST_WARM) });
      const asked = each.flatMap(() => [postgres.answers.programOf(NO_ID), accounts.byId(NO_ID)]);
      // What does not answer now is met by whoever asks next.
      await Promise.allSettled(asked);
    },
    leaveService: () => {
      isClosing = true;
    },
    close: async () => {
      await rooms.close();
      await accounts.close();
      await engine.close();
    },
  });
}

function answerTheLast(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), LAST_ANSWERS_MS);
    server.close(() => {
      clearTimeout(late);
      resolve();
    });
    server.closeIdleConnections();
  });
}
