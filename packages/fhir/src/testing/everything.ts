import {
  type Absence,
  type Care,
  type Celsius,
  CHANNEL_NAMES,
  CONDITIONS,
  type Day,
  type DiaryEntry,
  FORM_VALUES,
  type FormCheck,
  type FormValue,
  type Hours,
  type HydrationEntry,
  type Intake,
  instant,
  type Kilometres,
  kilograms,
  known,
  type Millilitres,
  metres,
  minutes,
  missing,
  painScore,
  type Rating,
  type Reading,
  type Run,
  type RunId,
  type RunnerRecords,
  STRENGTH_TESTS,
  type StrengthEntry,
  seconds,
} from '@plumbline/domain';
import { answered } from './a-documented.ts';

const UNSAID: Reading<never> = missing('not-recorded');
const REASONS: readonly Absence[] = [
  'not-recorded',
  'too-few-runs',
  'too-short',
  'too-little-variation',
  'sensor-dropout',
  'out-of-date',
  'out-of-range',
  'withheld-by-runner',
];

/** A runner who measured, told and withheld everything that can be: every field and every reason is there. */
export function everything(): RunnerRecords {
  return {
    runs: [
      aRun({
        averages: Object.fromEntries(CHANNEL_NAMES.map((name, i) => [name, 100.25 + i])),
        drift: {
          contactTime: known({ value: 6.5, sd: 1.25 }),
          verticalOscillation: known({ value: -0.3, sd: 0.8 }),
          cadence: missing('too-little-variation'),
          contactBalance: missing('sensor-dropout'),
        },
      }),
      ...REASONS.map((why, i) =>
        aRun({
          id: `runs/${why}.gpx` as RunId,
          day: dayOn(10 + i),
          start: instant(Date.UTC(2026, 8, 10 + i, 5)),
          distance: missing(why),
          elapsed: missing(why),
          moving: missing(why),
          device: missing(why),
          sources: [],
        }),
      ),
    ],
    diary: [
      told({}),
      told({ origin: { file: 'diary.csv', line: 3 }, day: dayOn(2), recalled: true }),
      ...REASONS.map((why, i) =>
        told({
          origin: { file: 'diary.csv', line: 4 + i },
          day: dayOn(10 + i),
          painBefore: missing(why),
          painDuring: missing(why),
          painAfter: missing(why),
          painNextMorning: missing(why),
          stiffness: missing(why),
          sleep: missing(why),
        }),
      ),
    ],
    strength: [
      trained({}),
      ...REASONS.map((why, i) =>
        trained({
          origin: { file: 'strength.csv', line: 3 + i },
          exercise: why === 'out-of-range' ? ' ' : 'side plank',
          sets: missing(why),
          hold: missing(why),
          load: missing(why),
          minutes: missing(why),
        }),
      ),
    ],
    tests: STRENGTH_TESTS.map((test, i) => ({
      origin: { file: 'tests.csv', line: i + 2 },
      day: dayOn(3),
      test,
      value: 30 + i,
      unit: i % 2 === 0 ? 's' : 'reps',
      extra: {},
    })),
    hydration: [weighed()],
    form: [filmed({}), filmed({ origin: { file: 'form.csv', line: 3 }, phase: 'late' })],
    profile: {
      sex: 'female',
      birthYear: known(1985),
      height: known(172 as never),
      mass: known(kilograms(61.4)),
      timeZone: 'Europe/Berlin',
      units: 'metric',
      conditions: known(CONDITIONS),
      earlierBackPain: 'recurrent',
      extra: {},
    },
    triage: {
      ...answered('over_six_weeks'),
      answers: {
        ...answered('over_six_weeks').answers,
        past_cancer: { value: undefined, since: undefined, examined: undefined },
        fever: { value: false, since: '2026-09-01', examined: true },
        smoker: { value: true, since: undefined, examined: undefined },
      },
      seen: { date: '2026-09-20', by: 'Dr Example', said: 'carry on', mayRun: true },
    },
    intake: intake(),
    care: care(),
    shares: [],
    experiments: [],
    wishes: undefined,
    screenings: [],
  };
}

export function aRun(run: Partial<Run>): Run {
  return {
    id: 'runs/first.fit' as RunId,
    start: instant(Date.UTC(2026, 8, 1, 5)),
    offset: { minutes: 120, from: 'file' },
    day: dayOn(1),
    surface: 'road',
    distance: known(metres(10_012.34)),
    elapsed: known(seconds(3723)),
    moving: known(seconds(3600.5)),
    speed: UNSAID,
    ascent: known(metres(112)),
    descent: UNSAID,
    temperature: known(14 as Celsius),
    device: known('A watch 7'),
    gear: UNSAID,
    averages: {},
    drift: {
      contactTime: UNSAID,
      verticalOscillation: UNSAID,
      cadence: UNSAID,
      contactBalance: UNSAID,
    },
    sources: [{ file: 'runs/first.fit', format: 'fit', sha256: 'ab'.repeat(32) }],
    ...run,
  };
}

