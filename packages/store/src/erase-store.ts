import { existsSync, lstatSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok, type Result } from '@plumbline/domain';
import { FILMS } from './films/kept-films.ts';
import { ORIGINALS, UNFINISHED } from './originals/originals.ts';
import { PHONE_FOLDER, phonePaths } from './phone/phone-files.ts';
import { holdsStore, STORE_FILES } from './sqlite/store-files.ts';
import { takeWriterLock } from './sqlite/writer-lock.ts';
import { type StoreProblem, storeProblem, storeProblemOf } from './store-problem.ts';

export interface Erased {
  readonly files: number;
  readonly bytes: number;
  /** Names in the folder that are not ours and were left. */
  readonly left: readonly string[];
}

const SHA256 = /^[0-9a-f]{64}$/;
const FIRST_TWO = /^[0-9a-f]{2}$/;
const ASIDE = /^\d+-\d+-[0-9a-f]{64}$/;

/**
 * Removes what a store wrote into its folder, by the names it gives, and the folder if nothing is left. The lock
 * goes last: no other process writes meanwhile, and an erasure that is killed can be asked for again.
 */
export function eraseStore(folder: string): Result<Erased, StoreProblem> {
  try {
    if (!existsSync(folder)) return err(storeProblem('no-store', folder, 'no such folder'));
    if (!holdsStore(folder)) {
      const names = readdirSync(folder).slice(0, 3).join(', ');
      return err(storeProblem('not-a-store', folder, names || 'an empty folder'));
    }
    const lock = takeWriterLock(folder);
    if (!lock.ok) return lock;
    try {
      return ok(eraseFiles(folder));
    } finally {
      lock.value.release();
    }
  } catch (thrown) {
    return err(storeProblemOf(thrown, folder));
  }
}

/** Removes the files that a store keeps in `folder`, by their names, and the folder if nothing is left. */
export function eraseFiles(folder: string): Erased {
  const paths = [
    ...originals(folder),
    ...filesOf(join(folder, UNFINISHED), ASIDE),
    ...filesOf(join(folder, FILMS), SHA256),
    ...phonePaths(folder),
    ...STORE_FILES.map((name) => join(folder, name)),
  ];
  let files = 0;
  let bytes = 0;
  for (const path of paths) {
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (!found) continue;
    rmSync(path);
    files++;
    bytes += found.size;
  }
  for (const name of namesIn(join(folder, ORIGINALS))) removeIfEmpty(join(folder, ORIGINALS, name));
  removeIfEmpty(join(folder, ORIGINALS));
  removeIfEmpty(join(folder, UNFINISHED));
  removeIfEmpty(join(folder, PHONE_FOLDER));
  removeIfEmpty(join(folder, FILMS));
  const left = namesIn(folder);
  removeIfEmpty(folder);
  return { files, bytes, left };
}

function originals(folder: string): readonly string[] {
  const homes = namesIn(join(folder, ORIGINALS)).filter((name) => FIRST_TWO.test(name));
  return homes.flatMap((home) => filesOf(join(folder, ORIGINALS, home), SHA256));
}

/** What lies in a folder under names of ours. */
function filesOf(folder: string, ours: RegExp): readonly string[] {
  return namesIn(folder)
    .filter((name) => ours.test(name))
    .map((name) => join(folder, name));
}

function namesIn(folder: string): readonly string[] {
  return lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder) : [];
}

function removeIfEmpty(folder: string): void {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (found?.isDirectory() && readdirSync(folder).length === 0) rmdirSync(folder);
}
