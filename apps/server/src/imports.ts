import { randomUUID } from 'node:crypto';
import {
  type Home,
  type ImportReport,
  type ImportWords,
  importInWords,
  importPath,
  type Progress,
  type ProgressWords,
  progressInWords,
} from '@plumbline/application';
import { err, ok, type Result } from '@plumbline/domain';
import { type Inbox, openInbox } from './inbox.ts';
import { FAULT, type Refusal, type RefusalCode, refusalOf } from './server-problem.ts';

/** An import as the page sees it. */
export interface ImportView {
  readonly id: string;
  readonly state: 'receiving' | 'running' | 'done' | 'failed';
  /** Files and bytes that have arrived. */
  readonly received: { readonly files: number; readonly bytes: number };
  readonly progress: ProgressWords | null;
  readonly report: ImportWords | null;
  readonly cancelled: boolean;
  readonly problem: Refusal | null;
}

/** What takes the files of one import. */
export type Receiver = Pick<Inbox, 'receive'>;

/** The imports of one runner: one at a time, because there is one store. */
export interface Imports {
  readonly begin: () => Promise<Result<ImportView, RefusalCode>>;
  readonly current: () => Promise<ImportView | null>;
  readonly receiverOf: (id: string) => Promise<Receiver | undefined>;
  readonly run: (id: string) => Promise<Result<ImportView, RefusalCode>>;
  /** Stops a running import (what is read is kept), or throws away what was received. */
  readonly cancel: (id: string) => Promise<ImportView | undefined>;
  readonly view: (id: string) => Promise<ImportView | undefined>;
  /** Stops whatever runs here and waits until the store is closed. */
  readonly end: () => Promise<void>;
}

interface Job {
  readonly id: string;
  readonly inbox: Inbox;
  readonly stop: AbortController;
  state: ImportView['state'];
  progress: Progress | undefined;
  report: ImportReport | undefined;
  problem: Refusal | undefined;
  finished: Promise<void>;
}

export interface ImportsOptions {
  readonly home: Home;
  readonly now: () => Date;
  /** Hears of a fault of ours. */
  readonly onFault: (thrown: unknown) => void;
  readonly inbox?: () => Inbox;
}

export function imports(options: ImportsOptions): Imports {
  let job: Job | undefined;
  const jobOf = (id: string) => (job?.id === id ? job : undefined);

  return {
    begin: async () => {
      if (job?.state === 'running') return err('import-running');
      // A page that was closed while it sent files will not come back for them.
      job?.inbox.remove().catch(options.onFault);
      job = newJob((options.inbox ?? openInbox)());
      return ok(viewOf(job));
    },
    current: async () => (job ? viewOf(job) : null),
    receiverOf: async (id) => {
      const found = jobOf(id);
      return found?.state === 'receiving' ? found.inbox : undefined;
    },
    run: async (id) => {
      const found = jobOf(id);
      if (!found) return err('no-such-import');
      if (found.state !== 'receiving') return err('import-running');
      if (found.inbox.files() === 0) return err('nothing-sent');
      found.state = 'running';
      found.finished = finish(found, options);
      return ok(viewOf(found));
    },
    cancel: async (id) => {
      const found = jobOf(id);
      if (!found) return undefined;
      found.stop.abort();
      if (found.state === 'receiving') {
        found.state = 'failed';
        await found.inbox.remove();
        job = undefined;
      }
      return viewOf(found);
    },
    view: async (id) => {
      const found = jobOf(id);
      return found && viewOf(found);
    },
    end: async () => {
      job?.stop.abort();
      await job?.finished;
      await job?.inbox.remove();
    },
  };
}

function newJob(inbox: Inbox): Job {
  return {
    id: randomUUID(),
    inbox,
    stop: new AbortController(),
    state: 'receiving',
    progress: undefined,
    report: undefined,
    problem: undefined,
    finished: Promise.resolve(),
  };
}

function viewOf(job: Job): ImportView {
  return {
    id: job.id,
    state: job.state,
    received: { files: job.inbox.files(), bytes: job.inbox.bytes() },
    progress: job.progress ? progressInWords(job.progress) : null,
    report: job.report ? importInWords(job.report) : null,
    cancelled: job.stop.signal.aborted,
    problem: job.problem ?? null,
  };
}

async function finish(job: Job, options: ImportsOptions): Promise<void> {
  try {
    await importInbox(job, options).finally(job.inbox.remove);
  } catch (thrown) {
    job.problem = FAULT;
    options.onFault(thrown);
  }
  job.state = job.problem ? 'failed' : 'done';
}

async function importInbox(job: Job, { home, now }: ImportsOptions): Promise<void> {
  const opened = await home.open('write');
  if (!opened.ok) {
    job.problem = refusalOf(opened.error);
    return;
  }
  try {
    const imported = await importPath(opened.value, job.inbox.folder, {
      now: now(),
      signal: job.stop.signal,
      onProgress: (progress) => {
        job.progress = progress;
      },
    });
    if (imported.ok) job.report = imported.value;
    else job.problem = refusalOf(imported.error);
  } finally {
    await opened.value.close();
  }
}