export function told(row: Partial<DiaryEntry>): DiaryEntry {
  return {
    origin: { file: 'diary.csv', line: 2 },
    day: dayOn(1),
    run: undefined,
    painBefore: pain(0),
    painDuring: pain(4),
    painAfter: pain(10),
    painNextMorning: pain(3),
    onset: UNSAID,
    regions: ['lower_back', 'buttock'],
    spots: [],
    side: 'left',
    sleep: known(6.5 as Hours),
    stress: UNSAID,
    sitting: UNSAID,
    driving: UNSAID,
    mood: UNSAID,
    effort: UNSAID,
    warmup: UNSAID,
    heat: undefined,
    legSymptoms: 'above_knee',
    limp: false,
    nightPain: true,
    spasm: false,
    fall: true,
    fever: false,
    stiffness: known(minutes(20)),
    recalled: false,
    surface: undefined,
    shoes: undefined,
    note: undefined,
    extra: {},
    ...row,
  };
}

function trained(row: Partial<StrengthEntry>): StrengthEntry {
  return {
    origin: { file: 'strength.csv', line: 2 },
    day: dayOn(2),
    exercise: 'Squat <with> bar',
    sets: known(3),
    reps: known(8),
    hold: UNSAID,
    load: known(kilograms(42.5)),
    minutes: known(minutes(20)),
    note: undefined,
    extra: {},
    ...row,
  };
}

export function filmed(check: Partial<FormCheck>): FormCheck {
  return {
    origin: { file: 'form.csv', line: 2 },
    day: dayOn(1),
    run: undefined,
    phase: 'early',
    source: 'video',
    footStrike: 'rearfoot',
    values: Object.fromEntries(
      (Object.keys(FORM_VALUES) as FormValue[]).map((name, i) => [name, { value: i, sd: 0.5 }]),
    ),
    view: 'side',
    side: 'left',
    speedKmh: 11.2,
    steps: 64,
    method: 'pose-full-3',
    extra: {},
    ...check,
  };
}

function intake(): Intake {
  return {
    told: dayOn(20),
    name: 'A. <Runner> & Co',
    question: 'May I run on?',
    race: { name: 'Ulm half', day: dayOn(27), distance: known(21.1 as Kilometres) },
    onset: known(dayOn(1)),
    manner: 'gradual',
    story: 'After the\nholidays.\u0001',
    episodes: 'twice',
    worst: known(['on_waking', 'night']),
    wakes: true,
    stiffness: known(minutes(25)),
    eases: known([]),
    worsens: known(['bending_forward']),
    leg: missing('withheld-by-runner'),
    activities: [
      { activity: 'running', score: 4 as Rating },
      { activity: ' ', score: 7.5 as Rating },
    ],
    otherConditions: known(['asthma', '']),
    medicines: known(['ibuprofen 400 mg']),
    questions: ['Is it the shoes?', ' '],
    extra: {},
  };
}

function care(): Care {
  const visit = { day: dayOn(20), time: '14:30', place: 'Ulm', questions: [] };
  return {
    clinician: undefined,
    visits: [
      { ...visit, id: 'd9f0c3be-8f8c-4f0e-9c0f-5d6f1a2b3c4d', said: undefined, limits: [] },
      {
        ...visit,
        id: 'e9f0c3be-8f8c-4f0e-9c0f-5d6f1a2b3c4d',
        day: undefined,
        said: 'Take it slowly.',
        limits: [
          { kind: 'no_running_until', until: dayOn(25), text: 'let it settle' },
          { kind: 'max_km', km: known(8 as Kilometres), until: undefined, text: '' },
          { kind: 'max_km', km: missing('out-of-range'), until: undefined, text: 'short ones' },
          { kind: 'other', until: undefined, text: 'no hills' },
        ],
      },
    ],
    extra: {},
  };
}

function weighed(): HydrationEntry {
  const drunk = (n: number) => known(n as Millilitres);
  return {
    origin: { file: 'hydration.csv', line: 2 },
    day: dayOn(1),
    run: undefined,
    massBefore: known(kilograms(61.8)),
    massAfter: known(kilograms(60.9)),
    drinkBefore: drunk(200),
    drinkDuring: drunk(0),
    drinkAfter: drunk(150),
    urine: UNSAID,
    urineColour: UNSAID,
    air: UNSAID,
    humidity: UNSAID,
    extra: {},
  };
}

export function dayOn(date: number): Day {
  return `2026-09-${date.toString().padStart(2, '0')}` as Day;
}

export function pain(n: number): DiaryEntry['painAfter'] {
  const score = painScore(n);
  if (score === undefined) throw new Error(`${n} is no pain score`);
  return known(score);
}
