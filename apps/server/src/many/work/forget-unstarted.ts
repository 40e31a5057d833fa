import type { Postgres } from '@plumbline/application';
import { stagedFolder, type Which } from '../staged.ts';

/** Throws away the files of an import that was never started: whoever sent them did not come back. */
export async function forgetUnstarted(
  which: Which,
  { postgres: { imports, objects } }: { readonly postgres: Pick<Postgres, 'imports' | 'objects'> },
): Promise<void> {
  const found = await imports.of(which.runnerId);
  if (found?.id !== which.importId || found.state !== 'receiving') return;
  await imports.forget(which);
  await objects.drop(stagedFolder(which));
}
