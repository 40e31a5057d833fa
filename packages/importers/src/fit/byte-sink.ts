/** Bytes written one after the other, little end first. */
export interface ByteSink {
  readonly byte: (value: number) => void;
  readonly short: (value: number) => void;
  readonly long: (value: number) => void;
  /** Copies `from` to `to` of `source`. */
  readonly copy: (source: Uint8Array, from: number, to: number) => void;
  readonly length: () => number;
  /** What was written; the sink is not to be used afterwards. */
  readonly bytes: () => Uint8Array<ArrayBuffer>;
}

export function byteSink(room: number): ByteSink {
  let out = new Uint8Array(Math.max(64, room));
  let at = 0;

  function makeRoom(more: number): void {
    if (at + more <= out.length) return;
    const wider = new Uint8Array(Math.max(out.length * 2, at + more));
    wider.set(out.subarray(0, at));
    out = wider;
  }

  function number(value: number, width: number): void {
    makeRoom(width);
    for (let i = 0; i < width; i += 1) out[at + i] = value >>> (8 * i);
    at += width;
  }

  return {
    byte: (value) => number(value, 1),
    short: (value) => number(value, 2),
    long: (value) => number(value, 4),
    copy(source, from, to) {
      makeRoom(to - from);
      for (let i = from; i < to; i += 1) out[at + i - from] = source[i] ?? 0;
      at += to - from;
    },
    length: () => at,
    bytes: () => out.subarray(0, at),
  };
}
