import type { StrengthEntry } from '../../record/strength.ts';
import { exerciseNamed } from './catalogue.ts';
import { type Exercise, workingShare } from './exercise.ts';
import { exerciseWords, namesOneSide } from './exercise-name.ts';

const SECONDS_PER_REP = 3.5;
/** Between sets and on the way to the next exercise. */
const REST_SECONDS_PER_SET = 45;
const USUAL_REPS = 10;
const UNSAID_MINUTES = 4;
const LONGEST_MINUTES = 120;
/** An unknown name counts as general strength: a guess about as uncertain as it is large. */
const GENERAL_STRENGTH = { share: 0.25, sd: 0.2 } as const;
/** Error of the minutes as a part of them, by what they were worked out from. */
const RELATIVE_SD = { minutes: 0.1, sets: 0.25, name: 0.5 } as const;

/** Minutes of core, hamstring, glute and hip work that one entry stands for. */
export interface StrengthMinutes {
  readonly minutes: number;
  readonly sd: number;
}

/**
 * How long one entry worked the four muscle groups.
 *
 * @unit min, rests included as they are in a session's minutes: the entry's minutes where it has
 *   them; else sets × (repetitions × 3.5 s, or the hold) and 45 s of rest a set, both sides counted
 *   where an exercise is done for one side and then the other; else 4 min for a name alone. Then the
 *   part that the exercise works the four groups
 * @source a rule of ours, docs/decisions/0051
 */
export function strengthMinutes(entry: StrengthEntry): StrengthMinutes {
  const exercise = exerciseNamed(entry.exercise);
  const spent = minutesSpent(entry, exercise);
  if (!exercise) {
    const { share, sd } = GENERAL_STRENGTH;
    return { minutes: spent.minutes * share, sd: Math.hypot(spent.sd * share, spent.minutes * sd) };
  }
  const share = workingShare(exercise);
  return { minutes: spent.minutes * share, sd: spent.sd * share };
}

/** The first entry of each name that the catalogue lacks, in order of first use. */
export function unknownExercises(entries: readonly StrengthEntry[]): readonly StrengthEntry[] {
  const unknown = new Map<string, StrengthEntry>();
  for (const entry of entries) {
    const words = exerciseWords(entry.exercise);
    if (!exerciseNamed(entry.exercise) && !unknown.has(words)) unknown.set(words, entry);
  }
  return [...unknown.values()];
}

function minutesSpent(entry: StrengthEntry, exercise: Exercise | undefined): StrengthMinutes {
  const { minutes, sets, reps, hold } = entry;
  if (minutes.known) return spent(minutes.value, RELATIVE_SD.minutes);
  if (!sets.known && !reps.known && !hold.known) return spent(UNSAID_MINUTES, RELATIVE_SD.name);
  const sides = exercise?.eachSide && !namesOneSide(entry.exercise) ? 2 : 1;
  const count = sets.known ? sets.value : 1;
  const work = workSeconds(entry) * sides;
  const seconds = work > 0 ? count * (work + REST_SECONDS_PER_SET) : 0;
  return spent(seconds / 60, RELATIVE_SD.sets);
}

/** Seconds of work in one set of one side. */
function workSeconds({ reps, hold }: StrengthEntry): number {
  if (hold.known) return hold.value * (reps.known ? reps.value : 1);
  return (reps.known ? reps.value : USUAL_REPS) * SECONDS_PER_REP;
}

function spent(minutes: number, relativeSd: number): StrengthMinutes {
  const sane = Math.min(LONGEST_MINUTES, Math.max(0, minutes));
  return { minutes: sane, sd: sane * relativeSd };
}
