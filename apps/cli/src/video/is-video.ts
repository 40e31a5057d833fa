import { open } from 'node:fs/promises';
import { extname } from 'node:path';

const VIDEO_NAMES: ReadonlySet<string> = new Set([
  '.mp4',
  '.mov',
  '.m4v',
  '.webm',
  '.mkv',
  '.avi',
  '.3gp',
  '.mts',
]);
const MP4 = /^.{4}(ftyp|moov|mdat|wide|free|skip)/s;
const MATROSKA = '\u001aE\u00df\u00a3';
const HEAD_BYTES = 12;

/** Whether a file holds a video rather than landmarks: by how it begins, or else by its name. */
export async function isVideo(path: string): Promise<boolean> {
  const head = await headOf(path);
  if (head === undefined) return false;
  return (
    MP4.test(head) ||
    head.startsWith(MATROSKA) ||
    head.startsWith('RIFF') ||
    VIDEO_NAMES.has(extname(path).toLowerCase())
  );
}

/** The first bytes, one character each; nothing where there is no file to read, which its reader then says. */
async function headOf(path: string): Promise<string | undefined> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
      return buffer.toString('latin1', 0, bytesRead);
    } finally {
      await file.close();
    }
  } catch {
    return undefined;
  }
}
