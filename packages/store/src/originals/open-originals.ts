import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderObjects } from '../objects/folder-objects.ts';
import type { Objects } from '../objects/objects.ts';
import { s3Objects } from '../objects/s3-objects.ts';
import type { S3Place } from '../objects/s3-place.ts';
import {
  type BroughtOriginals,
  IN_THE_FOLDER,
  type OriginalsAtHand,
  originalsElsewhere,
} from './originals-at-hand.ts';

/** Where the originals of many runners are kept. */
export interface OpenOriginals {
  /** Files that are not read yet lie there too. */
  readonly objects: Objects;
  /** In which those of a runner are read and written. */
  readonly folderOf: (runnerId: string) => string;
  readonly atHand: (runnerId: string) => OriginalsAtHand;
  /** Removes what is kept of a runner, as far as it does not lie in the runner's folder under a name of ours. */
  readonly erase: (runnerId: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

const SWEEP_MS = 600_000;

/** @param given a folder that every server and worker sees, a folder a runner in it; or a place in a store that speaks S3 */
export function openOriginals(given: string | S3Place): OpenOriginals {
  return typeof given === 'string' ? inFolder(given) : inStore(given);
}

function inFolder(folder: string): OpenOriginals {
  const objects = folderObjects(folder);
  return {
    objects,
    folderOf: (runnerId) => join(folder, runnerId),
    atHand: () => IN_THE_FOLDER,
    erase: (runnerId) => objects.drop(`${runnerId}/staged/`),
    close: objects.close,
  };
}

function inStore(place: S3Place): OpenOriginals {
  const objects = s3Objects(place);
  // Named so that another process removes it, should this one be killed.
  const folder = mkdtempSync(join(tmpdir(), `plumbline-originals-${process.pid}-`));
  const folderOf = (runnerId: string) => join(folder, runnerId);
  const atHand = new Map<string, BroughtOriginals>();
  const sweep = setInterval(async () => {
    for (const { letGo } of atHand.values()) await letGo().catch(() => {});
  }, SWEEP_MS).unref();
  return {
    objects,
    folderOf,
    atHand: (runnerId) => {
      const known = atHand.get(runnerId);
      if (known) return known;
      const made = originalsElsewhere(objects, { runnerId, folder: folderOf(runnerId) });
      atHand.set(runnerId, made);
      return made;
    },
    erase: async (runnerId) => {
      await objects.drop(`${runnerId}/staged/`);
      await objects.drop(`${runnerId}/originals/`);
    },
    close: async () => {
      clearInterval(sweep);
      await objects.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
