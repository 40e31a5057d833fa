/** `/runners/:id/…`: pages of a runner who lets one see them. */
const OF_A_RUNNER = /^\/runners\/([0-9a-f-]{36})(?=\/|$)/;

/** The runner whose data a page at this address shows; null where they are one's own. */
export function whoseAt(pathname: string): string | null {
  return OF_A_RUNNER.exec(pathname)?.[1] ?? null;
}

/** What lies at `/api/…`, of whom the page shows. */
export function ofWhose(path: string, runner = whoseAt(location.pathname)): string {
  return runner === null ? path : path.replace(/^\/api\//, `/api/runners/${runner}/`);
}
