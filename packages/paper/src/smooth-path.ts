/** A closed SVG path that goes smoothly through `points` (Catmull-Rom as cubic curves). */
export function smoothPath(points: readonly (readonly [x: number, y: number])[]): string {
  const at = (i: number) => points[(i + points.length) % points.length] ?? [0, 0];
  const curves = points.map((_, i) => {
    const [before, from, to, after] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    const leaving = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6];
    const arriving = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6];
    return `C${[...leaving, ...arriving, ...to].map(oneDecimal).join(' ')}`;
  });
  return `M${at(0).map(oneDecimal).join(' ')}${curves.join('')}Z`;
}

function oneDecimal(n: number): string {
  return String(Math.round(n * 10) / 10);
}
