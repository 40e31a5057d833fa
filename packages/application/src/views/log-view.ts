import type { DiaryEntry, Region, Side, StrengthTestName } from '@plumbline/domain';
import type { StopView } from './stop-view.ts';

/** The row of the runner's diary for one run or one rest day, as a form shows and sends it. `null`: not said. */
export interface DiaryFields {
  /** Whole points, 0 to 10. */
  readonly painBefore: number | null;
  readonly painDuring: number | null;
  readonly painAfter: number | null;
  readonly painNextMorning: number | null;
  /** km into the run at which it began. */
  readonly onsetKm: number | null;
  readonly regions: readonly Region[];
  /** Finer places within a region, by their stored names. */
  readonly spots: readonly string[];
  readonly side: Side | null;
  readonly sleepHours: number | null;
  /** 0 to 10. */
  readonly stress: number | null;
  readonly sittingHours: number | null;
  readonly drivingHours: number | null;
  readonly mood: number | null;
  readonly effort: number | null;
  readonly warmupMinutes: number | null;
  readonly heat: NonNullable<DiaryEntry['heat']> | null;
  readonly surface: NonNullable<DiaryEntry['surface']> | null;
  readonly shoes: string | null;
  readonly legSymptoms: NonNullable<DiaryEntry['legSymptoms']> | null;
  readonly limp: boolean | null;
  readonly nightPain: boolean | null;
  readonly spasm: boolean | null;
  readonly fall: boolean | null;
  readonly fever: boolean | null;
  readonly stiffnessMinutes: number | null;
  /** Written from memory more than two days later. */
  readonly recalled: boolean;
  readonly note: string | null;
}

/** What a runner writes of one run (`runId`), or of a day without one (`runId` null). */
export interface DiaryEdit {
  readonly day: string;
  readonly runId: string | null;
  /** Only what changes; the rest stays as it is. */
  readonly fields: Partial<DiaryFields>;
}

/** Pain of many runs at once, from memory: `pain` null takes back what was filled in from memory. */
export interface BackfillEdit {
  readonly runs: readonly { readonly runId: string; readonly pain: number | null }[];
}

/** One diary row as it stands. */
export interface DiaryView extends DiaryFields {
  readonly id: string;
  readonly day: string;
  readonly runId: string | null;
  /** Where it came from: a file's name, or the app. */
  readonly from: string;
}

export interface HydrationFields {
  readonly massBeforeKg: number | null;
  readonly massAfterKg: number | null;
  readonly drinkBeforeMl: number | null;
  readonly drinkDuringMl: number | null;
  readonly drinkAfterMl: number | null;
  readonly urineMl: number | null;
  /** 1 (pale) to 8. */
  readonly urineColour: number | null;
  readonly airCelsius: number | null;
  readonly humidityPercent: number | null;
}

export interface HydrationEdit {
  readonly day: string;
  readonly runId: string | null;
  readonly fields: Partial<HydrationFields>;
}

export interface HydrationView extends HydrationFields {
  readonly id: string;
  readonly day: string;
  readonly runId: string | null;
}

export interface StrengthEdit {
  /** An entry to change; a new one where it is missing. */
  readonly id?: string;
  readonly day: string;
  readonly exercise: string;
  readonly sets: number | null;
  readonly reps: number | null;
  readonly holdSeconds: number | null;
  readonly loadKg: number | null;
  readonly minutes: number | null;
  readonly note: string | null;
}

export interface StrengthEntryView extends StrengthEdit {
  readonly id: string;
  /** Whether the catalogue knows the exercise. */
  readonly isKnown: boolean;
}

/** An exercise that counts, for searching. */
export interface ExerciseView {
  readonly id: string;
  readonly name: string;
  /** What it trains, in plain words. */
  readonly trains: readonly string[];
  /** Other names it is found by. */
  readonly alsoCalled: readonly string[];
}

export interface TestEdit {
  readonly id?: string;
  readonly day: string;
  readonly test: StrengthTestName;
  /** Seconds or repetitions, as the test's unit says. */
  readonly value: number;
}

export interface TestEntryView extends TestEdit {
  readonly id: string;
  readonly unit: 's' | 'reps';
}

/** A field test: what is known about it, and this runner's results, oldest first. */
export interface FieldTestView {
  readonly test: StrengthTestName;
  readonly unit: 's' | 'reps';
  /** What others reached, as a sentence with its source; null where no figure may be shown. */
  readonly norm: { readonly says: string; readonly source: string } | null;
  /** A change smaller than this may be chance, in the test's unit; null where it is not known. */
  readonly retestNoise: number | null;
  readonly results: readonly TestEntryView[];
}

/** GET /api/strength */
export interface StrengthView {
  readonly revision: number;
  readonly catalogue: readonly ExerciseView[];
  /** Newest first. */
  readonly entries: readonly StrengthEntryView[];
  readonly tests: readonly FieldTestView[];
  /** Minutes of strength work a week, latest 12 weeks, oldest first. */
  readonly weeks: readonly { readonly monday: string; readonly minutes: number }[];
}

/** What a write answers with: the page shows the new state and can take it back. */
export interface Written {
  readonly revision: number;
  /** For `POST /api/undo`; good until the server stops. */
  readonly undo: string;
  /** The row's id; null where the write took one away or wrote many. */
  readonly id: string | null;
  /** Of a backfill: runs that the runner had written of at the time, left as they are. */
  readonly left?: readonly string[];
}

/** GET /api/log?day=: what the log page asks about. */
export interface LogView {
  readonly revision: number;
  readonly today: string;
  /** Latest runs, newest first, with their pain as far as it is told. */
  readonly runs: readonly LogRunView[];
  /** Latest diary rows of days without a run, and that of the day asked for, newest first. */
  readonly restDays: readonly DiaryView[];
  /** What is asked for now: at most one thing at a time. */
  readonly prompts: readonly LogPrompt[];
  readonly stop: StopView | null;
  /** Values to start a form from: the runner's own latest. */
  readonly usual: { readonly shoes: string | null; readonly surface: string | null };
  readonly shoes: readonly string[];
}

export interface LogRunView {
  readonly runId: string;
  readonly day: string;
  /** Local wall clock, `07:30`. */
  readonly clock: string;
  readonly km: number | null;
  readonly minutes: number | null;
  readonly diary: DiaryView | null;
  readonly hydration: HydrationView | null;
}

export type LogPrompt =
  /** The run has no pain said, or its next morning is missing. */
  | { readonly ask: 'pain' | 'next-morning'; readonly runId: string; readonly day: string }
  /** At most three times a season. */
  | { readonly ask: 'weighing'; readonly runId: null; readonly day: string; readonly why: string };
