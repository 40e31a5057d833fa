import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import {
  liteRtNetworks,
  POSE_FILES,
  type PoseModel,
  type PoseNetworks,
  RUNTIME_FOLDER,
} from '@plumbline/pose';

const require = createRequire(import.meta.resolve('@plumbline/pose'));

/** BlazePose in this process. LiteRT is made for browsers: it is given the few things of a worker that it asks for. */
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
