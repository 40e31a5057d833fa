/** The step of `--pain-0` to `--pain-4`: none, slight, moderate, strong, worst. */
export function painLevel(pain: number): 0 | 1 | 2 | 3 | 4 {
  if (pain === 0) return 0;
  if (pain <= 2) return 1;
  if (pain <= 4) return 2;
  return pain <= 6 ? 3 : 4;
}
