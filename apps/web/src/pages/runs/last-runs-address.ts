let address = '/runs';

/** The table or calendar as it was last looked at, with its filters: the way back from a run. */
export function lastRunsAddress(): string {
  return address;
}

export function keepRunsAddress(search: string): void {
  address = search === '' ? '/runs' : `/runs?${search}`;
}
