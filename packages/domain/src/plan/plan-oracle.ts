import { type Day, daysBetween } from '../calendar/day.ts';
import { lightOf } from './light.ts';
import type { MadeUpAsking } from './made-up-runner.ts';
import type { PlannedDay } from './plan.ts';

/**
 * The plan's promises once more, written down without a line of the builder or the checker: slowly, from the records
 * and the printed days alone. For tests and the benchmark.
 */
export function brokenPromises(
  { timeline, asked }: MadeUpAsking,
  days: readonly PlannedDay[],
): readonly string[] {
  const { from, today, allowed, safety } = asked;
  const logged = timeline.sessions
    .filter(({ day }) => (from === today ? day <= from : day < from))
    .map(({ day, distance, runs }) => ({
      day,
      km: distance / 1000,
      lights: runs.map((at) => lightOf(timeline.runs[at]?.diary)),
      isUnmeasured: runs.some((at) => !timeline.runs[at]?.run.distance.known),
    }));
  const planned = days.flatMap(({ day, sessions }) =>
    sessions.flatMap((session) =>
      session.kind === 'run' || session.kind === 'run_walk' ? [{ day, km: session.km }] : [],
    ),
  );
  const broken: string[] = [];
  const say = (day: Day, what: string) => broken.push(`${day}: ${what}`);
  if (days.length !== 28) broken.push(`${days.length} days`);
  if (
    planned.length > 0 &&
    (!allowed.plans || safety.running === 'stop' || safety.running === 'not_screened')
  )
    broken.push('a run although none may be planned');
  if (!allowed.explains && days.some(({ sessions }) => sessions.length > 0))
    broken.push('a session before anything may be said');
  const isBad = (light: string) => light === 'stop' || light === 'unsettled';
  const good = logged.filter(({ lights }) => !lights.some(isBad));
  const last = logged.filter(({ km, isUnmeasured }) => km > 0 || isUnmeasured).at(-1);
  const isLong = (day: Day) => daysBetween(day, from) > 28;
  const isBack =
    !last ||
    daysBetween(last.day, from) > 30 ||
    good.every(({ day, km, isUnmeasured }) => isLong(day) || km === 0 || isUnmeasured);
  const within = (
    runs: readonly { day: Day; km: number }[],
    end: Day,
    [far, near]: readonly [number, number],
  ) => runs.filter(({ day }) => daysBetween(day, end) <= far && daysBetween(day, end) >= near);
  const sum = (runs: readonly { km: number }[]) => runs.reduce((all, { km }) => all + km, 0);
  for (const run of planned) {
    const before = within([...good, ...planned], run.day, [30, 1]);
    const longest = Math.max(0, ...before.map(({ km }) => km));
    const step = allowed.increases ? 1.1 : 1;
    if (longest > 0 && run.km > step * longest + 1e-6)
      say(run.day, `${run.km} km after ${longest}`);
    if (logged.some(({ day }) => day === run.day)) say(run.day, 'a second run on one day');
  }
  const trained = [...timeline.strength, ...timeline.tests]
    .filter(({ day }) => (from === today ? day <= from : day < from))
    .map(({ day }) => ({ day }));
  const toTrain = days.filter(({ sessions }) =>
    sessions.some(({ kind }) => kind === 'strength' || kind === 'test'),
  );
  for (const { day } of toTrain) {
    const lately = [...trained, ...toTrain].filter((one) => {
      const ago = daysBetween(one.day, day);
      return ago >= 0 && ago < 7;
    });
    if (new Set(lately.map((one) => one.day)).size > 2) say(day, 'a third strength session');
    if (trained.some((one) => daysBetween(one.day, day) < 2)) say(day, 'strength again too soon');
    if (planned.some((run) => run.day === day)) say(day, 'strength on a day with a run');
  }
  const measured = logged.filter(({ isUnmeasured, km }) => !isUnmeasured && km > 0);
  if (isBack && measured.length > 0 && planned[0]) {
    const longestEver = Math.max(...measured.map(({ km }) => km));
    if (planned[0].km > 0.7 * longestEver + 1e-6)
      say(planned[0].day, 'more than 70 % after a lay-off');
  }
  for (let at = 6; at < days.length && !isBack; at++) {
    const day = days[at]?.day as Day;
    if (within(planned, day, [6, 0]).length === 0) continue;
    const all = [...logged, ...planned];
    const weeks = [1, 2, 3, 4].map((back) => sum(within(all, day, [7 * back + 6, 7 * back])));
    const now = sum(within(all, day, [6, 0]));
    // A week is held against four only where running goes back that far, without a break of 30 days.
    const isYoung = !goesBack(
      all.map((run) => run.day),
      day,
    );
    const mean = weeks.reduce((a, b) => a + b, 0) / 4;
    const limit = allowed.increases ? 1.3 : 1;
    if (!isYoung && mean > 0 && good.length === logged.length && now > limit * mean + 1e-6)
      say(day, `a week of ${now} after ${mean}`);
    if (!isYoung && (weeks[0] ?? 0) > 0 && now > 2 * (weeks[0] ?? 0) + 1e-6)
      say(day, 'a week doubled');
  }
  return broken;
}

/** Whether running goes back beyond the five weeks up to `day` without a break of more than 30 days in them. */
function goesBack(days: readonly Day[], day: Day): boolean {
  const agos = [
    ...new Set(days.map((one) => daysBetween(one, day)).filter((ago) => ago >= 0)),
  ].sort((a, b) => a - b);
  let newest = agos[0] ?? Infinity;
  for (const ago of agos) {
    if (ago - newest > 30) return newest >= 34;
    newest = ago;
    if (newest >= 34) return true;
  }
  return newest >= 34;
}
