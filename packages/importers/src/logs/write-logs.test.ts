import {
  ALTERNATING_CHANGES,
  addDays,
  type Care,
  type CareLimit,
  CONDITIONS,
  type Day,
  DIARY_SIGNS,
  type DiaryEntry,
  EQUIPMENT,
  type Experiment,
  FORM_VALUES,
  type FormCheck,
  type HydrationEntry,
  INFLUENCES,
  type Intake,
  instant,
  type Kilometres,
  known,
  LEG_SENSATIONS,
  missing,
  type PainScore,
  type PlanWishes,
  type Profile,
  QUESTION_IDS,
  type Rating,
  type RunnerRecords,
  type Screening,
  type ShareNote,
  STRENGTH_TESTS,
  type StrengthEntry,
  type StrengthTest,
  TIMES_OF_DAY,
  type TriageAnswers,
} from '@plumbline/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTable } from '../tables/read-table.ts';
import { writeLogs } from './write-logs.ts';

type Logs = Omit<RunnerRecords, 'runs'>;

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const reading = <T>(value: fc.Arbitrary<T>) =>
  fc
    .option(value, { nil: undefined })
    .map((v) => (v === undefined ? missing('not-recorded') : known(v)));
const number = (min: number, max: number) =>
  fc
    .double({ min, max, noNaN: true })
    .map((n) => (Object.is(n, -0) ? 0 : n)) as fc.Arbitrary<never>;
const whole = (max: number) => fc.integer({ min: 0, max });
/** What a cell can hold: outer spaces do not survive. */
const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .map((s) => s.trim())
  .filter((s) => s !== '');
const id = fc.stringMatching(/^[a-z][a-z0-9_]{0,8}$/);
const day = whole(3000).map((days) => addDays('2024-01-01' as Day, days));
const run = maybe(
  fc.oneof(
    fc.record({
      by: fc.constant('start' as const),
      at: fc.integer({ min: Date.UTC(2000), max: Date.UTC(2099) }),
      clock: fc.constantFrom('utc' as const, 'local' as const),
    }),
    fc.record({ by: fc.constant('file' as const), file: id.map((name) => `${name}.fit.gz`) }),
  ),
);
const origin = fc.constant({ file: 'app', line: 1 });
const extra = fc.dictionary(
  id.map((name) => `my_${name}`),
  text,
  { maxKeys: 2 },
);
const row = { origin, day, extra };
const pain = reading(whole(10) as fc.Arbitrary<PainScore>);
const rating = reading(number(0, 10) as fc.Arbitrary<Rating>);

const diary: fc.Arbitrary<DiaryEntry> = fc.record({
  ...row,
  run,
  painBefore: pain,
  painDuring: pain,
  painAfter: pain,
  painNextMorning: pain,
  onset: reading(number(0, 1000)),
  regions: fc.uniqueArray(fc.constantFrom('neck', 'upper_back', 'lower_back', 'buttock', 'leg')),
  spots: fc.uniqueArray(id, { maxLength: 3 }),
  side: maybe(fc.constantFrom('left', 'right', 'both', 'middle')),
  sleep: reading(number(0, 24)),
  stress: rating,
  sitting: reading(number(0, 24)),
  driving: reading(number(0, 24)),
  mood: rating,
  effort: rating,
  warmup: reading(number(0, 600)),
  heat: maybe(fc.constantFrom('cool', 'mild', 'warm', 'hot')),
  legSymptoms: maybe(fc.constantFrom('none', 'above_knee', 'below_knee')),
  limp: maybe(fc.boolean()),
  nightPain: maybe(fc.boolean()),
  spasm: maybe(fc.boolean()),
  fall: maybe(fc.boolean()),
  fever: maybe(fc.boolean()),
  stiffness: reading(number(0, 1440)),
  recalled: fc.boolean(),
  surface: maybe(fc.constantFrom('road', 'trail', 'track', 'treadmill')),
  shoes: maybe(text),
  note: maybe(text),
});

