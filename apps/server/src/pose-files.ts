import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { POSE_FILES, RUNTIME_FOLDER } from '@plumbline/pose';

const require = createRequire(import.meta.resolve('@plumbline/pose'));
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
};

export interface PoseFile {
  readonly path: string;
  readonly type: string;
}

/** What reads films in the page, by address: the networks, and what runs them. They lie where they were installed. */
export function poseFiles(): ReadonlyMap<string, PoseFile> {
  const networks = Object.entries(POSE_FILES).map(([name, file]) => {
    return [`/pose/${name}.tflite`, fileAt(require.resolve(file))] as const;
  });
  const folder = dirname(require.resolve(`${RUNTIME_FOLDER}/litert_wasm_internal.js`));
  const runtime = readdirSync(folder).map((name) => {
    return [`/pose/runtime/${name}`, fileAt(join(folder, name))] as const;
  });
  return new Map([...networks, ...runtime]);
}

function fileAt(path: string): PoseFile {
  return { path, type: TYPES[extname(path)] ?? 'application/octet-stream' };
}
