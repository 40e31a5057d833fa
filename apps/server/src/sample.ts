import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type ApplicationProblem,
  importPath,
  openLibrary,
  writeDemo,
} from '@plumbline/application';
import { ok, type Result } from '@plumbline/domain';
import { SAMPLE_PREFIX } from './left-folders.ts';

/** The sample runner in a store of their own, apart from anybody's data. */
export interface Sample {
  readonly store: string;
  readonly remove: () => Promise<void>;
}

export async function makeSample(now: Date): Promise<Result<Sample, ApplicationProblem>> {
  const folder = await mkdtemp(join(tmpdir(), `${SAMPLE_PREFIX}${process.pid}-`));
  const store = join(folder, 'store');
  const remove = () => rm(folder, { recursive: true, force: true });
  const filled = await fill(join(folder, 'files'), store, now);
  if (filled.ok) return ok({ store, remove });
  await remove();
  return filled;
}

async function fill(
  files: string,
  store: string,
  now: Date,
): Promise<Result<void, ApplicationProblem>> {
  const written = await writeDemo(files);
  if (!written.ok) return written;
  const library = await openLibrary(store, 'write');
  if (!library.ok) return library;
  try {
    const imported = await importPath(library.value, files, { now });
    return imported.ok ? ok(undefined) : imported;
  } finally {
    await library.value.close();
  }
}
