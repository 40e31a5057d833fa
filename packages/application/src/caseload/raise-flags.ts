import {
  CASELOAD_RULES_VERSION,
  FLAG_NEEDS,
  flagsOn,
  happeningOf,
  safetyTold,
} from '@plumbline/domain';
import { type Case, type LogKind, logsOf, type Postgres } from '@plumbline/store';
import { todayFor } from '../answer-for.ts';
import { endOfDay } from './end-of-day.ts';

type Raising = Pick<Postgres, 'openRunner' | 'caseload'>;

/** The kinds of rows that flags rest on, and the profile for its time zone. */
const READ: readonly LogKind[] = [
  'diary',
  'triage',
  'screenings',
  'care',
  'intake',
  'wishes',
  'profile',
];

/**
 * Raises what asks for a look in a runner's records at `now`. Each happening is raised once, by whoever asks first.
 *
 * @throws StoreFailure where the database does not answer
 */
export async function raiseFlags(postgres: Raising, runnerId: string, now: Date): Promise<void> {
  const opened = await postgres.openRunner(runnerId, 'read');
  if (!opened.ok) return;
  const store = opened.value;
  // What is written from here on is of a later revision, and is read again.
  const revision = await store.version();
  if (revision === 'gone') return;
  const lastRun = await store.lastRunDay();
  const records = logsOf(await store.logRows(READ));
  const today = todayFor(records.profile, now);
  const flags = flagsOn({ ...records, lastRun }, today).map((flag) => ({
    kind: flag.kind,
    happening: happeningOf(flag),
    needs: FLAG_NEEDS[flag.kind],
    body: flag,
  }));
  await postgres.caseload.raise(runnerId, flags, now.getTime(), {
    revision,
    derivedBy: CASELOAD_RULES_VERSION,
    untilAt: endOfDay(records.profile, today, now),
    standing: flags.map(({ kind, happening }) => `${kind} ${happening}`),
    keepsBack: !safetyTold(records, today, 'kept_back').known,
  });
}

/**
 * The same for everybody whom somebody is let see, where something was written since or another day began.
 *
 * @throws StoreFailure where the database does not answer
 */
export async function raiseWhereDue(postgres: Raising, personId: string, now: Date): Promise<void> {
  for (const one of await postgres.caseload.cases(personId)) {
    if (one.runnerId !== personId && isDue(one, now)) await raiseFlags(postgres, one.runnerId, now);
  }
}

function isDue({ revision, raised }: Case, now: Date): boolean {
  return (
    raised === undefined ||
    raised.revision !== revision ||
    raised.derivedBy !== CASELOAD_RULES_VERSION ||
    raised.untilAt <= now.getTime()
  );
}
