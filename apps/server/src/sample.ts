import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type ApplicationProblem,
  type ImportOptions,
  importPath,
  openLibrary,
  type ReadOptions,
  recordsOf,
  writeDemo,
} from '@plumbline/application';
import { ok, type Result } from '@plumbline/domain';
import { SAMPLE_PREFIX } from './left-folders.ts';

const HOURS_AFTER = 8;

/** The sample runner in a store of their own, apart from anybody's data. */
export interface Sample {
  readonly store: string;
  /** The evening of their last run: they never ran on, and would seem to have stopped. */
  readonly now: Date;
  readonly remove: () => Promise<void>;
}

/** @param making stops it and hears how far it is; what was stopped has runs missing */
export async function makeSample(
  now: Date,
  making: Pick<ReadOptions, 'signal' | 'onProgress'>,
): Promise<Result<Sample, ApplicationProblem>> {
  const folder = await mkdtemp(join(tmpdir(), `${SAMPLE_PREFIX}${process.pid}-`));
  const store = join(folder, 'store');
  const remove = () => rm(folder, { recursive: true, force: true });
  const filled = await fill({ files: join(folder, 'files'), store }, { ...making, now });
  if (filled.ok) return ok({ store, now: filled.value, remove });
  await remove();
  return filled;
}

async function fill(
  { files, store }: { readonly files: string; readonly store: string },
  options: ImportOptions,
): Promise<Result<Date, ApplicationProblem>> {
  const written = await writeDemo(files);
  if (!written.ok) return written;
  const library = await openLibrary(store, 'write');
  if (!library.ok) return library;
  try {
    const imported = await importPath(library.value, files, options);
    if (!imported.ok) return imported;
    const last = (await recordsOf(library.value)).runs.at(-1);
    return ok(last ? new Date(last.start + HOURS_AFTER * 3_600_000) : options.now);
  } finally {
    await library.value.close();
  }
}
