import { mean } from '../statistics/moments.ts';
import type { PastSession } from './plan-history.ts';
import { RULES } from './rules.ts';
import { atLatestBreak, latestWeeks } from './spells.ts';

/** What a runner is used to, and comes back to. */
export interface UsualRunning {
  /** @unit km a week */
  readonly week: number;
  /** @unit km */
  readonly long: number;
}

/** For so long after a break or a setback it is still come back from; ours. */
const COMING_BACK_DAYS = 84;
/** What was run before a longer break is no aim any more; ours. */
const FORGOTTEN_DAYS = 180;
/** One run longer than the next by this factor is alone: no habit, and maybe no run; ours. */
const ALONE = 2;

/** What is usual now or, while a break or a setback is come back from, what was before it where that was more. */
export function usualRunning(
  sessions: readonly PastSession[],
  { from, setback }: { readonly from: number; readonly setback: number | undefined },
): UsualRunning {
  const [now, before] = [usualOf(sessions), usualOf(beforeTrouble(sessions, { from, setback }))];
  return { week: Math.max(now.week, before.week), long: Math.max(now.long, before.long) };
}

function beforeTrouble(
  sessions: readonly PastSession[],
  { from, setback }: { readonly from: number; readonly setback: number | undefined },
): readonly PastSession[] {
  const { before, since } = atLatestBreak(sessions);
  const [end, begin] = [before.at(-1)?.day, since[0]?.day];
  if (end !== undefined && begin !== undefined && from - begin <= COMING_BACK_DAYS)
    return begin - end <= FORGOTTEN_DAYS ? before : [];
  if (setback === undefined || from - setback > COMING_BACK_DAYS) return [];
  return sessions.filter(({ day }) => day < setback);
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
