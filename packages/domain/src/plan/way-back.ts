import type { Kilometres } from '../units/quantity.ts';
import type { PastSession, PlanHistory } from './plan-history.ts';
import { LEAST_KM, RULES, RUN_WALK } from './rules.ts';

/** How running begins where there is nothing to step from. */
export interface WayBack {
  readonly why:
    | 'none'
    | 'beginner'
    | 'no-distances'
    | 'lay-off'
    | 'long-ago'
    | 'setback'
    | 'nothing-counts'
    | 'no-pain-free-run';
  readonly firstKm: Kilometres;
  /** Whether it begins with minutes of running between minutes of walking. */
  readonly isRunWalk: boolean;
  /** The run that `firstKm` is a part of; nothing for a beginner. */
  readonly of: PastSession | undefined;
}

/** The first session of whoever has never run. */
export const BEGINNER_KM = (RUN_WALK.firstRepeats * RUN_WALK.kmPerRepeat) as Kilometres;

/**
 * Half, or after a short lay-off 60 %, of the last run that was free of pain; of a run-walk session where none was.
 * After more than half a year it is a run-walk session at most, as for who never ran.
 * A break or a setback makes no run longer than what was run in the month before it.
 *
 * @source evidence base §1: 50 to 70 %, [P]
 */
export function wayBackOf(
  { sessions, setback, kmh }: PlanHistory,
  { from, counts }: { readonly from: number; readonly counts: boolean },
): WayBack {
  const measured = sessions.filter(({ km, isMeasured }) => isMeasured && km > 0);
  const last = measured.at(-1);
  if (!last) {
    const why = sessions.length > 0 ? 'no-distances' : 'beginner';
    return { why, firstKm: BEGINNER_KM, isRunWalk: true, of: undefined };
  }
  const away = from - (sessions.at(-1)?.day ?? last.day);
  const why = reasonOf(away, setback === undefined ? Infinity : from - setback);
  const free = lastFreeOfPain(measured, setback);
  const part = why === 'lay-off' || why === 'long-ago' ? partAfter(away) : RULES.back.afterSetback;
  const most = why === 'long-ago' ? BEGINNER_KM : Infinity;
  if (!free) {
    const km = floorTo(Math.min(most, part * Math.min(last.km, longestUpTo(measured, last.day))));
    return { why: counts ? 'none' : 'no-pain-free-run', firstKm: km, isRunWalk: !counts, of: last };
  }
  const km = floorTo(Math.min(most, part * Math.min(free.km, longestUpTo(measured, last.day))));
  const isShort = km < 2 * LEAST_KM;
  const isRunner = counts && kmh !== undefined && kmh > RUN_WALK.mostKmh;
  const isRunWalk = (isShort || why === 'long-ago') && !isRunner;
  return { why: counts ? 'none' : why, firstKm: km, isRunWalk, of: free };
}

function reasonOf(
  away: number,
  sinceSetback: number,
): 'lay-off' | 'long-ago' | 'setback' | 'nothing-counts' {
  if (away > RULES.forgottenDays) return 'long-ago';
  if (away > RULES.weeksLookedAt * 7) return 'lay-off';
  return sinceSetback <= RULES.lookBackDays ? 'setback' : 'nothing-counts';
}

function partAfter(away: number): number {
  return away > RULES.longLayOffDays ? RULES.back.afterLongLayOff : RULES.back.afterLayOff;
}

/** No pain at all before little pain before nothing told; where pain was told, silence is not freedom from it. */
function lastFreeOfPain(
  sessions: readonly PastSession[],
  setback: number | undefined,
): PastSession | undefined {
  const before = sessions.filter(({ day }) => setback === undefined || day !== setback);
  const told = before.filter(({ worst }) => worst !== undefined);
  return (
    told.findLast(({ worst, light }) => worst === 0 && light === 'go') ??
    told.findLast(({ light }) => light === 'go') ??
    (told.length === 0 ? before.findLast(({ light }) => light === 'untold') : undefined)
  );
}

/** @unit km, the longest session of the 30 days up to `day` */
function longestUpTo(sessions: readonly PastSession[], day: number): number {
  const lately = sessions.filter((one) => one.day <= day && one.day >= day - RULES.lookBackDays);
  return Math.max(...lately.map(({ km }) => km));
}

/** Rounded down to tenths of a kilometre, or to other parts of one. */
export function floorTo(km: number, parts = 10): Kilometres {
  return (Math.floor(km * parts + 1e-6) / parts) as Kilometres;
}
