import type { ExerciseView } from '@plumbline/application';

const MOST = 8;

/** Exercises that `text` may mean, the likeliest first; nothing for an empty box. */
export function exercisesFor(
  text: string,
  catalogue: readonly ExerciseView[],
): readonly ExerciseView[] {
  const asked = plain(text);
  if (asked === '') return [];
  return catalogue
    .map((exercise) => ({ exercise, rank: rankOf(exercise, asked) }))
    .filter(({ rank }) => rank < Number.POSITIVE_INFINITY)
    .sort((one, other) => one.rank - other.rank)
    .slice(0, MOST)
    .map(({ exercise }) => exercise);
}

/** The exercise of exactly this name, in any writing. */
export function exerciseOf(
  name: string,
  catalogue: readonly ExerciseView[],
): ExerciseView | undefined {
  const asked = plain(name);
  return catalogue.find((one) =>
    [one.name, ...one.alsoCalled].some((call) => plain(call) === asked),
  );
}

/** Small letters without accents and signs. */
export function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** 0 the name itself, 1 begins it, 2 a word of it; the same from 3 on for other names; 6 within; 7 what it trains. */
function rankOf({ name, alsoCalled, trains }: ExerciseView, asked: string): number {
  const others = alsoCalled.map((other) => 3 + rankIn(plain(other), asked));
  const trained = trains.some((group) => plain(group).startsWith(asked))
    ? 7
    : Number.POSITIVE_INFINITY;
  return Math.min(rankIn(plain(name), asked), ...others, trained);
}

function rankIn(name: string, asked: string): number {
  if (name === asked) return 0;
  if (name.startsWith(asked)) return 1;
  const words = asked.split(' ');
  const all = words.every((word) => name.split(' ').some((part) => part.startsWith(word)));
  return all ? 2 : Number.POSITIVE_INFINITY;
}
