import { type Day, dayNumber, isDay } from '../calendar/day.ts';
import { instant } from '../calendar/instant.ts';
import { missing, type Reading, readingOf } from '../reading/reading.ts';
import type { DiaryEntry } from '../record/diary.ts';
import type { FormCheck } from '../record/form-check.ts';
import type { HydrationEntry } from '../record/hydration.ts';
import type { Profile } from '../record/profile.ts';
import type { Drift, Run, RunId } from '../record/run.ts';
import type { StrengthEntry, StrengthTest } from '../record/strength.ts';
import type { Session, Timeline, TimelineRun } from '../timeline/timeline.ts';
import { metres } from '../units/quantity.ts';

/** A runner as a test tells of one: what is not told is unknown. */
export interface ToldRun {
  readonly on: string;
  readonly km?: number;
  readonly minutes?: number;
  /** Starts within 30 minutes of the end of the run told before it. */
  readonly sameSession?: boolean;
  readonly run?: Partial<Run>;
  readonly diary?: Partial<DiaryEntry>;
  readonly hydration?: Partial<HydrationEntry>;
  readonly form?: readonly Partial<FormCheck>[];
}

const NOT: Reading<never> = missing('not-recorded');
const ORIGIN = { file: 'told.csv', line: 2 } as const;

export function day(text: string): Day {
  if (!isDay(text)) throw new Error(`${text} is no day`);
  return text;
}

/** The timeline of told runs, in the order they are told. */
export function timelineOf(told: readonly ToldRun[], also: Partial<Timeline> = {}): Timeline {
  const sessions: { day: Day; runs: number[] }[] = [];
  const runs = told.map((story, index): TimelineRun => {
    const on = day(story.on);
    const open = sessions.at(-1);
    if (story.sameSession && open) open.runs.push(index);
    else sessions.push({ day: on, runs: [index] });
    return {
      run: runOf(story, on, index),
      day: on,
      session: sessions.length - 1,
      diary: story.diary && diaryEntry(on, story.diary),
      hydration: story.hydration && hydrationEntry(on, story.hydration),
      form: (story.form ?? []).map((check) => formCheck(story.on, check)),
    };
  });
  const laid = sessions.map((session): Session => {
    const km = session.runs.reduce((sum, index) => sum + (told[index]?.km ?? 0), 0);
    return { ...session, distance: metres(1000 * km) };
  });
  return {
    runs,
    sessions: laid,
    restDays: [],
    strength: [],
    tests: [],
    form: runs.flatMap(({ form }) => form),
    profile: undefined,
    ...also,
  };
}

function runOf({ km, minutes, run }: ToldRun, on: Day, index: number): Run {
  const seconds = minutes === undefined ? undefined : minutes * 60;
  const distance = km === undefined ? undefined : km * 1000;
  const speed = distance !== undefined && seconds ? distance / seconds : undefined;
  return {
    id: `run-${index}` as RunId,
    start: instant(dayNumber(on) * 86_400_000 + 7 * 3_600_000),
    offset: { minutes: 0, from: 'file' },
    day: on,
    surface: 'unknown',
    distance: readingOf(distance) as Run['distance'],
    elapsed: readingOf(seconds) as Run['elapsed'],
    moving: readingOf(seconds) as Run['moving'],
    speed: readingOf(speed) as Run['speed'],
    ascent: NOT,
    descent: NOT,
    temperature: NOT,
    device: NOT,
    gear: NOT,
    averages: {},
    drift: NO_DRIFT,
    sources: [{ file: `runs/${index}.fit`, format: 'fit', sha256: '0'.repeat(64) }],
    ...run,
  };
}

export const NO_DRIFT: Drift = {
  contactTime: NOT,
  verticalOscillation: NOT,
  cadence: NOT,
  contactBalance: NOT,
};

export function diaryEntry(on: Day, told: Partial<DiaryEntry>): DiaryEntry {
  return {
    origin: ORIGIN,
    day: on,
    run: undefined,
    painBefore: NOT,
    painDuring: NOT,
    painAfter: NOT,
    painNextMorning: NOT,
    onset: NOT,
    regions: [],
    spots: [],
    side: undefined,
    sleep: NOT,
    stress: NOT,
    sitting: NOT,
    driving: NOT,
    mood: NOT,
    effort: NOT,
    warmup: NOT,
    heat: undefined,
    legSymptoms: undefined,
    limp: undefined,
    nightPain: undefined,
    spasm: undefined,
    fall: undefined,
    fever: undefined,
    stiffness: NOT,
    recalled: false,
    surface: undefined,
    shoes: undefined,
    note: undefined,
    extra: {},
    ...told,
  };
}

function hydrationEntry(on: Day, told: Partial<HydrationEntry>): HydrationEntry {
  return {
    origin: ORIGIN,
    day: on,
    run: undefined,
    massBefore: NOT,
    massAfter: NOT,
    drinkBefore: NOT,
    drinkDuring: NOT,
    drinkAfter: NOT,
    urine: NOT,
    urineColour: NOT,
    air: NOT,
    humidity: NOT,
    extra: {},
    ...told,
  };
}

export function formCheck(on: string, told: Partial<FormCheck>): FormCheck {
  return {
    origin: ORIGIN,
    day: day(on),
    run: undefined,
    phase: 'whole',
    source: 'video',
    footStrike: undefined,
    values: {},
    view: undefined,
    side: undefined,
    speedKmh: undefined,
    steps: undefined,
    method: undefined,
    extra: {},
    ...told,
  };
}

export function strengthEntry(
  on: string,
  exercise: string,
  told: Partial<StrengthEntry> = {},
): StrengthEntry {
  return {
    origin: ORIGIN,
    day: day(on),
    exercise,
    sets: NOT,
    reps: NOT,
    hold: NOT,
    load: NOT,
    minutes: NOT,
    note: undefined,
    extra: {},
    ...told,
  };
}

export function strengthTest(on: string, test: StrengthTest['test'], value: number): StrengthTest {
  const unit = /bridge|squat|sit_to_stand/.test(test) ? 'reps' : 's';
  return { origin: ORIGIN, day: day(on), test, value, unit, extra: {} };
}

export function profileOf(told: Partial<Profile>): Profile {
  return {
    sex: 'unspecified',
    birthYear: NOT,
    height: NOT,
    mass: NOT,
    timeZone: undefined,
    units: 'metric',
    conditions: NOT,
    earlierBackPain: undefined,
    extra: {},
    ...told,
  };
}
