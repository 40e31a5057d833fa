import { type CompiledModel, loadAndCompile, loadLiteRt, Tensor } from '@litertjs/core';
import { DETECTOR_SIDE } from '../detector/anchors.ts';
import { BODY_SIDE } from '../landmarks/body.ts';
import type { Network, PoseNetworks } from '../network.ts';
import { withoutGpu } from './without-gpu.ts';

export interface NetworkFiles {
  /** A folder's address, with a slash at its end. */
  readonly runtime: string;
  readonly detector: Uint8Array;
  readonly landmarks: Uint8Array;
  /** Threads that may work on one picture; more than one needs a runtime that can share memory. */
  readonly threads: number;
}

/** BlazePose on LiteRT, on the processor. Needs `importScripts`, as classic workers have it. */
export async function liteRtNetworks(files: NetworkFiles): Promise<PoseNetworks> {
  const { runtime, detector, landmarks, threads } = files;
  withoutGpu();
  await loadLiteRt(runtime, { threads: threads > 1 });
  return {
    detector: await liteRtNetwork(detector, DETECTOR_SIDE, threads),
    landmarks: await liteRtNetwork(landmarks, BODY_SIDE, threads),
  };
}

async function liteRtNetwork(bytes: Uint8Array, side: number, threads: number): Promise<Network> {
  const model = await loadAndCompile(bytes, {
    accelerator: 'wasm',
    cpuOptions: { numThreads: threads },
  });
  return { run: (input, sizes) => run(model, { input, side }, sizes) };
}

async function run(
  model: CompiledModel,
  { input, side }: { readonly input: Float32Array; readonly side: number },
  sizes: readonly number[],
): Promise<readonly Float32Array[]> {
  const given = new Tensor(input, [1, side, side, 3]);
  const outputs = await model.run(given);
  given.delete();
  try {
    return sizes.map((size) => {
      const output = outputs.find(({ type }) => countOf(type.layout.dimensions) === size);
      if (!output) throw new Error(`the network has no output of ${size} numbers`);
      return Float32Array.from(output.toTypedArray());
    });
  } finally {
    for (const output of outputs) output.delete();
  }
}

function countOf(dimensions: ArrayLike<number>): number {
  return Array.from(dimensions).reduce((product, n) => product * n, 1);
}
