import { ok, type Result } from '@plumbline/domain';
import type { Postgres } from '@plumbline/store';
import { todayIn } from '../answer-for.ts';
import type { ApplicationProblem } from '../application-problem.ts';
import { openDesk } from '../desk/desk.ts';
import { runnerHome } from '../home.ts';
import { whyView } from '../showing/why-view.ts';
import { sharedRevision } from './shared-revision.ts';

export interface WhyAsked {
  readonly now: Date;
  /** Digest of the program: an answer that another one worked out is not this one's. */
  readonly program: string;
}

/**
 * Why, as JSON for the runner's own page, where it was worked out before: of the records as they are, for today.
 *
 * @throws StoreFailure where the database does not answer
 */
export async function storedWhy(
  { answers }: Postgres,
  runnerId: string,
  { now, program }: WhyAsked,
): Promise<string | undefined> {
  const stored = await answers.find(runnerId, program);
  return stored && todayIn(stored.zone ?? undefined, now) === stored.day ? stored.body : undefined;
}

/** Works it out, and keeps it for whoever asks next. */
export async function workOutWhy(
  postgres: Postgres,
  runnerId: string,
  { now, program }: WhyAsked,
): Promise<Result<string, ApplicationProblem>> {
  const home = runnerHome(postgres, runnerId);
  const desk = openDesk(home, { now: () => now, nextRevision: sharedRevision });
  try {
    const seen = await desk.look();
    if (!seen.ok) return seen;
    const { version, today, records } = seen.value;
    const body = JSON.stringify(whyView(seen.value));
    const zone = records.profile?.timeZone ?? null;
    if (version !== 'none') {
      await postgres.answers.keep(runnerId, { version, program, day: today, zone, body });
    }
    return ok(body);
  } finally {
    await desk.close();
  }
}
