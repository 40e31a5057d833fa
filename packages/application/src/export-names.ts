import { WITHIN } from '@plumbline/importers';

/** Bytes; disks take 255. */
const LONGEST_PART = 240;

/**
 * A path within an export for each file, by the name it was imported under: archives become folders, nothing
 * leads outside, and no two are the same, on disks that know no upper case, nor two ways to write é, either; every part fits a disk. `taken` are names in use.
 */
export function exportNames(files: readonly string[], taken: readonly string[]): readonly string[] {
  const names = new Set(taken.map(asSeen));
  const folders = new Set<string>();
  return files.map((file) => {
    const path = safePath(file);
    let name = path;
    for (let n = 2; isTaken(asSeen(name)); n++) name = numbered(path, n);
    names.add(asSeen(name));
    for (const folder of foldersOf(asSeen(name))) folders.add(folder);
    return name;
  });

  function isTaken(name: string): boolean {
    return names.has(name) || folders.has(name) || foldersOf(name).some((at) => names.has(at));
  }
}

/** A name as disks that are lenient about letters compare it. */
function asSeen(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** What Windows takes for a device, with whatever ending: https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** Start and end of a part that no disk would take, with room for a number; only archives hold such names. */
function shortened(part: string): string {
  if (Buffer.byteLength(part) <= LONGEST_PART) return part;
  const letters = [...part];
  return `${letters.slice(0, 40).join('')}…${letters.slice(-15).join('')}`;
}

function safePath(file: string): string {
  const parts = file
    .split(WITHIN)
    .flatMap((part) => part.split(/[/\\]/))
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .map((part) => part.replace(/[\u0000-\u001f\u007f:*?"<>|]/g, '_').trim())
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .map((part) => shortened(DEVICE.test(part) ? `_${part}` : part));
  return parts.join('/') || 'unnamed';
}

/** `runs/1 (2).fit.gz`: what stands before the first dot tells them apart, so that the kind stays. */
function numbered(path: string, n: number): string {
  const slash = path.lastIndexOf('/') + 1;
  const dot = path.indexOf('.', slash + 1);
  const at = dot < 0 ? path.length : dot;
  return `${path.slice(0, at)} (${n})${path.slice(at)}`;
}

/** `a/b/c` lies in `a` and `a/b`. */
function foldersOf(name: string): readonly string[] {
  const parts = name.split('/');
  return parts.slice(1).map((_, i) => parts.slice(0, i + 1).join('/'));
}
