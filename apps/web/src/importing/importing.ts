import { ask } from '../connection/ask.ts';
import { onServer } from '../connection/on-server.ts';
import { Refused } from '../connection/refused.ts';
import type { GivenFile } from '../connection/send-file.ts';
import { queryClient } from '../data/query-client.ts';
import { IMPORTING } from '../words/importing.ts';
import { SHELL } from '../words/shell.ts';
import { copyAll } from './copying.ts';
import type { ImportNow, ImportState, Shown } from './import-state.ts';

const LOOK_EVERY_MS = 200;
/** Of a server that many ask. */
const LOOK_LESS_MS = 1000;
/** Refusals after which nothing on this page can work. */
const LOST: readonly string[] = ['gone', 'no-session', 'link-used'];

interface ImportAnswer {
  readonly import: ImportNow;
}

// There is one import for the whole tab: walking to another page must not stop it.
let state: ImportState = { at: 'nothing', says: null };
let stopIt: (() => void) | undefined;
const listeners = new Set<() => void>();

export function importState(): ImportState {
  return state;
}

export function onImportChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Copies the files to Plumbline's own folder on this machine, has them read, and follows that to its end. */
export async function bringFiles(given: readonly GivenFile[]): Promise<void> {
  if (isWorking()) return;
  if (given.length === 0) return become({ at: 'nothing', says: IMPORTING.none });
  await guarded(async () => {
    working(starting(IMPORTING.starting));
    const { import: made } = await ask<ImportAnswer>('POST', '/api/import', { body: {} });
    await copyOrThrowAway(made.id, given);
    await ask('POST', `/api/import/${made.id}/start`, { body: {} });
    await follow(made.id);
  });
}

/** Picks up an import that runs already, as after loading the page again. */
export async function followRunning(): Promise<void> {
  if (isWorking()) return;
  await guarded(async () => {
    const { import: now } = await ask<{ import: ImportNow | null }>('GET', '/api/import');
    if (isWorking()) return;
    if (now?.state === 'running') await follow(now.id);
    else if (state.at === 'lost') become({ at: 'nothing', says: null });
  });
}

export function stopImport(): void {
  if (state.at !== 'working' || !stopIt) return;
  become({ ...state, stopping: true });
  stopIt();
}

export function forgetImport(): void {
  if (!isWorking()) become({ at: 'nothing', says: null });
}

export function sayOfImport(says: string): void {
  if (!isWorking()) become({ at: 'nothing', says });
}

function starting(stage: string): Shown {
  return { stage, files: '', bytes: '', left: '', done: null };
}

async function copyOrThrowAway(id: string, given: readonly GivenFile[]): Promise<void> {
  const stop = new AbortController();
  stopIt = () => stop.abort();
  window.addEventListener('beforeunload', keepOpen);
  try {
    await copyAll(id, given, { signal: stop.signal, onShown: working });
  } catch (thrown) {
    // Files that are still on their way to an import that failed are of no use.
    stop.abort();
    await ask('DELETE', `/api/import/${id}`).catch(() => {});
    throw thrown;
  } finally {
    window.removeEventListener('beforeunload', keepOpen);
  }
}

async function follow(id: string): Promise<void> {
  stopIt = () => void ask('DELETE', `/api/import/${id}`).catch(() => {});
  // Among many runners, it waits for a worker.
  const every = onServer() ? LOOK_LESS_MS : LOOK_EVERY_MS;
  working(starting(onServer() ? IMPORTING.waiting : IMPORTING.starting));
  for (;;) {
    const { import: now } = await ask<ImportAnswer>('GET', `/api/import/${id}`);
    if (now.state === 'done' || now.state === 'failed') return end(now);
    if (now.progress) {
      const { done, ...said } = now.progress;
      working({ ...said, done: said.bytes === '' ? null : done });
    }
    await new Promise((resolve) => setTimeout(resolve, every));
  }
}

async function end({ report, problem }: ImportNow): Promise<void> {
  await queryClient.invalidateQueries();
  become({ at: 'ended', report, problem: problem?.says ?? null });
}

/** Whatever is thrown ends in a sentence. */
async function guarded(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (thrown) {
    become(stateAfter(thrown));
  } finally {
    stopIt = undefined;
  }
}

function stateAfter(thrown: unknown): ImportState {
  if (!(thrown instanceof Refused)) {
    reportError(thrown);
    return { at: 'ended', report: null, problem: SHELL.fault };
  }
  if (LOST.includes(thrown.code)) return { at: 'lost', says: thrown.message };
  if (thrown.code === 'stopped') return { at: 'nothing', says: IMPORTING.stopped };
  return { at: 'ended', report: null, problem: thrown.message };
}

/** A file lives in this page until it is copied, so the browser asks before the page is left. */
function keepOpen(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

function isWorking(): boolean {
  return state.at === 'working';
}

function working(shown: Shown): void {
  become({ at: 'working', shown, stopping: state.at === 'working' && state.stopping });
}

function become(next: ImportState): void {
  state = next;
  for (const listener of listeners) listener();
}
