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
