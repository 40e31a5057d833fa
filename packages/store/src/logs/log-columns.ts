import type {
  DiaryEntry,
  FormCheck,
  HydrationEntry,
  Intake,
  Profile,
  StrengthEntry,
  StrengthTest,
} from '@plumbline/domain';

/**
 * How a field is written: `reading` a value or `{ why }`, `estimates` several values each with `<name>_sd` beside it,
 * `plain` as it is, left out where undefined.
 */
type Shape = 'plain' | 'reading' | 'estimates';
export type Column = readonly [name: string, shape: Shape];

/** Fields that every row has and that are not columns of their own. */
type Common = 'origin' | 'day';

/** One column for each field: a field without one does not compile. */
type ColumnsOf<Row> = { readonly [Field in Exclude<keyof Row, Common>]: Column };

export const DIARY_COLUMNS: ColumnsOf<DiaryEntry> = {
  run: ['run', 'plain'],
  painBefore: ['pain_before', 'reading'],
  painDuring: ['pain_during', 'reading'],
  painAfter: ['pain_after', 'reading'],
  painNextMorning: ['pain_next_morning', 'reading'],
  onset: ['onset_km', 'reading'],
  regions: ['region', 'plain'],
  spots: ['spots', 'plain'],
  side: ['side', 'plain'],
  sleep: ['sleep_hours', 'reading'],
  stress: ['stress', 'reading'],
  sitting: ['sitting_hours', 'reading'],
  driving: ['driving_hours', 'reading'],
  mood: ['mood', 'reading'],
  effort: ['effort', 'reading'],
  warmup: ['warmup_minutes', 'reading'],
  heat: ['heat', 'plain'],
  legSymptoms: ['leg_symptoms', 'plain'],
  limp: ['limp', 'plain'],
  nightPain: ['night_pain', 'plain'],
  spasm: ['spasm', 'plain'],
  fall: ['fall', 'plain'],
  fever: ['fever', 'plain'],
  stiffness: ['stiffness_minutes', 'reading'],
  recalled: ['recalled', 'plain'],
  surface: ['surface', 'plain'],
  shoes: ['shoes', 'plain'],
  note: ['note', 'plain'],
  extra: ['extra', 'plain'],
};

export const STRENGTH_COLUMNS: ColumnsOf<StrengthEntry> = {
  exercise: ['exercise', 'plain'],
  sets: ['sets', 'reading'],
  reps: ['reps', 'reading'],
  hold: ['hold_s', 'reading'],
  load: ['load_kg', 'reading'],
  minutes: ['minutes', 'reading'],
  note: ['note', 'plain'],
  extra: ['extra', 'plain'],
};

export const TEST_COLUMNS: ColumnsOf<StrengthTest> = {
  test: ['test', 'plain'],
  value: ['value', 'plain'],
  unit: ['unit', 'plain'],
  extra: ['extra', 'plain'],
};

export const HYDRATION_COLUMNS: ColumnsOf<HydrationEntry> = {
  run: ['run', 'plain'],
  massBefore: ['mass_before_kg', 'reading'],
  massAfter: ['mass_after_kg', 'reading'],
  drinkBefore: ['drink_before_ml', 'reading'],
  drinkDuring: ['drink_during_ml', 'reading'],
  drinkAfter: ['drink_after_ml', 'reading'],
  urine: ['urine_ml', 'reading'],
  urineColour: ['urine_colour', 'reading'],
  air: ['air_celsius', 'reading'],
  humidity: ['humidity_percent', 'reading'],
  extra: ['extra', 'plain'],
};

export const FORM_COLUMNS: ColumnsOf<FormCheck> = {
  run: ['run', 'plain'],
  phase: ['phase', 'plain'],
  source: ['source', 'plain'],
  footStrike: ['foot_strike', 'plain'],
  values: ['values', 'estimates'],
  view: ['view', 'plain'],
  side: ['side', 'plain'],
  speedKmh: ['speed_kmh', 'plain'],
  steps: ['steps', 'plain'],
  method: ['method', 'plain'],
  extra: ['extra', 'plain'],
};

export const PROFILE_COLUMNS: ColumnsOf<Profile> = {
  sex: ['sex', 'plain'],
  birthYear: ['birthYear', 'reading'],
  height: ['heightCm', 'reading'],
  mass: ['massKg', 'reading'],
  timeZone: ['timeZone', 'plain'],
  units: ['units', 'plain'],
  conditions: ['conditions', 'reading'],
  earlierBackPain: ['earlierBackPain', 'plain'],
  extra: ['extra', 'plain'],
};

export const INTAKE_COLUMNS: ColumnsOf<Intake> = {
  told: ['told', 'plain'],
  name: ['name', 'plain'],
  question: ['question', 'plain'],
  race: ['race', 'plain'],
  onset: ['onset', 'reading'],
  manner: ['manner', 'plain'],
  story: ['story', 'plain'],
  episodes: ['episodes', 'plain'],
  worst: ['worst', 'reading'],
  wakes: ['wakes', 'plain'],
  stiffness: ['stiffnessMinutes', 'reading'],
  eases: ['eases', 'reading'],
  worsens: ['worsens', 'reading'],
  leg: ['leg', 'reading'],
  activities: ['activities', 'plain'],
  otherConditions: ['otherConditions', 'reading'],
  medicines: ['medicines', 'reading'],
  questions: ['questions', 'plain'],
  extra: ['extra', 'plain'],
};
