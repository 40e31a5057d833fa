import type { Day } from '../calendar/day.ts';
import type { Reading } from '../reading/reading.ts';
import type { Hours, Kilometres, Minutes, PainScore, Rating } from '../units/quantity.ts';
import type { Surface } from './recording.ts';

export type Region = 'neck' | 'upper_back' | 'lower_back' | 'buttock' | 'leg';
export type Side = 'left' | 'right' | 'both' | 'middle';

/**
 * Ties a row to one run of its day: a start time, as an instant or (without offset) as the local wall
 * clock in ms as if it were UTC, or a file name. Without it the row belongs to the day's last run.
 */
export type RunReference =
  | { readonly by: 'start'; readonly at: number; readonly clock: 'utc' | 'local' }
  | { readonly by: 'file'; readonly file: string };

/** Where a row came from, so that reading a folder again finds it. */
export interface RowOrigin {
  readonly file: string;
  /** 1-based line of the file. */
  readonly line: number;
}

/** Back pain and context of one run, or of one day without a run (then `painAfter` is the worst of that day). */
export interface DiaryEntry {
  readonly origin: RowOrigin;
  readonly day: Day;
  readonly run: RunReference | undefined;
  readonly painBefore: Reading<PainScore>;
  readonly painDuring: Reading<PainScore>;
  readonly painAfter: Reading<PainScore>;
  readonly painNextMorning: Reading<PainScore>;
  readonly onset: Reading<Kilometres>;
  readonly regions: readonly Region[];
  readonly spots: readonly string[];
  readonly side: Side | undefined;
  readonly sleep: Reading<Hours>;
  readonly stress: Reading<Rating>;
  readonly sitting: Reading<Hours>;
  readonly driving: Reading<Hours>;
  readonly mood: Reading<Rating>;
  readonly effort: Reading<Rating>;
  readonly warmup: Reading<Minutes>;
  readonly heat: 'cool' | 'mild' | 'warm' | 'hot' | undefined;
  readonly legSymptoms: 'none' | 'above_knee' | 'below_knee' | undefined;
  readonly limp: boolean | undefined;
  readonly nightPain: boolean | undefined;
  readonly spasm: boolean | undefined;
  /** Fell, crashed or took a blow that day. */
  readonly fall: boolean | undefined;
  /** Had a fever, chills or felt very ill that day. */
  readonly fever: boolean | undefined;
  readonly stiffness: Reading<Minutes>;
  /** Written from memory more than two days later: carries a larger error. */
  readonly recalled: boolean;
  readonly surface: Exclude<Surface, 'unknown'> | undefined;
  readonly shoes: string | undefined;
  readonly note: string | undefined;
  /** Columns that the format does not know, kept as written. */
  readonly extra: Readonly<Record<string, string>>;
}
