import { readFile } from 'node:fs/promises';
import { err, ok, type Result } from '@plumbline/domain';
import type { ImportProblem, ReadContext, StoredBytes } from '@plumbline/importers';
import { type OriginalRecord, originalPath } from '@plumbline/store';
import type { Job } from '../reading/task.ts';
import { DERIVED_BY } from './derived-by.ts';
import type { Before } from './intake.ts';
import { storedLine } from './shelf.ts';

/** A kept original that is to be read again. */
export interface OriginalJob extends Job {
  readonly original: OriginalRecord;
}

interface OriginalPlace {
  readonly folder: string;
  readonly bring: (sha256s: readonly string[]) => Promise<void>;
}

/** The kept originals that are to be read again, as jobs. */
export function originalJobs(
  before: Before,
  { folder, bring, zone }: OriginalPlace & { readonly zone: string | undefined },
): readonly OriginalJob[] {
  return staleOriginals(before, zone).map(({ original, context }) => {
    const { file: name, size, sha256 } = original;
    const load = async () => {
      await bring([sha256]);
      return loadOriginal(originalPath(folder, sha256), name);
    };
    return { name, size, load, context: { ...context, zone }, original };
  });
}

/**
 * The kept originals that another version read, or whose clock rests on another time zone of the runner than `zone`,
 * and what was known when they were read. Logs are left out: their rows are the runner's own words and derived from
 * nothing.
 */
export function staleOriginals(
  { originals, recordings }: Pick<Before, 'originals' | 'recordings'>,
  zone: string | undefined,
): readonly { readonly original: OriginalRecord; readonly context: ReadContext }[] {
  const clockFromZone = new Set(
    recordings
      .filter(({ offsetFrom }) => offsetFrom === 'profile' || offsetFrom === 'assumed-utc')
      .map(({ originalId }) => originalId),
  );
  return originals.flatMap((original) => {
    if (original.isCopy || storedLine(original).holds === 'log') return [];
    const context: ReadContext = JSON.parse(original.context);
    const isMoved = clockFromZone.has(original.id) && context.zone !== zone;
    return original.derivedBy === DERIVED_BY && !isMoved ? [] : [{ original, context }];
  });
}

async function loadOriginal(
  path: string,
  name: string,
): Promise<Result<StoredBytes, ImportProblem>> {
  try {
    const bytes = await readFile(path);
    return ok({ bytes, packing: 'plain', inflatedSize: bytes.length, crc32: undefined });
  } catch {
    const expected = 'the original as it was kept';
    return err({ code: 'unreadable-file', place: { file: name }, expected, received: 'none' });
  }
}
