import {
  AT_ONCE,
  networksOver,
  type PoseModel,
  type PoseNetworks,
  sharedOut,
} from '@plumbline/pose';
import { scriptRule } from '../connection/script-rule.ts';
import type { CompiledRuntime } from './compiled-runtime.ts';
import type { FromLane, ToLane } from './lane.ts';
import laneAddress from './lane-worker.ts?worker&url';
import { RefusedFilm } from './open-film.ts';

export interface NetworksAsked {
  readonly model: PoseModel;
  /** Pictures that are asked about at once. */
  readonly atOnce: number;
  /** As an earlier copy left it. */
  readonly runtime: CompiledRuntime | undefined;
  readonly onCompiled: (runtime: CompiledRuntime) => void;
}

/**
 * The networks, each copy in a thread of its own: that is faster than as many threads for one picture.
 *
 * @throws RefusedFilm where the server does not have them
 */
export async function filmNetworks(asked: NetworksAsked): Promise<PoseNetworks> {
  const cores = Math.max(1, navigator.hardwareConcurrency);
  const most = Math.min(AT_ONCE, cores);
  const lanes = Math.min(asked.atOnce, most);
  // As many whether one picture is looked at or all: another runtime would have to be compiled for other threads.
  const threads = self.crossOriginIsolated ? Math.floor(cores / most) : 1;
  const told = { address: scriptRule(laneAddress), model: asked.model, threads };
  const first = startLane({ ...told, runtime: asked.runtime });
  const others = first.compiled.then((runtime) => {
    asked.onCompiled(runtime);
    const rest = Array.from({ length: lanes - 1 }, () => startLane({ ...told, runtime }).networks);
    return Promise.all(rest);
  });
  const [one, rest] = await Promise.all([first.networks, others]);
  return sharedOut([one, ...rest]);
}

interface Lane {
  readonly compiled: Promise<CompiledRuntime>;
  readonly networks: Promise<PoseNetworks>;
}

function startLane({
  address,
  ...told
}: Omit<ToLane, 'port'> & { readonly address: string }): Lane {
  const worker = new Worker(address, { name: 'film-lane' });
  const { port1, port2 } = new MessageChannel();
  const compiled = Promise.withResolvers<CompiledRuntime>();
  const networks = Promise.withResolvers<PoseNetworks>();
  const fail = (why: Error) => {
    compiled.reject(why);
    networks.reject(why);
  };
  // Of a lane that was given a runtime only the networks are waited for.
  compiled.promise.catch(() => {});
  worker.onerror = ({ message }) => fail(new Error(message));
  worker.onmessage = ({ data }: MessageEvent<FromLane>) => {
    switch (data.kind) {
      case 'compiled':
        return compiled.resolve(data.runtime);
      case 'ready':
        return networks.resolve(networksOver(port1));
      case 'refused':
        return fail(new RefusedFilm(data.refusal));
      case 'fault':
        return fail(new Error(data.says));
    }
  };
  worker.postMessage({ ...told, port: port2 } satisfies ToLane, [port2]);
  return { compiled: compiled.promise, networks: networks.promise };
}
