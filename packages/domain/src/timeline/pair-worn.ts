import type { BlindRun } from './blind.ts';

/** The pair of shoes of a run, spelt alike for the same pair: the diary's word before the file's. */
export function pairWorn({ diary, run }: BlindRun): string | undefined {
  const name = diary?.shoes ?? (run.gear.known ? run.gear.value : undefined);
  return name?.trim().toLowerCase().replace(/\s+/g, ' ') || undefined;
}
