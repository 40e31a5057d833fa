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
  /** False where any of it is guessed: the way back begins from none such. */
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
  /** Days with strength work or its tests, oldest first. */
  readonly strength: readonly number[];
  /** Worst pain of the latest day that told of any, with a run or without. */
  readonly latestPain: PainOfDay | undefined;
  /** Median of the latest runs, in km/h; nothing where no run has a speed. */
  readonly kmh: number | undefined;
}

interface PainOfDay {
  readonly day: number;
  /** 0 to 10. */
  readonly worst: number;
}

const LATEST_SPEEDS = 15;
const BELIEVABLE_KMH = [4, 22] as const;
const MS_TO_KMH = 3.6;
/** For the load of a run of which only the duration is known. */
const ANY_KMH = 9;

/** Up to which day the log is known: before it, or with it. */
interface Until {
  readonly day: Day;
  readonly including: boolean;
}

/** A timeline never changes: what it says of each run is read once, however many days are asked for. */
const READ = new WeakMap<Timeline, (until: Until) => PlanHistory>();

/** All that was logged before `until`; with `including`, that day too. */
export function planHistory(timeline: Timeline, until: Until): PlanHistory {
  const read = READ.get(timeline) ?? historyUntil(timeline);
  READ.set(timeline, read);
  return read(until);
}

function historyUntil(timeline: Timeline): (until: Until) => PlanHistory {
  const speeds = timeline.runs.flatMap(({ day, run }) => {
    const kmh = run.speed.known ? run.speed.value * MS_TO_KMH : 0;
    return kmh >= BELIEVABLE_KMH[0] && kmh <= BELIEVABLE_KMH[1] ? [{ day, kmh }] : [];
  });
  const all = timeline.sessions
    .map((session) => loggedSession(session, timeline))
    .sort((a, b) => a.past.day - b.past.day);
  const setbacks = setbacksOf(timeline, all);
  const pains = painsOf(timeline, all);
  const trained = [...timeline.strength, ...timeline.tests];
  return ({ day: until, including }) => {
    const isPast = ({ day }: { readonly day: Day }) => (including ? day <= until : day < until);
    const kmh = usualSpeed(upTo(speeds, isPast));
    const sessions = upTo(all, isPast).map(({ past, guessedHours }) => {
      if (guessedHours === 0) return past;
      return { ...past, km: (past.km + guessedHours * (kmh ?? ANY_KMH)) as Kilometres };
    });
    const latest = setbacks.filter(isPast).map(({ day }) => dayNumber(day));
    const setback = latest.length > 0 ? Math.max(...latest) : undefined;
    const days = new Set(trained.filter(isPast).map(({ day }) => dayNumber(day)));
    const strength = [...days].sort((a, b) => a - b);
    return { sessions, setback, strength, latestPain: upTo(pains, isPast).at(-1)?.told, kmh };
  };
}

/** Those that are past, of a list in the order of days. */
function upTo<T extends { readonly day: Day }>(
  list: readonly T[],
  isPast: (one: T) => boolean,
): readonly T[] {
  let end = list.length;
  while (end > 0 && !isPast(list[end - 1] as T)) end--;
  return list.slice(0, end);
}

/** A session, with the hours of it whose distance has to be guessed still. */
interface LoggedSession {
  readonly day: Day;
  readonly past: PastSession;
  readonly guessedHours: number;
}

function loggedSession({ day, runs }: Session, timeline: Timeline): LoggedSession {
  const members = runs.flatMap((index) => timeline.runs[index] ?? []);
  const measured = members.reduce((sum, { run }) => sum + kmOf(run), 0);
  const guessedHours = members.reduce(
    (sum, { run }) => sum + (run.distance.known ? 0 : hoursOf(run)),
    0,
  );
  const worst = members.flatMap(({ diary }) => (diary ? (worstOf(diary) ?? []) : []));
  const past = {
    day: dayNumber(day),
    km: measured as Kilometres,
    measuredKm: measured as Kilometres,
    isMeasured: guessedHours === 0 && measured > 0,
    light: worstLight(members.map(({ diary }) => lightOf(diary))),
    worst: worst.length > 0 ? Math.max(...worst) : undefined,
  };
  return { day, past, guessedHours };
}

function kmOf({ distance }: TimelineRun['run']): number {
  return distance.known ? distance.value / 1000 : 0;
}

function hoursOf({ moving, elapsed }: TimelineRun['run']): number {
  const seconds = moving.known ? moving : elapsed;
  return seconds.known ? seconds.value / 3600 : 0;
}

function usualSpeed(speeds: readonly { readonly kmh: number }[]): number | undefined {
  const latest = speeds
    .slice(-LATEST_SPEEDS)
    .map(({ kmh }) => kmh)
    .sort((a, b) => a - b);
  return latest[Math.floor(latest.length / 2)];
}

/** The worst of each day that told of any, oldest first. */
function painsOf(timeline: Timeline, sessions: readonly LoggedSession[]) {
  const told = [
    ...sessions.map(({ day, past }) => ({ day, worst: past.worst })),
    ...timeline.restDays.map(({ day, diary }) => ({ day, worst: worstOf(diary) })),
  ];
  return told
    .flatMap(({ day, worst }) =>
      worst === undefined ? [] : [{ day, told: { day: dayNumber(day), worst } }],
    )
    .sort((a, b) => a.told.day - b.told.day);
}

/** Every sign that running was too much. */
function setbacksOf(
  timeline: Timeline,
  sessions: readonly LoggedSession[],
): readonly { readonly day: Day }[] {
  const onRuns = sessions.filter(
    ({ past: { light } }) => light === 'stop' || light === 'unsettled',
  );
  const onRestDays = timeline.restDays.filter(({ diary }) => isStop(diary));
  return [...onRuns, ...onRestDays, ...worseTwice(timeline)];
}

/** Runs whose morning after was worse, like that of the run before. */
function worseTwice({ runs }: Timeline): readonly { readonly day: Day }[] {
  const told = runs.flatMap(({ day, diary }) =>
    diary?.painNextMorning.known ? [{ day, diary }] : [],
  );
  return told.filter(({ diary }, i) => {
    const before = told[i - 1];
    return before && isWorseNextMorning(before.diary) && isWorseNextMorning(diary);
  });
}
