import type { Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import {
  type ApplicationProblem,
  applicationProblemSentence,
  openPostgres,
  type Postgres,
} from '@plumbline/application';
import { err, ok, type Result } from '@plumbline/domain';
import type { Hono } from 'hono';
import { makePage } from '../app.ts';
import { removeLeftFolders } from '../left-folders.ts';
import { listenAt } from '../listen.ts';
import { pageFiles } from '../page-files.ts';
import { poseFiles } from '../pose-files.ts';
import { type Accounts, openAccounts } from './accounts.ts';
import { makeManyApp } from './many-app.ts';
import { markedForMany } from './marked-page.ts';
import type { Log } from './request-log.ts';
import { openRooms } from './rooms.ts';
import type { ManySettings } from './settings.ts';

const PAGE = fileURLToPath(new URL('../../../web/dist/', import.meta.url));
/** What is being answered is answered, but nobody is waited for longer than this. */
const LAST_ANSWERS_MS = 10_000;

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
  const { app, leaveService, close } = opened.value;
  const listening = await listenAt(app, settings);
  if (!listening.ok) {
    await close();
    return err(`PLUMBLINE_PORT: ${settings.port} is taken, or may not be listened on.`);
  }
  return ok({
    close: async () => {
      leaveService();
      await answerTheLast(listening.value);
      await close();
    },
  });
}

export interface OpenMany {
  readonly accounts: Accounts;
  readonly app: Pick<Hono, 'fetch' | 'request'>;
  /** From now on `/readyz` says no, so that the proxy asks another server. */
  readonly leaveService: () => void;
  readonly close: () => Promise<void>;
}

/** Everything but the socket. */
export async function openMany(
  settings: ManySettings,
  { page, now, log, onFault }: ManyOptions & { readonly page: Hono },
): Promise<Result<OpenMany, string>> {
  const opened = await openDatabase(settings);
  if (!opened.ok) return err(applicationProblemSentence(opened.error));
  const postgres = opened.value;
  const accounts = await openAccounts(settings);
  const rooms = openRooms({ postgres, now, onFault });
  let isClosing = false;
  const isReady = async () => !isClosing && (await postgres.answers());
  return ok({
    accounts,
    app: makeManyApp({
      settings,
      accounts,
      access: postgres.access,
      studyConsent: postgres.studyConsent,
      rooms,
      page,
      isReady,
      now,
      log,
      onFault,
    }),
    leaveService: () => {
      isClosing = true;
    },
    close: async () => {
      await rooms.close();
      await accounts.close();
      await postgres.close();
    },
  });
}

function openDatabase({
  databaseUrl: url,
  originals,
  connections,
}: ManySettings): Promise<Result<Postgres, ApplicationProblem>> {
  return openPostgres({ url, originals, connections });
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
