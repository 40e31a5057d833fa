import { randomUUID } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync } from 'node:fs';
import { rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Objects } from '../objects/objects.ts';
import { FOLDER_MODE } from './flushed-file.ts';
import { ORIGINALS, originalPath } from './originals.ts';

/** Originals are read and written in a folder of this machine; where they stay may be elsewhere. */
export interface OriginalsAtHand {
  /** Has these, by their SHA-256, stay where originals stay. */
  readonly settle: (sha256s: readonly string[]) => Promise<void>;
  /** Has these in the folder, as far as they are kept at all. */
  readonly bring: (sha256s: readonly string[]) => Promise<void>;
}

/** They stay in the folder itself. */
export const IN_THE_FOLDER: OriginalsAtHand = { settle: async () => {}, bring: async () => {} };

export interface BroughtOriginals extends OriginalsAtHand {
  /** Removes what was brought and not asked for within the hour. */
  readonly letGo: () => Promise<void>;
}

const AT_HAND_MS = 3_600_000;

/** @param folder of this process alone: what lies in it is a copy, or on its way */
export function originalsElsewhere(
  objects: Objects,
  { runnerId, folder }: { readonly runnerId: string; readonly folder: string },
): BroughtOriginals {
  const nameOf = (sha256: string) =>
    `${runnerId}/${ORIGINALS}/${sha256.slice(0, 2)}/${sha256}` as const;
  const brought = new Set<string>();

  async function bringOne(sha256: string): Promise<void> {
    const path = originalPath(folder, sha256);
    brought.add(path);
    const now = new Date();
    if (existsSync(path)) return utimes(path, now, now);
    mkdirSync(dirname(path), { recursive: true, mode: FOLDER_MODE });
    const aside = join(folder, randomUUID());
    if (await objects.fetchTo(nameOf(sha256), aside)) await rename(aside, path);
  }

  async function letGo(): Promise<void> {
    for (const path of brought) {
      const found = await stat(path).catch(() => undefined);
      if (found && Date.now() - found.mtimeMs < AT_HAND_MS) continue;
      brought.delete(path);
      await rm(path, { force: true });
    }
  }

  return {
    settle: async (sha256s) => {
      for (const sha256 of sha256s) {
        const path = originalPath(folder, sha256);
        // What is not here was settled before.
        if (!existsSync(path) || brought.has(path)) continue;
        await objects.put(nameOf(sha256), createReadStream(path));
        await rm(path);
      }
    },
    bring: async (sha256s) => {
      for (const sha256 of sha256s) await bringOne(sha256);
    },
    letGo,
  };
}
