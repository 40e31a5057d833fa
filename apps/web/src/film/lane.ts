import type { PoseModel } from '@plumbline/pose';
import type { CompiledRuntime } from './compiled-runtime.ts';
import type { FilmRefusal } from './film.ts';

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
