/** The muscle groups that strength work is counted for. */
export const MUSCLE_WORDS = {
  core: 'belly and back',
  hamstrings: 'backs of the thighs',
  glutes: 'buttocks',
  hips: 'sides of the hips',
} as const;
