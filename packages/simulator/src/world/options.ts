import { type CauseId, type Day, isDay } from '@plumbline/domain';
import type { Random } from '../random/random.ts';
import type { Place } from './place.ts';

/** Which world a runner lives in, and how much of it is written down. */
export interface SimulationOptions {
  /** A whole number: the same seed and options give the same runner, to the last bit. */
  readonly seed: number;
  /** The causes that truly act. */
  readonly causes: readonly CauseId[];
  readonly from?: Day;
  /** At most this many runs, the last ones of the span. Default 90. */
  readonly runs?: number;
  /** How long the watch has been running, days. Default as many as the runs take. */
  readonly days?: number;
  /** Bad backs of their own accord, a year. Default 0.8. */
  readonly flareUpsPerYear?: number;
  /** Something that hurts, that nobody logs, and that likes the days before long runs. Default `none`. */
  readonly hidden?: 'none' | 'lifting';
  /** Long, sudden, hot and dry always together. Default `apart`. */
  readonly entangled?: 'apart' | 'long-runs-are-hot';
  /** When it hurts. Default: each runner's own mixture. */
  readonly timing?: 'own' | 'same-day' | 'next-morning';
  /** How much is measured besides running and pain. Default `usual`. */
  readonly measured?: Measured;
  readonly place?: Place;
}

export type Measured = 'sparse' | 'usual' | 'full';

export const USUAL = {
  runs: 90,
  flareUpsPerYear: 0.8,
  hidden: 'none',
  entangled: 'apart',
  timing: 'own',
  measured: 'usual',
} as const satisfies Partial<SimulationOptions>;

/** A first day somewhere in 2023 to 2025. */
export function aFirstDay(random: Random): Day {
  const text = new Date(Date.UTC(2023, 0, 1 + random.whole(0, 900))).toISOString().slice(0, 10);
  if (!isDay(text)) throw new Error(`not a day: ${text}`);
  return text;
}
