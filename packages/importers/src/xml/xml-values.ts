const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?$/;

/** The moment that an XML dateTime names, ms since 1970; UTC where it has no offset; NaN where it is none. */
export function momentOf(text: string): number {
  const trimmed = text.trim();
  const parts = DATE_TIME.exec(trimmed);
  if (!parts) return Number.NaN;
  return Date.parse(parts[1] === undefined ? `${trimmed}Z` : trimmed);
}

/** Minutes east of UTC that a dateTime states; nothing for `Z`, which only says that it is UTC. */
export function offsetOf(text: string): number | undefined {
  const parts = /([+-])(\d\d):?(\d\d)$/.exec(text.trim());
  if (!parts || !DATE_TIME.test(text.trim())) return undefined;
  const minutes = Number(parts[2]) * 60 + Number(parts[3]);
  return parts[1] === '-' ? -minutes : minutes;
}

/** The number in a text; NaN for an empty one, which `Number` takes for 0. */
export function numberOf(text: string): number {
  const trimmed = text.trim();
  return trimmed === '' ? Number.NaN : Number(trimmed);
}
