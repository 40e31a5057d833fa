import { CORE_EXERCISES } from './core-exercises.ts';
import type { Exercise } from './exercise.ts';
import { bareExerciseWords, exerciseWords } from './exercise-name.ts';
import { HIP_EXERCISES } from './hip-exercises.ts';
import { LEG_EXERCISES } from './leg-exercises.ts';
import { OTHER_EXERCISES } from './other-exercises.ts';

/** Every exercise that a name can be matched to. */
export const EXERCISES: readonly Exercise[] = [
  ...CORE_EXERCISES,
  ...HIP_EXERCISES,
  ...LEG_EXERCISES,
  ...OTHER_EXERCISES,
];

const BY_WORDS: ReadonlyMap<string, Exercise> = new Map(
  EXERCISES.flatMap((exercise) =>
    [exercise.name, ...exercise.also].map((name) => [exerciseWords(name), exercise] as const),
  ),
);

/**
 * The exercise that `name` means, or nothing where the catalogue has none. The whole name is tried
 * first, then the same without sides and kit, then the longest run of its words that is a name.
 */
export function exerciseNamed(name: string): Exercise | undefined {
  const words = exerciseWords(name);
  return BY_WORDS.get(words) ?? BY_WORDS.get(bareExerciseWords(name)) ?? longestPart(words);
}

function longestPart(words: string): Exercise | undefined {
  const all = words.split(' ');
  for (let length = all.length - 1; length > 0; length--) {
    for (let end = all.length; end >= length; end--) {
      const found = BY_WORDS.get(all.slice(end - length, end).join(' '));
      if (found) return found;
    }
  }
  return undefined;
}
