import type { PoseModel } from '@plumbline/pose';
import type { FilmRefusal } from './film.ts';

/** What runs the networks, compiled: later copies need not do it again, and begin with what was found to be slow in this one. */
export interface CompiledRuntime {
  /** Address of the script that belongs to it: which one suits depends on the browser and on threads. */
  readonly script: string;
  readonly module: WebAssembly.Module;
}

/** What one copy of the networks is started with. */
export interface ToLane {
  readonly model: PoseModel;
  /** That may work on one picture. */
  readonly threads: number;
  readonly runtime: CompiledRuntime | undefined;
  /** Where pictures are asked about once it is ready. */
  readonly port: MessagePort;
}

export type FromLane =
  | { readonly kind: 'compiled'; readonly runtime: CompiledRuntime }
  | { readonly kind: 'ready' }
  | { readonly kind: 'refused'; readonly refusal: FilmRefusal }
  | { readonly kind: 'fault'; readonly says: string };
