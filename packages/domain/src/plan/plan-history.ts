import { type Day, dayNumber } from '../calendar/day.ts';
import { isWorseNextMorning } from '../safety/stop-rules.ts';
import type { Session, Timeline, TimelineRun } from '../timeline/timeline.ts';
import type { Kilometres } from '../units/quantity.ts';
import { isStop, type Light, lightOf, worstLight, worstOf } from './light.ts';

/** A logged session as the plan sees it. */
export interface PastSession {
  /** Whole days since 1970-01-01. */
  readonly day: number;
  /** 0 where neither distance nor duration is known. */
  readonly km: Kilometres;
  /** The part of `km` that was measured; the rest is guessed from the duration. */
  readonly measuredKm: Kilometres;
  /** False where any of it is guessed: it is load, and nothing to step from. */
  readonly isMeasured: boolean;
  readonly light: Light;
  /** Worst pain told, 0 to 10. */
  readonly worst: number | undefined;
}

/** What is known when a plan is made. */
export interface PlanHistory {
  /** Oldest first. */
  readonly sessions: readonly PastSession[];
  /** Day of the latest sign that running was too much. */
  readonly setback: number | undefined;
  /** Median of the latest runs, in km/h; nothing where no run has a speed. */
  readonly kmh: number | undefined;
}

const LATEST_SPEEDS = 15;
const BELIEVABLE_KMH = [4, 22] as const;
const MS_TO_KMH = 3.6;
/** For the load of a run of which only the duration is known. */
const ANY_KMH = 9;

/** All that was logged before `until`; with `including`, that day too. */
export function planHistory(
  timeline: Timeline,
  until: { readonly day: Day; readonly including: boolean },
): PlanHistory {
  const isPast = (day: Day) => (until.including ? day <= until.day : day < until.day);
  const kmh = usualSpeed(timeline.runs.filter(({ day }) => isPast(day)));
  const sessions = timeline.sessions
    .filter(({ day }) => isPast(day))
    .map((session) => pastSession(session, timeline, kmh ?? ANY_KMH))
    .sort((a, b) => a.day - b.day);
  return { sessions, setback: latestSetback(timeline, sessions, isPast), kmh };
}

function pastSession({ day, runs }: Session, timeline: Timeline, kmh: number): PastSession {
  const members = runs.flatMap((index) => timeline.runs[index] ?? []);
  const measured = members.reduce((sum, { run }) => sum + kmOf(run), 0);
  const guessed = members.reduce(
    (sum, { run }) => sum + (run.distance.known ? 0 : hoursOf(run) * kmh),
    0,
  );
  const worst = members.flatMap(({ diary }) => (diary ? (worstOf(diary) ?? []) : []));
  return {
    day: dayNumber(day),
    km: (measured + guessed) as Kilometres,
    measuredKm: measured as Kilometres,
    isMeasured: guessed === 0 && measured > 0,
    light: worstLight(members.map(({ diary }) => lightOf(diary))),
    worst: worst.length > 0 ? Math.max(...worst) : undefined,
  };
}

function kmOf({ distance }: TimelineRun['run']): number {
  return distance.known ? distance.value / 1000 : 0;
}

function hoursOf({ moving, elapsed }: TimelineRun['run']): number {
  const seconds = moving.known ? moving : elapsed;
  return seconds.known ? seconds.value / 3600 : 0;
}

function usualSpeed(runs: readonly TimelineRun[]): number | undefined {
  const speeds = runs
    .flatMap(({ run }) => (run.speed.known ? [run.speed.value * MS_TO_KMH] : []))
    .filter((kmh) => kmh >= BELIEVABLE_KMH[0] && kmh <= BELIEVABLE_KMH[1])
    .slice(-LATEST_SPEEDS)
    .sort((a, b) => a - b);
  return speeds[Math.floor(speeds.length / 2)];
}

function latestSetback(
  timeline: Timeline,
  sessions: readonly PastSession[],
  isPast: (day: Day) => boolean,
): number | undefined {
  const onRuns = sessions
    .filter(({ light }) => light === 'stop' || light === 'unsettled')
    .map(({ day }) => day);
  const onRestDays = timeline.restDays
    .filter(({ day, diary }) => isPast(day) && isStop(diary))
    .map(({ day }) => dayNumber(day));
  const all = [...onRuns, ...onRestDays, ...worseTwice(timeline, isPast)];
  return all.length > 0 ? Math.max(...all) : undefined;
}

/** Days of runs whose morning after was worse, like that of the run before. */
function worseTwice({ runs }: Timeline, isPast: (day: Day) => boolean): readonly number[] {
  const told = runs.flatMap(({ day, diary }) =>
    diary?.painNextMorning.known && isPast(day) ? [{ day, diary }] : [],
  );
  return told.flatMap(({ day, diary }, i) => {
    const before = told[i - 1];
    const both = before && isWorseNextMorning(before.diary) && isWorseNextMorning(diary);
    return both ? [dayNumber(day)] : [];
  });
}
