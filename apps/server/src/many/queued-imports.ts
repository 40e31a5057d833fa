import { randomUUID } from 'node:crypto';
import type { ReadableStream } from 'node:stream/web';
import {
  type ImportReport,
  importInWords,
  type Postgres,
  type Progress,
  progressInWords,
  type Queue,
  type QueuedImport,
} from '@plumbline/application';
import { err, ok, type Result } from '@plumbline/domain';
import type { Imports, ImportView, Receiver } from '../imports.ts';
import { LIMITS, safePath, TooMuch, uploadRefusal } from '../inbox.ts';
import { type Refusal, type RefusalCode, refusalFor } from '../server-problem.ts';
import { stagedFolder, type Which } from './staged.ts';

export interface QueuedImportsOptions {
  readonly postgres: Pick<Postgres, 'imports' | 'objects'>;
  readonly queue: Queue;
  readonly runnerId: string;
  readonly now: () => Date;
}

/** A worker tells how far it is every second or so; one that was silent for longer may have given up. */
const SILENT_MS = 20_000;

/** The imports of one runner, which any server takes and tells of, and any worker does. */
export function queuedImports(options: QueuedImportsOptions): Imports {
  const { postgres, queue, runnerId, now } = options;
  const { imports, objects } = postgres;
  const at = () => now().getTime();
  const whichOf = (importId: string): Which => ({ runnerId, importId });

  async function found(id: string): Promise<QueuedImport | undefined> {
    const latest = await imports.of(runnerId);
    return latest?.id === id ? latest : undefined;
  }

  /** Whether every try of it failed, so that no worker will come back to it. */
  async function isGivenUp({ id, state, changedAt }: QueuedImport): Promise<boolean> {
    if (state !== 'running' || at() - changedAt < SILENT_MS) return false;
    return queue.isDead(whichOf(id));
  }

  async function viewOf(latest: QueuedImport): Promise<ImportView> {
    const seen = inWords(latest);
    if (!(await isGivenUp(latest))) return seen;
    return { ...seen, state: 'failed', problem: refusalFor('import-given-up') };
  }

  async function forget(importId: string): Promise<void> {
    await imports.forget(whichOf(importId));
    await objects.drop(stagedFolder(whichOf(importId)));
  }

  async function begin(): Promise<Result<ImportView, RefusalCode>> {
    const latest = await imports.of(runnerId);
    if (latest && (await isGivenUp(latest))) await forget(latest.id);
    const begun = await imports.begin(runnerId, at());
    if (!begun.ok) return err('import-running');
    const { before } = begun.value;
    // A page that was closed while it sent files will not come back for them.
    if (before !== undefined) await objects.drop(stagedFolder(whichOf(before)));
    await queue.forgetLater(whichOf(begun.value.id));
    return viewed(begun.value.id);
  }

  async function viewed(id: string): Promise<Result<ImportView, RefusalCode>> {
    const latest = await found(id);
    return latest ? ok(await viewOf(latest)) : err('no-such-import');
  }

  async function run(id: string): Promise<Result<ImportView, RefusalCode>> {
    const latest = await found(id);
    if (!latest) return err('no-such-import');
    if (latest.state !== 'receiving') return err('import-running');
    if (latest.files === 0) return err('nothing-sent');
    const isStarted = await imports.start(whichOf(id), at(), queue);
    return isStarted ? viewed(id) : err('import-running');
  }

  async function cancel(id: string): Promise<ImportView | undefined> {
    const latest = await found(id);
    if (!latest) return undefined;
    const view = { ...(await viewOf(latest)), cancelled: true };
    if (view.state === 'running') await imports.cancel(whichOf(id), at());
    if (view.state !== 'receiving' && view.state !== 'failed') return view;
    await forget(id);
    return { ...view, state: 'failed' };
  }

  return {
    begin,
    current: async () => {
      const latest = await imports.of(runnerId);
      return latest ? viewOf(latest) : null;
    },
    receiverOf: async (id) => {
      const latest = await found(id);
      return latest?.state === 'receiving' ? receiver(latest, options) : undefined;
    },
    run,
    cancel,
    view: async (id) => {
      const latest = await found(id);
      return latest && viewOf(latest);
    },
    end: async () => {},
  };
}

function inWords({ id, state, files, bytes, isCancelled, ...told }: QueuedImport): ImportView {
  return {
    id,
    state,
    received: { files, bytes },
    progress: told.progress ? progressInWords(told.progress as Progress) : null,
    report: told.report ? importInWords(told.report as ImportReport) : null,
    cancelled: isCancelled,
    problem: (told.problem as Refusal | undefined) ?? null,
  };
}

/** Takes one file: on the disk or in the object store first, then in the list of what arrived. */
function receiver(
  { id: importId, files, bytes }: QueuedImport,
  { postgres: { imports, objects }, runnerId, now }: QueuedImportsOptions,
): Receiver {
  async function receive(
    given: string,
    body: ReadableStream<Uint8Array> | null,
  ): Promise<Result<number, RefusalCode>> {
    const path = safePath(given);
    if (path === undefined) return err('bad-path');
    if (files >= LIMITS.importFiles) return err('import-too-large');
    const [which, id] = [{ runnerId, importId }, randomUUID()];
    let size = 0;
    const pieces = allowed(body, (piece) => {
      size += piece;
      if (size > LIMITS.fileBytes) return 'file-too-large';
      return bytes + size > LIMITS.importBytes ? 'import-too-large' : undefined;
    });
    try {
      await objects.put(`${stagedFolder(which)}${id}`, pieces);
    } catch (thrown) {
      return err(uploadRefusal(thrown));
    }
    const isAdded = await imports.addFile(which, { id, path, size }, now().getTime());
    return isAdded ? ok(size) : err('file-exists');
  }

  return { receive };
}

async function* allowed(
  body: ReadableStream<Uint8Array> | null,
  refusalOf: (bytes: number) => RefusalCode | undefined,
): AsyncGenerator<Uint8Array> {
  for await (const piece of body ?? []) {
    const refusal = refusalOf(piece.byteLength);
    if (refusal) throw new TooMuch(refusal);
    yield piece;
  }
}
