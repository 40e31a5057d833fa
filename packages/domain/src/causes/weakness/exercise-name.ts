/** Words that say how or on which side, not what. */
const BESIDE_THE_NAME = new Set(
  (
    'left right l r lt rt links rechts gauche droite izquierda derecha both alternating alternate ' +
    'each per both weighted banded band dumbbell barbell bodyweight with the a an ' +
    'x s sec second min minute kg lb rep set slow easy'
  ).split(' '),
);
const ONE_SIDE = /\b(left|right|l|r|lt|rt|links|rechts|gauche|droite|izquierda|derecha)\b/;

/** An exercise's name as words to compare by: small letters, no accents, signs, numbers or plurals. */
export function exerciseWords(name: string): string {
  return plainWords(name).join(' ');
}

/** The same with words left out that say how or on which side. */
export function bareExerciseWords(name: string): string {
  return plainWords(name)
    .filter((word) => !BESIDE_THE_NAME.has(word))
    .join(' ');
}

/** True of a name that says which of the two sides was worked. */
export function namesOneSide(name: string): boolean {
  return ONE_SIDE.test(exerciseWords(name));
}

function plainWords(name: string): readonly string[] {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[’']s\b/g, '')
    .replace(/[^a-z]+/g, ' ')
    .trim()
    .split(' ')
    .map(singular)
    .filter((word) => word !== '');
}

function singular(word: string): string {
  if (/(ss|us|is)$/.test(word) || word.length < 4) return word;
  if (/(ch|sh|x|ss)es$/.test(word)) return word.slice(0, -2);
  return word.replace(/s$/, '');
}