const hydration: fc.Arbitrary<HydrationEntry> = fc.record({
  ...row,
  run,
  massBefore: reading(number(20, 350)),
  massAfter: reading(number(20, 350)),
  drinkBefore: reading(number(0, 20_000)),
  drinkDuring: reading(number(0, 20_000)),
  drinkAfter: reading(number(0, 20_000)),
  urine: reading(number(0, 5000)),
  urineColour: reading(number(1, 8)),
  air: reading(number(-60, 60)),
  humidity: reading(number(0, 100)),
});

const strength: fc.Arbitrary<StrengthEntry> = fc.record({
  ...row,
  exercise: text,
  sets: reading(number(0, 100)),
  reps: reading(number(0, 10_000)),
  hold: reading(number(0, 7200)),
  load: reading(number(0, 1000)),
  minutes: reading(number(0, 1440)),
  note: maybe(text),
});

const tests: fc.Arbitrary<StrengthTest> = fc.record({
  ...row,
  test: fc.constantFrom(...STRENGTH_TESTS),
  value: number(0, 7200),
  unit: fc.constantFrom('s', 'reps'),
});

const values = fc.record(
  Object.fromEntries(
    Object.entries(FORM_VALUES).map(([name, { range }]) => [
      name,
      fc.record({ value: number(range[0], range[1]), sd: number(0, 500) }),
    ]),
  ),
  { requiredKeys: [] },
) as fc.Arbitrary<FormCheck['values']>;

const form: fc.Arbitrary<FormCheck> = fc.record({
  ...row,
  run,
  phase: fc.constantFrom('early', 'late', 'whole'),
  source: fc.constantFrom('video', 'sensor', 'clinician'),
  footStrike: maybe(fc.constantFrom('rearfoot', 'midfoot', 'forefoot')),
  values,
  view: maybe(text),
  side: maybe(text),
  speedKmh: maybe(number(0, 54)),
  steps: maybe(whole(100_000)),
  method: maybe(text),
});

const profile: fc.Arbitrary<Profile> = fc.record({
  sex: fc.constantFrom('female', 'male', 'unspecified'),
  birthYear: reading(fc.integer({ min: 1900, max: 2100 })),
  height: reading(number(80, 250)),
  mass: reading(number(20, 350)),
  timeZone: maybe(fc.constantFrom('Europe/Berlin', 'America/New_York')),
  units: fc.constantFrom('metric', 'imperial'),
  conditions: reading(fc.uniqueArray(fc.constantFrom(...CONDITIONS))),
  earlierBackPain: maybe(fc.constantFrom('never', 'once', 'recurrent')),
  extra: fc.dictionary(
    id.map((name) => `my_${name}`),
    fc.oneof(text, whole(9), fc.constant(null)),
    {
      maxKeys: 2,
    },
  ),
});

const written = maybe(day.map(String));
const triage: fc.Arbitrary<TriageAnswers> = fc.record({
  age: maybe(whole(120)),
  sex: maybe(fc.constantFrom('female', 'male', 'unspecified')),
  answers: fc.dictionary(
    fc.constantFrom(...QUESTION_IDS),
    fc.record({ value: maybe(fc.boolean()), since: written, examined: maybe(fc.boolean()) }),
  ),
  seen: maybe(
    fc.record({
      date: day.map(String),
      by: maybe(text),
      said: maybe(text),
      mayRun: maybe(fc.boolean()),
    }),
  ),
});

const texts = fc.array(text, { maxLength: 3 });
const intake: fc.Arbitrary<Intake> = fc.record({
  told: maybe(day),
  name: maybe(text),
  question: maybe(text),
  race: maybe(
    fc.record({ name: maybe(text), day: maybe(day), distance: reading(number(0, 1000)) }),
  ),
  onset: reading(day),
  manner: maybe(fc.constantFrom('sudden', 'gradual')),
  story: maybe(text),
  episodes: maybe(text),
  worst: reading(fc.uniqueArray(fc.constantFrom(...TIMES_OF_DAY))),
  wakes: maybe(fc.boolean()),
  stiffness: reading(number(0, 1440)),
  eases: reading(fc.uniqueArray(fc.constantFrom(...INFLUENCES))),
  worsens: reading(fc.uniqueArray(fc.constantFrom(...INFLUENCES))),
  leg: reading(
    fc.array(
      fc.record({
        what: fc.constantFrom(...LEG_SENSATIONS),
        side: fc.constantFrom('left', 'right', 'both'),
        reach: fc.constantFrom('above_knee', 'below_knee'),
      }),
      { maxLength: 2 },
    ),
  ),
  activities: fc.array(fc.record({ activity: text, score: number(0, 10) }), { maxLength: 3 }),
  otherConditions: reading(texts),
  medicines: reading(texts),
  questions: texts,
  extra: fc.dictionary(
    id.map((name) => `my_${name}`),
    text,
    { maxKeys: 2 },
  ),
});

