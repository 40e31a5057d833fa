import type {
  DiaryFields,
  DiaryView,
  HydrationFields,
  HydrationView,
  LogRunView,
  LogView,
  RunView,
} from '@plumbline/application';
import { daysBetween } from '../../show/days.ts';

/** What is written about: one run, or one day without a run. */
export interface Subject {
  readonly day: string;
  /** null: a day without a run. */
  readonly run: Pick<LogRunView, 'runId' | 'clock' | 'km' | 'minutes'> | null;
  readonly diary: DiaryView | null;
  readonly hydration: HydrationView | null;
}

/** An older memory carries a larger error, and is marked. */
const FRESH_DAYS = 2;

export function runSubject({ day, diary, hydration, ...run }: LogRunView | RunView): Subject {
  return { day, run, diary, hydration };
}

/** A day that is written about as such: without a run, or beside its runs. */
export function restSubject(day: string, { restDays }: LogView): Subject {
  const diary = restDays.find((row) => row.day === day) ?? null;
  return { day, run: null, diary, hydration: null };
}

/** The same thing twice is the same key. */
export function subjectKey({ day, run }: Subject): string {
  return run?.runId ?? day;
}

/** True where what is written about it now is written from memory. */
export function isMemory({ day }: Subject, today: string): boolean {
  return daysBetween(day, today) > FRESH_DAYS;
}

/** From the day after on, the morning after can be told. */
export function morningHasCome({ day }: Subject, today: string): boolean {
  return daysBetween(day, today) >= 1;
}

export const NOTHING_SAID: DiaryFields = {
  painBefore: null,
  painDuring: null,
  painAfter: null,
  painNextMorning: null,
  onsetKm: null,
  regions: [],
  spots: [],
  side: null,
  sleepHours: null,
  stress: null,
  sittingHours: null,
  drivingHours: null,
  mood: null,
  effort: null,
  warmupMinutes: null,
  heat: null,
  surface: null,
  shoes: null,
  legSymptoms: null,
  limp: null,
  nightPain: null,
  spasm: null,
  fall: null,
  fever: null,
  stiffnessMinutes: null,
  recalled: false,
  note: null,
};

export const NOTHING_WEIGHED: HydrationFields = {
  massBeforeKg: null,
  massAfterKg: null,
  drinkBeforeMl: null,
  drinkDuringMl: null,
  drinkAfterMl: null,
  urineMl: null,
  urineColour: null,
  airCelsius: null,
  humidityPercent: null,
};
