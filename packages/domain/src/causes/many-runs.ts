import { addDays } from '../calendar/day.ts';
import { known, missing, type Reading } from '../reading/reading.ts';
import type { Timeline } from '../timeline/timeline.ts';
import { celsius, kilograms, metres, minutes, percent } from '../units/quantity.ts';
import { day, diaryEntry, strengthEntry, type ToldRun, timelineOf } from './a-runner.ts';

/** A runner with everything logged now and then, different for every seed (a small congruential dice). */
export function manyRuns(runs: number, seed: number): Timeline {
  let state = seed;
  const roll = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
  const some = <T>(value: T, chance = 0.6): Reading<T> =>
    roll() < chance ? known(value) : missing('not-recorded');
  let on = day('2016-01-01');
  const told: ToldRun[] = Array.from({ length: runs }, () => {
    on = addDays(on, Math.floor(roll() * 3));
    return toldRun(on, roll, some);
  });
  const days = told.map((run) => run.on);
  const runDays = new Set(days);
  const strength = days
    .filter(() => roll() < 0.4)
    .map((date) => strengthEntry(date, 'plank', { sets: some(3), hold: some(45 as never) }));
  const restDays = days
    .filter(() => roll() < 0.2)
    .map((date) => addDays(day(date), 1))
    .filter((date) => !runDays.has(date))
    .map((date) => ({ day: date, diary: diaryEntry(date, { painAfter: some(2 as never) }) }));
  return timelineOf(told, { strength, restDays });
}

function toldRun(
  on: string,
  roll: () => number,
  some: <T>(value: T, chance?: number) => Reading<T>,
): ToldRun {
  const km = 4 + 20 * roll() ** 2;
  const before = 60 + 20 * roll();
  const drift = (size: number) => some({ value: size * (roll() - 0.3), sd: size * 0.3 });
  return {
    on,
    ...(roll() < 0.95 ? { km, minutes: km * (5 + roll()) } : {}),
    sameSession: roll() < 0.05,
    run: {
      surface: roll() < 0.5 ? 'road' : 'trail',
      temperature: some(celsius(30 * roll())),
      descent: some(metres(200 * roll())),
      drift: {
        contactTime: drift(20),
        verticalOscillation: drift(8),
        cadence: drift(6),
        contactBalance: drift(2),
      },
    },
    diary: {
      sleep: some((5 + 4 * roll()) as never),
      stress: some((10 * roll()) as never),
      sitting: some((12 * roll()) as never),
      painBefore: some(Math.floor(4 * roll()) as never, 0.3),
      painAfter: some(Math.floor(8 * roll()) as never),
      warmup: some(minutes(10)),
      shoes: roll() < 0.8 ? `pair ${Math.floor(4 * roll())}` : undefined,
    },
    hydration: {
      massBefore: some(kilograms(before), 0.4),
      massAfter: some(kilograms(before * (0.97 + 0.03 * roll())), 0.4),
      humidity: some(percent(60)),
    },
    form:
      roll() < 0.05
        ? [
            {
              values: {
                foot_strike_angle_deg: { value: 20 * roll() - 3, sd: 2.9 },
                trunk_lean_deg: { value: 20 * roll(), sd: 5 },
              },
            },
          ]
        : [],
  };
}
