import type { Observations } from './observation.ts';
import { whenInWords } from './read-aloud.ts';

/** Oldest first; what has no day comes before all that has. */
export function byTime(entries: Observations): Observations {
  return [...entries].sort((a, b) => compare(whenInWords(a.resource), whenInWords(b.resource)));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
