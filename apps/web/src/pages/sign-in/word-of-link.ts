/** The word of one use that a link ends in; the part after `#` is sent to nobody. */
export function wordOfLink(): string {
  return location.hash.slice(1);
}
