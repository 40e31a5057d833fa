import { liteRtNetworks, type PoseModel, type PoseNetworks, serveNetworks } from '@plumbline/pose';
import { trustedTypes } from '../connection/script-rule.ts';
import type { CompiledRuntime } from './compiled-runtime.ts';
import type { FromLane, ToLane } from './lane.ts';

/** Where the server has the networks and what runs them. */
const FOLDER = '/pose/';
/** More threads than this share no more work of one picture. */
const MOST_THREADS = 4;

interface RuntimeScope {
  importScripts: (address: string) => void;
  /** https://emscripten.org/docs/api_reference/module.html */
  Module?: {
    readonly locateFile: (file: string) => string;
    readonly mainScriptUrlOrBlob: string;
    readonly print: () => void;
    readonly printErr: () => void;
    readonly instantiateWasm: (
      imports: WebAssembly.Imports,
      done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
    ) => object;
  };
}

self.onmessage = async ({ data }: MessageEvent<ToLane>) => {
  try {
    const networks = await loaded(data);
    if (networks) serveNetworks(data.port, networks);
    tell(networks ? { kind: 'ready' } : { kind: 'refused', refusal: 'no-models' });
  } catch (thrown) {
    tellFault(thrown);
  }
};

function tell(message: FromLane): void {
  self.postMessage(message);
}

function tellFault(thrown: unknown): void {
  tell({ kind: 'fault', says: String(thrown) });
}

/** The networks, loaded from this machine's server; nothing where it does not have them. */
async function loaded({ model, threads, runtime }: ToLane): Promise<PoseNetworks | undefined> {
  const [detector, landmarks] = await Promise.all([bytesOf('detector'), bytesOf(model)]);
  if (!detector || !landmarks) return undefined;
  const folder = `${self.location.origin}${FOLDER}runtime/`;
  allowScriptsIn(folder);
  prepareRuntime(folder, runtime);
  return liteRtNetworks({
    runtime: folder,
    detector,
    landmarks,
    threads: Math.min(MOST_THREADS, threads),
  });
}

async function bytesOf(name: PoseModel | 'detector'): Promise<Uint8Array | undefined> {
  const response = await fetch(`${FOLDER}${name}.tflite`).catch(() => undefined);
  return response?.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
}

/** The content policy takes scripts only by a rule: the runtime's own, and no others. */
function allowScriptsIn(folder: string): void {
  trustedTypes()?.createPolicy('default', {
    createScriptURL: (url) => {
      if (!new URL(url, folder).href.startsWith(folder))
        throw new TypeError('not a script of the runtime');
      return url;
    },
  });
}

/** Tells the runtime where its files are, in a worker it would look beside the worker, and what is compiled already. */
function prepareRuntime(folder: string, known: CompiledRuntime | undefined): void {
  const scope = globalThis as unknown as RuntimeScope;
  let script = '';
  const load = scope.importScripts;
  scope.importScripts = (address) => {
    script = address;
    load(address);
  };
  const compiled = async () =>
    known?.script === script
      ? known.module
      : WebAssembly.compileStreaming(fetch(script.replace(/js$/, 'wasm')));
  scope.Module = {
    locateFile: (file) => folder + file,
    mainScriptUrlOrBlob: `${folder}litert_wasm_threaded_internal.js`,
    print: () => {},
    printErr: () => {},
    instantiateWasm: (imports, done) => {
      compiled()
        .then(async (module) => {
          tell({ kind: 'compiled', runtime: { script, module } });
          done(await WebAssembly.instantiate(module, imports), module);
        })
        .catch(tellFault);
      return {};
    },
  };
}
