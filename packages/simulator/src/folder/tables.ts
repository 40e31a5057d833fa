import type {
  DiaryEntry,
  FormCheck,
  HydrationEntry,
  Profile,
  RunnerRecords,
  RunReference,
  StrengthEntry,
  StrengthTest,
} from '@plumbline/domain';
import { FORM_VALUES, type FormValue, valueOr } from '@plumbline/domain';
import { type Cell, csv } from './csv.ts';

/** The tables and the profile of a runner's folder, by file name; tables without a row are left out. */
export function tableFiles(records: RunnerRecords): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const add = (name: string, columns: readonly string[], rows: readonly Record<string, Cell>[]) => {
    if (rows.length > 0) files.set(name, csv(columns, rows));
  };
  add('diary.csv', DIARY, records.diary.map(diaryRow));
  add('strength.csv', STRENGTH, records.strength.map(strengthRow));
  add('tests.csv', ['date', 'test', 'value', 'unit'], records.tests.map(testRow));
  add('hydration.csv', HYDRATION, records.hydration.map(hydrationRow));
  add('form.csv', FORM, records.form.map(formRow));
  if (records.profile) files.set('profile.json', profileFile(records.profile));
  return files;
}

const DIARY = [
  'date',
  'run',
  'pain_before',
  'pain_during',
  'pain_after',
  'pain_next_morning',
  'onset_km',
  'region',
  'side',
  'sleep_hours',
  'stress',
  'sitting_hours',
  'driving_hours',
  'mood',
  'effort',
  'warmup_minutes',
  'heat',
  'leg_symptoms',
  'stiffness_minutes',
  'recalled',
  'surface',
  'shoes',
  'note',
];

function diaryRow(entry: DiaryEntry): Record<string, Cell> {
  return {
    date: entry.day,
    run: runText(entry.run),
    pain_before: entry.painBefore,
    pain_during: entry.painDuring,
    pain_after: entry.painAfter,
    pain_next_morning: entry.painNextMorning,
    onset_km: entry.onset,
    region: entry.regions,
    side: entry.side,
    sleep_hours: entry.sleep,
    stress: entry.stress,
    sitting_hours: entry.sitting,
    driving_hours: entry.driving,
    mood: entry.mood,
    effort: entry.effort,
    warmup_minutes: entry.warmup,
    heat: entry.heat,
    leg_symptoms: entry.legSymptoms,
    stiffness_minutes: entry.stiffness,
    recalled: entry.recalled ? true : undefined,
    surface: entry.surface,
    shoes: entry.shoes,
    note: entry.note,
  };
}

function runText(run: RunReference | undefined): string | undefined {
  if (run === undefined) return undefined;
  if (run.by === 'file') return run.file;
  const text = new Date(run.at).toISOString().slice(0, 19);
  return run.clock === 'utc' ? `${text}Z` : text;
}

const STRENGTH = ['date', 'exercise', 'sets', 'reps', 'hold_s', 'load_kg', 'minutes', 'note'];

function strengthRow(entry: StrengthEntry): Record<string, Cell> {
  const { day, exercise, sets, reps, hold, load, minutes, note } = entry;
  return { date: day, exercise, sets, reps, hold_s: hold, load_kg: load, minutes, note };
}

function testRow({ day, test, value, unit }: StrengthTest): Record<string, Cell> {
  return { date: day, test, value, unit };
}

const HYDRATION = [
  'date',
  'mass_before_kg',
  'mass_after_kg',
  'drink_before_ml',
  'drink_during_ml',
  'drink_after_ml',
  'urine_ml',
  'urine_colour',
  'air_celsius',
  'humidity_percent',
];

function hydrationRow(entry: HydrationEntry): Record<string, Cell> {
  return {
    date: entry.day,
    mass_before_kg: entry.massBefore,
    mass_after_kg: entry.massAfter,
    drink_before_ml: entry.drinkBefore,
    drink_during_ml: entry.drinkDuring,
    drink_after_ml: entry.drinkAfter,
    urine_ml: entry.urine,
    urine_colour: entry.urineColour,
    air_celsius: entry.air,
    humidity_percent: entry.humidity,
  };
}

const FORM_NAMES = Object.keys(FORM_VALUES) as FormValue[];
const FORM = [
  'date',
  'phase',
  'source',
  'foot_strike',
  ...FORM_NAMES.flatMap((name) => [name, `${name}_sd`]),
  'view',
  'side',
  'speed_kmh',
  'steps',
  'method',
];

function formRow(check: FormCheck): Record<string, Cell> {
  const row: Record<string, Cell> = {
    date: check.day,
    phase: check.phase,
    source: check.source,
    foot_strike: check.footStrike,
    view: check.view,
    side: check.side,
    speed_kmh: check.speedKmh,
    steps: check.steps,
    method: check.method,
  };
  for (const name of FORM_NAMES) {
    const estimate = check.values[name];
    if (!estimate) continue;
    row[name] = estimate.value;
    row[`${name}_sd`] = estimate.sd;
  }
  return row;
}

function profileFile(profile: Profile): Uint8Array {
  const { sex, birthYear, height, mass, timeZone, units, conditions, earlierBackPain } = profile;
  const text = JSON.stringify(
    {
      sex,
      birthYear: valueOr(birthYear, undefined),
      heightCm: valueOr(height, undefined),
      massKg: valueOr(mass, undefined),
      timeZone,
      units,
      conditions: valueOr(conditions, undefined),
      earlierBackPain,
    },
    null,
    2,
  );
  return new TextEncoder().encode(`${text}\n`);
}
