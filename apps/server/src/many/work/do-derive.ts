import { type Postgres, rederive, runnerHome, TryAgain } from '@plumbline/application';

export interface DeriveParts {
  readonly postgres: Postgres;
  readonly now: () => Date;
}

/**
 * Reads a runner's kept originals again, as far as another version of Plumbline read them.
 *
 * @returns how many there were
 * @throws TryAgain where another try may fare better
 */
export async function doDerive(runnerId: string, { postgres, now }: DeriveParts): Promise<number> {
  if (!(await isThere(runnerId, postgres))) return 0;
  const opened = await runnerHome(postgres, runnerId).open('write');
  if (!opened.ok) throw new TryAgain(opened.error.code);
  try {
    const derived = await rederive(opened.value, now());
    if (!derived.ok) throw new TryAgain(derived.error.code);
    return derived.value;
  } finally {
    await opened.value.close();
  }
}

/** Opening to write would make the records of somebody who has none, or who erased them. */
async function isThere(runnerId: string, postgres: Postgres): Promise<boolean> {
  const opened = await postgres.openRunner(runnerId, 'read');
  if (opened.ok) await opened.value.close();
  else if (opened.error.code !== 'no-store') throw new TryAgain(opened.error.code);
  return opened.ok;
}
