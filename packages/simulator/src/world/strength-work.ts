import type { Random } from '../random/random.ts';

/** One exercise of one session, as it was done. */
export interface Exercise {
  readonly day: number;
  readonly name: string;
  readonly sets: number;
  /** Repetitions of a set; of a hold there is one. */
  readonly reps: number | undefined;
  /** s */
  readonly hold: number | undefined;
  /** Time it took, pauses between sets included, min. */
  readonly minutes: number;
}

export interface StrengthWork {
  readonly exercises: readonly Exercise[];
  /** What the body still has of past work on `day`, in minutes a week that would keep it there. */
  readonly keptOn: (day: number) => number;
}

interface Known {
  readonly name: string;
  readonly reps?: number;
  readonly hold?: number;
}

const EXERCISES: readonly Known[] = [
  { name: 'plank', hold: 50 },
  { name: 'side plank', hold: 35 },
  { name: 'single-leg bridge', reps: 12 },
  { name: 'nordic hamstring curl', reps: 6 },
  { name: 'clamshell', reps: 15 },
  { name: 'bird dog', reps: 10 },
  { name: 'hip thrust', reps: 12 },
  { name: 'dead bug', reps: 10 },
];

/** Days over which the body forgets, to 1/e: slower than it takes to skip a month. */
const FORGETS = 24;

/**
 * Strength work comes and goes: some weeks of two or three sessions, then weeks of none.
 *
 * @param keen how much of the time a phase of work lasts, 0 to 1
 */
export function workOnStrength(random: Random, days: number, keen: number): StrengthWork {
  const exercises: Exercise[] = [];
  const kept: number[] = [];
  let working = random.chance(keen);
  let until = random.whole(10, 45);
  let level = working ? random.between(25, 60) : random.between(0, 20);
  for (let day = 0; day < days; day += 1) {
    if (day >= until) {
      working = !working;
      until = day + Math.round(random.between(28, 70) * (working ? 2 * keen : 2 * (1 - keen)));
    }
    const session = working && random.chance(2.6 / 7) ? aSession(day, random) : [];
    exercises.push(...session);
    const minutes = session.reduce((sum, exercise) => sum + exercise.minutes, 0);
    level += (7 * minutes - level) * (1 - Math.exp(-1 / FORGETS));
    kept.push(level);
  }
  return { exercises, keptOn: (day) => kept[day] ?? 0 };
}

function aSession(day: number, random: Random): readonly Exercise[] {
  const first = random.whole(0, EXERCISES.length - 1);
  return Array.from({ length: random.whole(4, 6) }, (_, i) => {
    const { name, reps, hold } = EXERCISES[(first + i) % EXERCISES.length] as Known;
    const sets = random.whole(3, 4);
    const one = (hold ?? 3.5 * (reps ?? 10)) / 60;
    return { day, name, sets, reps, hold, minutes: Math.round(sets * (one + 0.75)) };
  });
}
