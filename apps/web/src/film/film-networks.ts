import { liteRtNetworks, type PoseModel, type PoseNetworks } from '@plumbline/pose';
import { RefusedFilm } from './open-film.ts';

/** Where the server has the networks and what runs them. */
const FOLDER = '/pose/';
/** More threads than this share no more work of one picture. */
const MOST_THREADS = 4;

interface ScriptRules {
  readonly trustedTypes?: {
    readonly createPolicy: (
      name: string,
      rules: { readonly createScriptURL: (url: string) => string },
    ) => unknown;
  };
  Module?: unknown;
}

/**
 * The networks, loaded from this machine's server.
 *
 * @throws RefusedFilm where they are not there
 */
export async function filmNetworks(model: PoseModel): Promise<PoseNetworks> {
  const [detector, landmarks] = await Promise.all([bytesOf('detector'), bytesOf(model)]);
  allowRuntime();
  return liteRtNetworks({
    runtime: `${self.location.origin}${FOLDER}runtime/`,
    detector,
    landmarks,
    threads: self.crossOriginIsolated
      ? Math.min(MOST_THREADS, Math.max(1, navigator.hardwareConcurrency))
      : 1,
  });
}

async function bytesOf(name: PoseModel | 'detector'): Promise<Uint8Array> {
  const response = await fetch(`${FOLDER}${name}.tflite`).catch(() => undefined);
  if (!response?.ok) throw new RefusedFilm('no-models');
  return new Uint8Array(await response.arrayBuffer());
}

/** The content policy takes scripts only by a rule: the runtime's own, and no others. */
function allowRuntime(): void {
  const scope = globalThis as ScriptRules;
  const own = `${self.location.origin}${FOLDER}runtime/`;
  scope.trustedTypes?.createPolicy('default', {
    createScriptURL: (url) => {
      if (!new URL(url, own).href.startsWith(own))
        throw new TypeError('not a script of the runtime');
      return url;
    },
  });
  // Where the runtime looks for its own files: in a worker it would look beside the worker.
  scope.Module = {
    locateFile: (file: string) => own + file,
    mainScriptUrlOrBlob: `${own}litert_wasm_threaded_internal.js`,
    print: () => {},
    printErr: () => {},
  };
}
