import { type Day, type DiaryEntry, missing, type RunReference } from '@plumbline/domain';
import type { DiaryFields } from '../views/log-view.ts';
import { fieldOf, readingFrom } from './reading-field.ts';

const UNSAID = missing('not-recorded');

export function blankDiary(day: Day, run: RunReference | undefined): DiaryEntry {
  return {
    origin: { file: '', line: 1 },
    day,
    run,
    painBefore: UNSAID,
    painDuring: UNSAID,
    painAfter: UNSAID,
    painNextMorning: UNSAID,
    onset: UNSAID,
    regions: [],
    spots: [],
    side: undefined,
    sleep: UNSAID,
    stress: UNSAID,
    sitting: UNSAID,
    driving: UNSAID,
    mood: UNSAID,
    effort: UNSAID,
    warmup: UNSAID,
    heat: undefined,
    legSymptoms: undefined,
    limp: undefined,
    nightPain: undefined,
    spasm: undefined,
    fall: undefined,
    fever: undefined,
    stiffness: UNSAID,
    recalled: false,
    surface: undefined,
    shoes: undefined,
    note: undefined,
    extra: {},
  };
}

export function diaryFields(entry: DiaryEntry): DiaryFields {
  return {
    painBefore: fieldOf(entry.painBefore),
    painDuring: fieldOf(entry.painDuring),
    painAfter: fieldOf(entry.painAfter),
    painNextMorning: fieldOf(entry.painNextMorning),
    onsetKm: fieldOf(entry.onset),
    regions: entry.regions,
    spots: entry.spots,
    side: entry.side ?? null,
    sleepHours: fieldOf(entry.sleep),
    stress: fieldOf(entry.stress),
    sittingHours: fieldOf(entry.sitting),
    drivingHours: fieldOf(entry.driving),
    mood: fieldOf(entry.mood),
    effort: fieldOf(entry.effort),
    warmupMinutes: fieldOf(entry.warmup),
    heat: entry.heat ?? null,
    surface: entry.surface ?? null,
    shoes: entry.shoes ?? null,
    legSymptoms: entry.legSymptoms ?? null,
    limp: entry.limp ?? null,
    nightPain: entry.nightPain ?? null,
    spasm: entry.spasm ?? null,
    fall: entry.fall ?? null,
    fever: entry.fever ?? null,
    stiffnessMinutes: fieldOf(entry.stiffness),
    recalled: entry.recalled,
    note: entry.note ?? null,
  };
}

/** The entry with those fields that are given. */
export function withDiaryFields(entry: DiaryEntry, given: Partial<DiaryFields>): DiaryEntry {
  const all = { ...diaryFields(entry), ...given };
  return {
    ...entry,
    painBefore: readingFrom(entry.painBefore, all.painBefore),
    painDuring: readingFrom(entry.painDuring, all.painDuring),
    painAfter: readingFrom(entry.painAfter, all.painAfter),
    painNextMorning: readingFrom(entry.painNextMorning, all.painNextMorning),
    onset: readingFrom(entry.onset, all.onsetKm),
    regions: all.regions,
    spots: all.spots,
    side: all.side ?? undefined,
    sleep: readingFrom(entry.sleep, all.sleepHours),
    stress: readingFrom(entry.stress, all.stress),
    sitting: readingFrom(entry.sitting, all.sittingHours),
    driving: readingFrom(entry.driving, all.drivingHours),
    mood: readingFrom(entry.mood, all.mood),
    effort: readingFrom(entry.effort, all.effort),
    warmup: readingFrom(entry.warmup, all.warmupMinutes),
    heat: all.heat ?? undefined,
    legSymptoms: all.legSymptoms ?? undefined,
    limp: all.limp ?? undefined,
    nightPain: all.nightPain ?? undefined,
    spasm: all.spasm ?? undefined,
    fall: all.fall ?? undefined,
    fever: all.fever ?? undefined,
    stiffness: readingFrom(entry.stiffness, all.stiffnessMinutes),
    recalled: all.recalled,
    surface: all.surface ?? undefined,
    shoes: all.shoes ?? undefined,
    note: all.note ?? undefined,
  };
}

/** Whether the entry says nothing at all; that it was from memory says nothing by itself. */
export function saysNothing(entry: DiaryEntry): boolean {
  const blank = diaryFields(blankDiary(entry.day, entry.run));
  return JSON.stringify({ ...diaryFields(entry), recalled: false }) === JSON.stringify(blank);
}

/** Whether the entry says no pain at any time. */
export function saysNoPain(entry: DiaryEntry): boolean {
  const { painBefore, painDuring, painAfter, painNextMorning } = entry;
  return ![painBefore, painDuring, painAfter, painNextMorning].some(({ known }) => known);
}
