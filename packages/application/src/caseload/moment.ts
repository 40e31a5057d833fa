/** A moment as the documents of an export write it, in UTC. @param ms since 1970-01-01T00:00Z */
export function moment(ms: number): string {
  return new Date(ms).toISOString();
}
