import type { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { ExportList } from './export-list.ts';

/** An export as a zip archive, made while it is read. Unpacked, it imports again without loss. */
export function exportZip({ logs, originals }: ExportList): Readable {
  const zip = new ZipFile();
  for (const [name, text] of logs) zip.addBuffer(Buffer.from(text), name);
  for (const { name, kept } of originals) zip.addFile(kept, name);
  zip.end();
  const out = zip.outputStream as Readable;
  // An original that cannot be read ends the archive unfinished, so that nobody takes it for whole.
  zip.on('error', (thrown: Error) => out.destroy(thrown));
  return out;
}
