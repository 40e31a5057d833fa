import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
import {
  AT_ONCE,
  liteRtNetworks,
  networksOver,
  POSE_FILES,
  type PoseModel,
  type PoseNetworks,
  RUNTIME_FOLDER,
  sharedOut,
} from '@plumbline/pose';

const require = createRequire(import.meta.resolve('@plumbline/pose'));

/** BlazePose with as many copies as pictures are asked about at once, each in a thread of its own. */
export interface StartedNetworks extends PoseNetworks {
  /** Ends the threads. */
  readonly stop: () => Promise<void>;
}

/** @throws Error where a thread cannot load the networks */
export async function startNetworks(model: PoseModel): Promise<StartedNetworks> {
  const threads = Array.from({ length: Math.min(AT_ONCE, availableParallelism()) }, () => {
    const { port1, port2 } = new MessageChannel();
    const thread = new Worker(new URL('./network-thread.ts', import.meta.url), {
      workerData: { model, port: port2 },
      transferList: [port2],
    });
    const ready = once(thread, 'message').then(() => networksOver(port1));
    return { thread, ready };
  });
  const stop = async () => {
    await Promise.all(threads.map(({ thread }) => thread.terminate()));
  };
  try {
    return { ...sharedOut(await Promise.all(threads.map(({ ready }) => ready))), stop };
  } catch (thrown) {
    await stop();
    throw thrown;
  }
}

/** BlazePose in this thread. LiteRT is made for browsers: it is given the few things of a worker that it asks for. */
export async function nodeNetworks(model: PoseModel): Promise<PoseNetworks> {
  const runtime = `${dirname(require.resolve(`${RUNTIME_FOLDER}/litert_wasm_internal.js`))}/`;
  beLikeAWorker();
  return await liteRtNetworks({
    runtime,
    detector: readFileSync(require.resolve(POSE_FILES.detector)),
    landmarks: readFileSync(require.resolve(POSE_FILES[model])),
    threads: 1,
  });
}

interface WorkerLike {
  self?: unknown;
  Module?: unknown;
  ModuleFactory?: unknown;
  importScripts?: (file: string) => void;
}

function beLikeAWorker(): void {
  const scope = globalThis as WorkerLike;
  scope.self ??= globalThis;
  const quiet = { print: () => {}, printErr: () => {} };
  scope.Module = quiet;
  scope.importScripts = (file) => {
    const made = new Function(
      'require',
      '__filename',
      '__dirname',
      `${readFileSync(file, 'utf8')}\nreturn ModuleFactory;`,
    );
    scope.ModuleFactory = made(require, file, dirname(file));
  };
}
