/** The next of 10, 20, 40, 50, 100, 200 … so that the half is a round number too. */
export function roundMost(distance: number): number {
  const power = 10 ** Math.floor(Math.log10(distance));
  const found = [1, 2, 4, 6, 8, 10].find((part) => part * power >= distance) ?? 10;
  return found * power;
}
