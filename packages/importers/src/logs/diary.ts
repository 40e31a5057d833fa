import {
  type DiaryEntry,
  type PainScore,
  painScore,
  type Rating,
  readingOf,
} from '@plumbline/domain';
import { numberIn, valueIn } from './cell-value.ts';
import { aNumber, IDS, type Kind, oneOf, someOf, TEXT, YES_OR_NO } from './kind.ts';
import type { LogRow, LogShape, ValuesOf } from './log-table.ts';

const PAIN: Kind<PainScore> = {
  expected: 'a whole number from 0 to 10',
  read(cell, mark) {
    const value = RATING.read(cell, mark);
    return value === undefined ? undefined : painScore(value);
  },
  write: String,
};
const RATING = aNumber(0, 10, '');
const HOURS = aNumber(0, 24, 'h');

export const DIARY_COLUMNS = {
  pain_before: PAIN,
  pain_during: PAIN,
  pain_after: PAIN,
  pain_next_morning: PAIN,
  onset_km: aNumber(0, 1000, 'km'),
  region: someOf('neck', 'upper_back', 'lower_back', 'buttock', 'leg'),
  spots: IDS,
  side: oneOf('left', 'right', 'both', 'middle'),
  sleep_hours: HOURS,
  stress: RATING,
  sitting_hours: HOURS,
  driving_hours: HOURS,
  mood: RATING,
  effort: RATING,
  warmup_minutes: aNumber(0, 600, 'min'),
  heat: oneOf('cool', 'mild', 'warm', 'hot'),
  leg_symptoms: oneOf('none', 'above_knee', 'below_knee'),
  limp: YES_OR_NO,
  night_pain: YES_OR_NO,
  spasm: YES_OR_NO,
  fall: YES_OR_NO,
  fever: YES_OR_NO,
  stiffness_minutes: aNumber(0, 1440, 'min'),
  recalled: YES_OR_NO,
  surface: oneOf('road', 'trail', 'track', 'treadmill'),
  shoes: TEXT,
  note: TEXT,
} as const;
type DiaryColumns = typeof DIARY_COLUMNS;

export const DIARY: LogShape<DiaryColumns> = {
  columns: DIARY_COLUMNS,
  required: [],
  hasRun: true,
  oneForEachRun: true,
};

export function diaryEntry({ values, ...row }: LogRow<DiaryColumns>): DiaryEntry {
  return {
    ...row,
    painBefore: readingOf(values.pain_before),
    painDuring: readingOf(values.pain_during),
    painAfter: readingOf(values.pain_after),
    painNextMorning: readingOf(values.pain_next_morning),
    onset: numberIn(values.onset_km),
    regions: values.region ?? [],
    spots: values.spots ?? [],
    side: values.side,
    sleep: numberIn(values.sleep_hours),
    stress: numberIn<Rating>(values.stress),
    sitting: numberIn(values.sitting_hours),
    driving: numberIn(values.driving_hours),
    mood: numberIn<Rating>(values.mood),
    effort: numberIn<Rating>(values.effort),
    warmup: numberIn(values.warmup_minutes),
    heat: values.heat,
    legSymptoms: values.leg_symptoms,
    limp: values.limp,
    nightPain: values.night_pain,
    spasm: values.spasm,
    fall: values.fall,
    fever: values.fever,
    stiffness: numberIn(values.stiffness_minutes),
    recalled: values.recalled ?? false,
    surface: values.surface,
    shoes: values.shoes,
    note: values.note,
  };
}

/** The cells that read as `entry` again. */
export function diaryValues(entry: DiaryEntry): ValuesOf<DiaryColumns> {
  return {
    pain_before: valueIn(entry.painBefore),
    pain_during: valueIn(entry.painDuring),
    pain_after: valueIn(entry.painAfter),
    pain_next_morning: valueIn(entry.painNextMorning),
    onset_km: valueIn(entry.onset),
    region: entry.regions,
    spots: entry.spots,
    side: entry.side,
    sleep_hours: valueIn(entry.sleep),
    stress: valueIn(entry.stress),
    sitting_hours: valueIn(entry.sitting),
    driving_hours: valueIn(entry.driving),
    mood: valueIn(entry.mood),
    effort: valueIn(entry.effort),
    warmup_minutes: valueIn(entry.warmup),
    heat: entry.heat,
    leg_symptoms: entry.legSymptoms,
    limp: entry.limp,
    night_pain: entry.nightPain,
    spasm: entry.spasm,
    fall: entry.fall,
    fever: entry.fever,
    stiffness_minutes: valueIn(entry.stiffness),
    recalled: entry.recalled ? true : undefined,
    surface: entry.surface,
    shoes: entry.shoes,
    note: entry.note,
  };
}