const limit: fc.Arbitrary<CareLimit> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('no_running_until' as const, 'other' as const),
    until: maybe(day),
    text,
  }),
  fc.record({
    kind: fc.constant('max_km' as const),
    km: reading(number(0, 1000)),
    until: maybe(day),
    text,
  }),
);
const care: fc.Arbitrary<Care> = fc.record({
  clinician: maybe(
    fc.record({
      name: maybe(text),
      role: maybe(text),
      phone: maybe(text),
      mail: maybe(text),
      bookingLink: maybe(fc.webUrl()),
    }),
  ),
  visits: fc.array(
    fc.record({
      id,
      day: maybe(day),
      time: maybe(fc.constantFrom('08:05', '23:59')),
      place: maybe(text),
      said: maybe(text),
      limits: fc.array(limit, { maxLength: 2 }),
      questions: texts,
    }),
    { maxLength: 2 },
  ),
  extra: fc.constant({}),
});

const share: fc.Arbitrary<ShareNote> = fc.record({
  id,
  at: fc.integer({ min: Date.UTC(2000), max: Date.UTC(2099) }).map(instant),
  to: text,
  what: texts,
  expires: maybe(day),
});

const screening: fc.Arbitrary<Screening> = fc.record({
  day,
  rulesVersion: text,
  tier: fc.constantFrom('emergency', 'same_day', 'within_days', 'review', 'none'),
  running: fc.constantFrom('stop', 'no_increase', 'ok'),
  reasons: texts,
  complete: fc.boolean(),
  yes: texts,
  no: texts,
  signs: maybe(
    fc.array(fc.record({ day, sign: fc.constantFrom(...DIARY_SIGNS) }), { maxLength: 2 }),
  ),
});

const experiment: fc.Arbitrary<Experiment> = fc.record({
  id: fc.uuid(),
  change: fc.constantFrom(...ALTERNATING_CHANGES, 'strength'),
  began: day,
  seed: whole(4_294_967_295),
  outcome: fc.constantFrom('next_morning', 'worst'),
  smallest: fc.constantFrom(0.5, 1, 2, 10),
  most: fc.integer({ min: 1, max: 200 }),
  distance: fc.option(fc.record({ from: number(0, 8), to: number(8, 1000) })),
  trials: fc.array(fc.record({ slot: whole(399), day, run, kept: maybe(fc.boolean()) }), {
    maxLength: 3,
  }),
  ended: maybe(fc.record({ day, why: fc.constantFrom('pain', 'runner', 'done') })),
});

const wishes: fc.Arbitrary<PlanWishes> = fc.record({
  goal: maybe(fc.record({ km: number(1, 500) as fc.Arbitrary<Kilometres>, day })),
  moves: fc.array(fc.record({ from: day, to: day }), { maxLength: 3 }),
  equipment: fc.uniqueArray(fc.constantFrom(...EQUIPMENT)),
  asksFootStrike: fc.boolean(),
});

const logs: fc.Arbitrary<Logs> = fc.record({
  diary: fc.array(diary, { maxLength: 6 }),
  hydration: fc.array(hydration, { maxLength: 4 }),
  strength: fc.array(strength, { maxLength: 4 }),
  tests: fc.array(tests, { maxLength: 4 }),
  form: fc.array(form, { maxLength: 3 }),
  profile: maybe(profile),
  triage: maybe(triage),
  intake: maybe(intake),
  care: maybe(care),
  shares: fc.array(share, { maxLength: 2 }),
  screenings: fc.array(screening, { maxLength: 2 }),
  experiments: fc.array(experiment, { maxLength: 2 }),
  wishes: maybe(wishes),
});

