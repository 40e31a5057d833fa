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
  const pieces: Buffer[] = [];
  for await (const piece of zip.outputStream as AsyncIterable<Buffer>) pieces.push(piece);
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
