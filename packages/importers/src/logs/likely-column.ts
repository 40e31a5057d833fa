const MOST_SHOWN = 3;

/**
 * Of the columns that a log may have, those that a misspelt heading most likely meant: at most three,
 * the nearest first, a column whose beginning it is (`sleep`) ahead of all.
 *
 * @param free columns that the table does not have yet
 */
export function likelyColumns(heading: string, free: readonly string[]): readonly string[] {
  return free
    .map((name) => ({ name, edits: name.startsWith(heading) ? 0 : editsBetween(heading, name) }))
    .sort((a, b) => a.edits - b.edits)
    .slice(0, MOST_SHOWN)
    .map(({ name }) => name);
}

/** Letters to put in, take out or change until `from` reads `to`. */
function editsBetween(from: string, to: string): number {
  let above = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (const [row, letter] of [...from].entries()) {
    const next = [row + 1];
    for (let column = 1; column <= to.length; column++) {
      const changed = (above[column - 1] ?? 0) + (letter === to[column - 1] ? 0 : 1);
      next.push(Math.min(changed, (above[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    above = next;
  }
  return above[to.length] ?? 0;
}
