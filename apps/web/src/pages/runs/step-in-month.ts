/**
 * The day with a run that an arrow key goes to from `from`: left and right to the one before and after, up
 * and down to the same weekday of another week, or where it has none the one nearest to it. Null where the
 * key does not go anywhere.
 *
 * @param days days with a run, `2026-03-07`, earliest first
 */
export function stepInMonth(
  key: string,
  days: readonly string[],
  from: string | null,
): string | null {
  if (from === null) return null;
  const [before, after] = [days.filter((day) => day < from), days.filter((day) => day > from)];
  switch (key) {
    case 'ArrowLeft':
      return before.at(-1) ?? null;
    case 'ArrowRight':
      return after[0] ?? null;
    case 'ArrowUp':
      return nearest(before, numberOf(from) - 7);
    case 'ArrowDown':
      return nearest(after, numberOf(from) + 7);
    case 'Home':
      return days[0] ?? null;
    case 'End':
      return days.at(-1) ?? null;
    default:
      return null;
  }
}

function nearest(days: readonly string[], wanted: number): string | null {
  const distance = (day: string) => Math.abs(numberOf(day) - wanted);
  return days.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}

/** Days since 1970. */
function numberOf(day: string): number {
  return Date.parse(day) / 86_400_000;
}
