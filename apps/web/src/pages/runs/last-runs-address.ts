import { whoseAt } from '../../connection/whose.ts';

/** By the runner whose they are; null for one's own. */
const addresses = new Map<string | null, string>();

/** The table or calendar as it was last looked at, with its filters: the way back from a run. */
export function lastRunsAddress(): string {
  return addresses.get(whoseAt(location.pathname)) ?? '/runs';
}

export function keepRunsAddress(search: string): void {
  addresses.set(whoseAt(location.pathname), search === '' ? '/runs' : `/runs?${search}`);
}
