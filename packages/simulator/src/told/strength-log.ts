import {
  addDays,
  known,
  missing,
  type Seconds,
  type StrengthEntry,
  type StrengthTest,
  type StrengthTestName,
} from '@plumbline/domain';
import type { Random } from '../random/random.ts';
import type { Life } from '../world/live.ts';
import type { Exercise } from '../world/strength-work.ts';
import type { Ways } from './ways.ts';

/** Whole sessions are forgotten or written down, never half of one. */
export function strengthLog(life: Life, ways: Ways, random: Random): readonly StrengthEntry[] {
  const since = (life.runs[0]?.day ?? 0) - 28;
  const written = new Map<number, boolean>();
  const kept = life.strength.exercises.filter(({ day }) => {
    if (day < since || day > (life.runs.at(-1)?.day ?? 0)) return false;
    if (!written.has(day)) written.set(day, random.chance(ways.strength));
    return written.get(day) === true;
  });
  return kept.map((exercise, i) => ({
    origin: { file: 'strength.csv', line: i + 2 },
    day: addDays(life.from, exercise.day),
    exercise: exercise.name,
    ...amount(exercise),
    load: missing('not-recorded'),
    minutes: missing('not-recorded'),
    note: undefined,
    extra: {},
  }));
}

function amount({ sets, reps, hold }: Exercise) {
  return {
    sets: known(sets),
    reps: reps === undefined ? missing('not-recorded') : known(reps),
    hold: hold === undefined ? missing('not-recorded') : known(hold as Seconds),
  };
}

interface Tried {
  readonly test: StrengthTestName;
  readonly unit: StrengthTest['unit'];
  /** Without any strength work, and what each kept minute a week adds. */
  readonly base: number;
  readonly perMinute: number;
}

const TESTS: readonly Tried[] = [
  { test: 'prone_plank', unit: 's', base: 62, perMinute: 1.1 },
  { test: 'side_plank_left', unit: 's', base: 44, perMinute: 0.6 },
  { test: 'side_plank_right', unit: 's', base: 46, perMinute: 0.6 },
  { test: 'single_leg_bridge_left', unit: 'reps', base: 15, perMinute: 0.22 },
  { test: 'single_leg_bridge_right', unit: 'reps', base: 16, perMinute: 0.22 },
];

export function strengthTests(life: Life, ways: Ways, random: Random): readonly StrengthTest[] {
  if (ways.testsEvery === 0) return [];
  const own = random.normal(1, 0.15);
  const rows: StrengthTest[] = [];
  const last = life.runs.at(-1)?.day ?? -1;
  for (
    let day = (life.runs[0]?.day ?? 0) + random.whole(0, 10);
    day <= last;
    day += ways.testsEvery
  ) {
    for (const { test, unit, base, perMinute } of TESTS) {
      const fresh = own * (base + perMinute * life.strength.keptOn(day));
      rows.push({
        origin: { file: 'tests.csv', line: rows.length + 2 },
        day: addDays(life.from, day),
        test,
        value: Math.max(1, Math.round(fresh * random.normal(1, 0.1))),
        unit,
        extra: {},
      });
    }
  }
  return rows;
}
