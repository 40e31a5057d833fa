import type { Day } from '../calendar/day.ts';
import { known, missing } from '../reading/reading.ts';
import { painScore } from '../units/quantity.ts';
import type { DiaryEntry } from './diary.ts';

const none = missing('not-recorded');

/** A made-up diary row of the tests: the pain after the run of that day. */
export function entryOf(
  day: string,
  pain: number | undefined,
  more: Partial<DiaryEntry> = {},
): DiaryEntry {
  const score = pain === undefined ? undefined : painScore(pain);
  return {
    origin: { file: 'diary.csv', line: 2 },
    day: day as Day,
    run: undefined,
    painBefore: none,
    painDuring: none,
    painAfter: score === undefined ? none : known(score),
    painNextMorning: none,
    onset: none,
    regions: [],
    spots: [],
    side: undefined,
    sleep: none,
    stress: none,
    sitting: none,
    driving: none,
    mood: none,
    effort: none,
    warmup: none,
    heat: undefined,
    legSymptoms: undefined,
    limp: undefined,
    nightPain: undefined,
    spasm: undefined,
    fall: undefined,
    fever: undefined,
    stiffness: none,
    recalled: false,
    surface: undefined,
    shoes: undefined,
    note: undefined,
    extra: {},
    ...more,
  };
}
