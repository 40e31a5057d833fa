const LONGEST = 80;

/** A value as a problem may repeat it: one line, at most 80 characters. */
export function shown(value: string): string {
  const line = value.replace(/\s+/g, ' ').trim();
  const characters = [...line.slice(0, 4 * LONGEST)];
  return characters.length <= LONGEST ? line : `${characters.slice(0, LONGEST - 1).join('')}…`;
}
