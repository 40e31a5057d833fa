import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { CHANNELS, type Channel, type Samples } from '@plumbline/domain';
import {
  chooseWriting,
  columnBytes,
  readColumn,
  readExact,
  WRITTEN,
  type Written,
  writeColumn,
  writeExact,
} from './columns.ts';

/** First byte of every blob, so that another way of writing can follow. Stored for ever. */
const CODEC = 1;
const STEPS_PER_SECOND = 1000;
const LENGTH_BYTES = 4;
/** A day at 1 Hz with every channel is 9 MB; nothing that was read from a file of at most 128 MiB comes near. */
const MAX_BYTES = 2 ** 30;

/** What stands before the columns, as JSON. */
interface Header {
  readonly count: number;
  readonly columns: readonly (readonly [name: string, written: Written, stepsPerUnit: number])[];
}

/**
 * Samples as one blob: a codec byte, then zstd over a header and the columns (`time` first) as differences of
 * whole steps, byte plane by byte plane. A step is a millisecond of `time` and the resolution of a channel.
 */
export function encodeSamples(samples: Samples): Uint8Array {
  const count = samples.time.length;
  const columns = columnsOf(samples);
  const header: Header = {
    count,
    columns: columns.map(({ name, values, stepsPerUnit }) => [
      name,
      chooseWriting(values, stepsPerUnit),
      stepsPerUnit,
    ]),
  };
  const head = new TextEncoder().encode(JSON.stringify(header));
  const sizes = header.columns.map(([, written]) => columnBytes(written, count));
  const plain = new Uint8Array(LENGTH_BYTES + head.length + sizes.reduce((a, b) => a + b, 0));
  new DataView(plain.buffer).setUint32(0, head.length, true);
  plain.set(head, LENGTH_BYTES);

  let at = LENGTH_BYTES + head.length;
  for (const [i, { values, stepsPerUnit }] of columns.entries()) {
    const into = plain.subarray(at, at + (sizes[i] ?? 0));
    if (header.columns[i]?.[1] === WRITTEN.exact) writeExact(values, into);
    else writeColumn(values, stepsPerUnit, into);
    at += into.length;
  }
  return withCodec(zstdCompressSync(plain));
}

/** The samples that `encodeSamples` wrote, each value within half its channel's resolution; a gap stays a gap. */
export function decodeSamples(blob: Uint8Array): Samples {
  if (blob[0] !== CODEC) throw new Error(`samples written by an unknown codec: ${blob[0]}`);
  const plain = new Uint8Array(
    zstdDecompressSync(blob.subarray(1), { maxOutputLength: MAX_BYTES }),
  );
  const headLength = new DataView(plain.buffer, plain.byteOffset).getUint32(0, true);
  let at = LENGTH_BYTES + headLength;
  const header: Header = JSON.parse(new TextDecoder().decode(plain.subarray(LENGTH_BYTES, at)));

  let time: Float64Array = new Float64Array(0);
  const channels: Partial<Record<Channel, Float64Array>> = {};
  for (const [name, written, stepsPerUnit] of header.columns) {
    const from = plain.subarray(at, at + columnBytes(written, header.count));
    const values =
      written === WRITTEN.exact
        ? readExact(from, header.count)
        : readColumn(from, header.count, stepsPerUnit);
    if (name === 'time') time = values;
    else channels[name as Channel] = values;
    at += from.length;
  }
  return { time, channels };
}

function columnsOf(samples: Samples) {
  const time = { name: 'time', values: samples.time, stepsPerUnit: STEPS_PER_SECOND };
  const channels = Object.entries(samples.channels).map(([name, values]) => ({
    name,
    values,
    stepsPerUnit: Math.round(1 / CHANNELS[name as Channel].resolution),
  }));
  return [time, ...channels];
}

function withCodec(compressed: Uint8Array): Uint8Array {
  const blob = new Uint8Array(compressed.length + 1);
  blob[0] = CODEC;
  blob.set(compressed, 1);
  return blob;
}
