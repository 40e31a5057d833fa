import {
  countToRederive,
  type Postgres,
  type ReadingThreads,
  rederive,
  runnerHome,
  TryAgain,
} from '@plumbline/application';

export interface DeriveParts {
  readonly postgres: Postgres;
  readonly threads: ReadingThreads;
  readonly now: () => Date;
}

/**
 * Reads a runner's kept originals again, as far as another version of Plumbline read them.
 *
 * @returns how many there were
 * @throws TryAgain where another try may fare better
 */
export async function doDerive(
  runnerId: string,
  { postgres, threads, now }: DeriveParts,
): Promise<number> {
  const home = runnerHome(postgres, runnerId);
  if (!(await hasStale(home))) return 0;
  const opened = await home.open('write');
  if (!opened.ok) throw new TryAgain(opened.error.code);
  try {
    const derived = await rederive(opened.value, { now: now(), threads });
    if (!derived.ok) throw new TryAgain(derived.error.code);
    return derived.value;
  } finally {
    await opened.value.close();
  }
}

/** Looked at without the right to write, which the runner may need, and which makes records where there are none. */
async function hasStale(home: ReturnType<typeof runnerHome>): Promise<boolean> {
  const opened = await home.open('read');
  if (!opened.ok) {
    if (opened.error.code === 'no-store') return false;
    throw new TryAgain(opened.error.code);
  }
  try {
    const count = await countToRederive(opened.value);
    if (!count.ok) throw new TryAgain(count.error.code);
    return count.value > 0;
  } finally {
    await opened.value.close();
  }
}
