import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { ZipFile } from 'yazl';

export interface ZipOptions {
  readonly stored?: boolean;
  readonly zip64?: boolean;
}

/** A zip of these files, for tests. */
export async function zipOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: ZipOptions = {},
): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) {
    zip.addBuffer(Buffer.from(content), name, {
      compress: options.stored !== true,
      mtime: new Date(2026, 2, 9),
      forceZip64Format: options.zip64 === true,
    });
  }
  zip.end({ forceZip64Format: options.zip64 === true, comment: '' });
  return whole(zip.outputStream as AsyncIterable<Buffer>);
}

/** A zip with an entry of so many MiB of zeros, made piece by piece: making it takes no memory worth telling. */
export function zipOfZeros(
  name: string,
  mib: number,
  beside: Readonly<Record<string, string>>,
): Promise<Buffer> {
  const zip = new ZipFile();
  zip.addReadStream(zeros(mib), name);
  for (const [other, content] of Object.entries(beside)) {
    zip.addBuffer(Buffer.from(content), other);
  }
  zip.end();
  return whole(zip.outputStream as AsyncIterable<Buffer>);
}

export function gzipOfZeros(mib: number): Promise<Buffer> {
  return whole(zeros(mib).pipe(createGzip()));
}

function zeros(mib: number): Readable {
  const piece = Buffer.alloc(1024 * 1024);
  return Readable.from(Array.from({ length: mib }, () => piece));
}

async function whole(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece);
  return Buffer.concat(pieces);
}

const CENTRAL = 0x02014b50;

/** Where the directory's record of the `n`-th entry starts. */
export function directoryRecord(zip: Buffer, n: number): number {
  let at = zip.readUInt32LE(zip.length - 22 + 16);
  for (let i = 0; i < n; i++) {
    if (zip.readUInt32LE(at) !== CENTRAL) throw new Error('no such entry');
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return at;
}

/** A copy with some bytes changed. */
export function changed(zip: Buffer, change: (copy: Buffer) => void): Buffer {
  const copy = Buffer.from(zip);
  change(copy);
  return copy;
}