/** Rows without where they came from and in a fixed order: which file holds a row, and where, is no part of it. */
function bare(rows: readonly object[]): readonly string[] {
  return rows.map((r) => JSON.stringify({ ...r, origin: undefined }, sorted)).sort();
}

function sorted(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What is kept all the same. */
const HARMLESS: readonly string[] = ['unknown-column', 'unknown-exercise'];

function readBack(files: ReadonlyMap<string, string>) {
  const contents = [...files].map(([name, content]) => {
    const read = readTable(name, Buffer.from(content), { zone: undefined, listed: undefined });
    expect(read.problems.filter(({ code }) => !HARMLESS.includes(code))).toEqual([]);
    return read.content;
  });
  const rows = (kind: string) =>
    bare(
      contents.flatMap((content): readonly object[] =>
        content.kind === kind && 'rows' in content ? content.rows : [],
      ),
    );
  const one = (kind: string) => contents.find((content) => content.kind === kind);
  return { rows, one };
}

test('everything a runner wrote comes back from its export as it was', () => {
  fc.assert(
    fc.property(logs, (records) => {
      const { rows, one } = readBack(writeLogs(records));
      for (const log of ['diary', 'hydration', 'strength', 'tests', 'form'] as const) {
        expect(rows(log)).toEqual(bare(records[log]));
      }
      const said = one('profile');
      expect(said?.kind === 'profile' ? said.profile : undefined).toEqual(records.profile);
      const answered = one('triage');
      expect(answered?.kind === 'triage' ? answered.triage : undefined).toEqual(records.triage);
      const told = one('intake');
      expect(told?.kind === 'intake' ? told.intake : undefined).toEqual(records.intake);
      const cared = one('care');
      expect(cared?.kind === 'care' ? cared.care : undefined).toEqual(records.care);
      const shared = one('shares');
      expect(shared?.kind === 'shares' ? shared.shares : []).toEqual(records.shares);
      const asked = one('screenings');
      expect(asked?.kind === 'screenings' ? asked.screenings : []).toEqual(records.screenings);
      const tried = one('experiments');
      expect(tried?.kind === 'experiments' ? tried.experiments : []).toEqual(records.experiments);
      const wanted = one('wishes');
      expect(wanted?.kind === 'wishes' ? wanted.wishes : undefined).toEqual(records.wishes);
    }),
    { seed: 9, numRuns: 150 },
  );
});

const none = {
  hydration: [],
  strength: [],
  tests: [],
  form: [],
  profile: undefined,
  triage: undefined,
  intake: undefined,
  care: undefined,
  shares: [],
  experiments: [],
  wishes: undefined,
  screenings: [],
};

test('no cell is one that a spreadsheet would run, and each comes back as it was', () => {
  const [entry] = fc.sample(diary, { seed: 1, numRuns: 1 }) as [DiaryEntry];
  const extra = { '=more': '@SUM(A1)', less: `=cmd|'/C calc'!A0`, own: "'=1", number: '-3.5' };
  const files = writeLogs({ ...none, diary: [{ ...entry, extra }], screenings: [] });
  const written = files.get('diary.csv') ?? '';
  for (const cell of ["'=more", "'@SUM(A1)", "'=cmd|", "''=1", '-3.5'])
    expect(written.split(/[,\n]/).some((one) => one.startsWith(cell))).toBe(true);
  expect(written).not.toMatch(/(^|,)"?[=@]/m);
  expect(readBack(files).rows('diary')).toEqual(bare([{ ...entry, extra }]));
});

test('a log without rows has no file, and two rows of one day have a file each', () => {
  const entry = fc.sample(diary, { seed: 1, numRuns: 1 }) as [DiaryEntry];
  const two = [entry[0], { ...entry[0], painAfter: known(1 as PainScore) }];
  expect([...writeLogs({ ...none, diary: two }).keys()]).toEqual(['diary.csv', 'diary-2.csv']);
  expect(writeLogs({ ...none, diary: [] }).size).toBe(0);
});
