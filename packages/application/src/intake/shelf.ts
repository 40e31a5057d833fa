import { newId, type OriginalRecord } from '@plumbline/store';
import type { StoredLine } from '../report/file-line.ts';

/** The files that are known by their content. */
export interface Shelf {
  readonly find: (sha256: string) => OriginalRecord | undefined;
  /** Adds a file, or takes its newer reading. */
  readonly put: (original: Omit<OriginalRecord, 'isCopy'>) => OriginalRecord;
  /** Adds another name of a file; false where that name is known. */
  readonly putCopy: (original: OriginalRecord, file: string) => boolean;
  /** What is new since it was last asked. */
  readonly takeChanges: () => readonly OriginalRecord[];
}

export function openShelf(known: readonly OriginalRecord[]): Shelf {
  const originals = new Map(known.filter(isFirst).map((original) => [original.sha256, original]));
  const names = new Set(known.map(nameOf));
  const changed = new Map<string, OriginalRecord>();

  function put(original: Omit<OriginalRecord, 'isCopy'>): OriginalRecord {
    const before = originals.get(original.sha256);
    const now = { ...original, isCopy: false };
    if (before && isSame(before, now)) return before;
    originals.set(now.sha256, now);
    names.add(nameOf(now));
    changed.set(now.id, now);
    return now;
  }

  function putCopy(original: OriginalRecord, file: string): boolean {
    const copy = { ...original, id: newId(), file, isCopy: true };
    if (names.has(nameOf(copy))) return false;
    names.add(nameOf(copy));
    changed.set(copy.id, copy);
    return true;
  }

  return {
    find: (sha256) => originals.get(sha256),
    put,
    putCopy,
    takeChanges: () => {
      const all = [...changed.values()];
      changed.clear();
      return all;
    },
  };
}

export function storedLine(original: OriginalRecord): StoredLine {
  return JSON.parse(original.line);
}

function isFirst({ isCopy }: OriginalRecord): boolean {
  return !isCopy;
}

function nameOf({ sha256, file }: Pick<OriginalRecord, 'sha256' | 'file'>): string {
  return `${sha256} ${file}`;
}

function isSame(a: OriginalRecord, b: OriginalRecord): boolean {
  return a.line === b.line && a.contextDigest === b.contextDigest && a.derivedBy === b.derivedBy;
}
