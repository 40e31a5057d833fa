import { type Postgres, raiseFlags, StoreFailure } from '@plumbline/application';

type Raising = Pick<Postgres, 'access' | 'caseload' | 'openRunner'>;

/**
 * Raises what asks for a look in a runner's records; nothing where nobody is let see anything of them.
 *
 * @throws StoreFailure where the database does not answer
 */
export async function raiseIfSeen(postgres: Raising, runnerId: string, now: Date): Promise<void> {
  const grants = await postgres.access.givenBy(runnerId);
  if (grants.length > 0) await raiseFlags(postgres, runnerId, now);
}

/** The same, and left to the next who opens the list where it cannot be done now. */
export async function raiseOrLeave(postgres: Raising, runnerId: string, now: Date): Promise<void> {
  try {
    await raiseIfSeen(postgres, runnerId, now);
  } catch (thrown) {
    if (!(thrown instanceof StoreFailure)) throw thrown;
  }
}
