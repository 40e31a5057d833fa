import type { PastSession } from './plan-history.ts';
import { RULES } from './rules.ts';

/** What was run up to the latest break of more than 30 days, and since; all is since where there was none. */
export function atLatestBreak<T extends Pick<PastSession, 'day'>>(
  sessions: readonly T[],
): { readonly before: readonly T[]; readonly since: readonly T[] } {
  const found = sessions.findLastIndex(
    ({ day }, i) => i > 0 && day - (sessions[i - 1]?.day ?? day) > RULES.layOffDays,
  );
  const begun = Math.max(0, found);
  return { before: sessions.slice(0, begun), since: sessions.slice(begun) };
}

/** For so long after a break or a setback it is still come back from; ours. */
const COMING_BACK_DAYS = 84;
/** Days without a run from which on it was a break from a habit; ours. */
const PAUSE_DAYS = 14;

/** What was run before each pause and before the setback that are still come back from. */
export function beforeTroubles(
  sessions: readonly PastSession[],
  { from, setback }: { readonly from: number; readonly setback: number | undefined },
): readonly (readonly PastSession[])[] {
  const ends = sessions.flatMap(({ day }, i) => {
    const pause = day - (sessions[i - 1]?.day ?? day);
    return pause >= PAUSE_DAYS && pause <= RULES.forgottenDays ? [day] : [];
  });
  return [...ends, ...(setback === undefined ? [] : [setback])]
    .filter((end) => from - end <= COMING_BACK_DAYS)
    .map((end) => sessions.filter(({ day }) => day < end));
}

/**
 * The weeks up to the latest run, newest first: four, or fewer where running began later.
 *
 * @unit km a week
 */
export function latestWeeks(sessions: readonly PastSession[]): readonly number[] {
  const last = sessions.at(-1);
  const first = atLatestBreak(sessions).since[0];
  if (!last || !first) return [];
  const count = Math.min(RULES.weeksLookedAt, Math.ceil((last.day - first.day + 1) / 7));
  return Array.from({ length: count }, (_, back) => {
    const end = last.day - 7 * back;
    return sessions.reduce((sum, { day, km }) => (day <= end && day > end - 7 ? sum + km : sum), 0);
  });
}
