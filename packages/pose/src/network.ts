/** A network that was loaded, by whatever runs it. */
export interface Network {
  /**
   * @param input as many numbers as the network takes
   * @param sizes of the outputs that are wanted, in numbers; no two outputs of these networks have the same
   * @returns copies of those outputs, in the order of `sizes`
   */
  readonly run: (input: Float32Array, sizes: readonly number[]) => Promise<readonly Float32Array[]>;
}

/** The two networks of BlazePose. */
export interface PoseNetworks {
  /** Finds people in a square picture. */
  readonly detector: Network;
  /** Finds the points of one body in a square round it. */
  readonly landmarks: Network;
}

/** Bytes 0 to 255 of RGBA pixels as the numbers that a network takes. */
export function inputOf(
  pixels: ArrayLike<number>,
  { low, high }: { readonly low: number; readonly high: number },
): Float32Array {
  const input = new Float32Array((pixels.length / 4) * 3);
  const scale = (high - low) / 255;
  for (let from = 0, to = 0; to < input.length; from += 4, to += 3) {
    input[to] = (pixels[from] as number) * scale + low;
    input[to + 1] = (pixels[from + 1] as number) * scale + low;
    input[to + 2] = (pixels[from + 2] as number) * scale + low;
  }
  return input;
}

export function sigmoid(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
