import { mean } from '../statistics/moments.ts';
import type { PastSession } from './plan-history.ts';
import { RULES } from './rules.ts';
import { beforeTroubles, latestWeeks } from './spells.ts';

/** What a runner is used to, and comes back to. */
export interface UsualRunning {
  /** @unit km a week */
  readonly week: number;
  /** @unit km */
  readonly long: number;
}

/** One run longer than the next by this factor is alone: no habit, and maybe no run; ours. */
const ALONE = 2;

/** What is usual now or, while a break or a setback is come back from, what was before it where that was more. */
export function usualRunning(
  sessions: readonly PastSession[],
  { from, setback }: { readonly from: number; readonly setback: number | undefined },
): UsualRunning {
  const all = [sessions, ...beforeTroubles(sessions, { from, setback })].map(usualOf);
  return {
    week: Math.max(...all.map(({ week }) => week)),
    long: Math.max(...all.map(({ long }) => long)),
  };
}

/** The least of four weeks is left out: it was the lighter one. */
function usualOf(sessions: readonly PastSession[]): UsualRunning {
  const last = sessions.at(-1);
  const weeks = [...latestWeeks(sessions)].sort((a, b) => b - a).slice(0, RULES.weeksLookedAt - 1);
  const month = sessions.filter(
    ({ day, light }) =>
      last && day > last.day - RULES.lookBackDays && light !== 'stop' && light !== 'unsettled',
  );
  return {
    week: weeks.length > 0 ? mean(weeks) : 0,
    long: habitOf(month.map(({ km }) => km)),
  };
}

function habitOf(month: readonly number[]): number {
  const [longest = 0, second = longest] = [...month].sort((a, b) => b - a);
  return Math.min(longest, ALONE * second);
}
