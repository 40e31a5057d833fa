import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day, dayOf, isDay } from '../calendar/day.ts';
import { instant } from '../calendar/instant.ts';
import { known, missing } from '../reading/reading.ts';
import type { DiaryEntry, RunReference } from '../record/diary.ts';
import type { FormCheck } from '../record/form-check.ts';
import type { HydrationEntry } from '../record/hydration.ts';
import type { RunnerRecords } from '../record/records.ts';
import type { Run, RunId } from '../record/run.ts';
import { draftRun } from '../run/draft-run.ts';
import { A_SOURCE, aRecording } from '../run/simulated-run.ts';
import { metres, painScore, seconds } from '../units/quantity.ts';
import { layTimeline } from './lay-timeline.ts';

const MINUTE = 60_000;
const BERLIN = { minutes: 120, from: 'file' } as const;

function day(text: string): Day {
  if (!isDay(text)) throw new Error(`${text} is no day`);
  return text;
}

/** A run of half an hour and five kilometres at a local time, `2026-06-10T07:00`. */
function aRun(
  local: string,
  also: { file?: string; minutes?: number; offset?: Run['offset'] } = {},
): Run {
  const { file = `runs/${local}.fit`, minutes = 30, offset = BERLIN } = also;
  const start = instant(Date.parse(`${local}:00Z`) - offset.minutes * MINUTE);
  const recording = aRecording(
    {},
    { start, offset, elapsed: known(seconds(minutes * 60)), distance: known(metres(5000)) },
  );
  return { id: `run ${local} ${file}` as RunId, ...draftRun(recording, { ...A_SOURCE, file }) };
}

let line = 1;
function origin(file: string) {
  line += 1;
  return { file, line };
}

function aDiaryRow(on: string, run?: RunReference, also: Partial<DiaryEntry> = {}): DiaryEntry {
  const unknown = missing('not-recorded');
  return {
    origin: origin('diary.csv'),
    day: day(on),
    run,
    painBefore: unknown,
    painDuring: unknown,
    painAfter: known(painScore(3) ?? (0 as never)),
    painNextMorning: unknown,
    onset: unknown,
    regions: [],
    spots: [],
    side: undefined,
    sleep: unknown,
    stress: unknown,
    sitting: unknown,
    driving: unknown,
    mood: unknown,
    effort: unknown,
    warmup: unknown,
    heat: undefined,
    legSymptoms: undefined,
    limp: undefined,
    nightPain: undefined,
    spasm: undefined,
    fall: undefined,
    fever: undefined,
    stiffness: unknown,
    recalled: false,
    surface: undefined,
    shoes: undefined,
    note: undefined,
    extra: {},
    ...also,
  };
}

function aWeighing(on: string, run?: RunReference): HydrationEntry {
  const unknown = missing('not-recorded');
  return {
    origin: origin('hydration.csv'),
    day: day(on),
    run,
    massBefore: unknown,
    massAfter: unknown,
    drinkBefore: unknown,
    drinkDuring: unknown,
    drinkAfter: unknown,
    urine: unknown,
    urineColour: unknown,
    air: unknown,
    humidity: unknown,
    extra: {},
  };
}

function aCheck(on: string, phase: FormCheck['phase'], run?: RunReference): FormCheck {
  return {
    origin: origin('form.csv'),
    day: day(on),
    run,
    phase,
    source: 'video',
    footStrike: undefined,
    values: {},
    view: undefined,
    side: undefined,
    speedKmh: undefined,
    steps: undefined,
    method: undefined,
    extra: {},
  };
}

function lay(records: Partial<RunnerRecords>) {
  return layTimeline({
    runs: [],
    diary: [],
    strength: [],
    tests: [],
    hydration: [],
    form: [],
    profile: undefined,
    triage: undefined,
    intake: undefined,
    care: undefined,
    shares: [],
    experiments: [],
    wishes: undefined,
    screenings: [],
    ...records,
  });
}

const morning = aRun('2026-06-10T07:00', { file: 'export.zip › activities/17.fit.gz' });
const evening = aRun('2026-06-10T19:00');
const nextDay = aRun('2026-06-11T07:00');
const runs = [nextDay, evening, morning];

const byFile = (file: string): RunReference => ({ by: 'file', file });
const local = (text: string): RunReference => ({
  by: 'start',
  at: Date.parse(`${text}Z`),
  clock: 'local',
});
const utc = (text: string): RunReference => ({
  by: 'start',
  at: Date.parse(`${text}Z`),
  clock: 'utc',
});

describe('a row of the diary', () => {
  test.each<[string, RunReference | undefined, Run]>([
    ['that names no run belongs to the last of its day', undefined, evening],
    ['names its run by the clock on the wall', local('2026-06-10T07:01:30'), morning],
    ['names its run by the moment', utc('2026-06-10T04:59:00'), morning],
    ['names its run by its file', byFile('runs/2026-06-10T19:00.fit'), evening],
    ['names its run by a bare name', byFile('2026-06-10T19:00.fit'), evening],
    ['names its run by a file within an archive', byFile('17.fit'), morning],
    ['may keep the .gz, the folder, or the archive', byFile('activities/17.fit.gz'), morning],
    ['may name all of it', byFile('export.zip › activities/17.fit.gz'), morning],
    ['may write as Windows does', byFile('.\\Activities\\17.FIT'), morning],
  ])('%s', (_, reference, expected) => {
    const row = aDiaryRow('2026-06-10', reference);
    const { timeline, problems } = lay({ runs, diary: [row] });
    expect(problems).toEqual([]);
    expect(timeline.runs.filter(({ diary }) => diary === row).map(({ run }) => run)).toEqual([
      expected,
    ]);
  });

  test.each<[string, RunReference]>([
    ['a start that is three minutes off', local('2026-06-10T07:03:00')],
    ['a start in another zone', utc('2026-06-10T07:00:00')],
    ['a file that is not here', byFile('lost.fit')],
    ['the end of a name', byFile('7.fit')],
  ])('that names %s is left unattached, and the runner is told', (_, reference) => {
    const row = aDiaryRow('2026-06-10', reference);
    const { timeline, problems } = lay({ runs, diary: [row] });
    expect(problems).toMatchObject([{ code: 'no-such-run', origin: row.origin, row: 'diary' }]);
    expect(timeline.runs.every(({ diary }) => diary === undefined)).toBe(true);
    expect(timeline.restDays).toEqual([]);
  });

  test('that names a run of another week is left unattached', () => {
    const { problems } = lay({ runs, diary: [aDiaryRow('2026-06-20', byFile('17.fit'))] });
    expect(problems).toMatchObject([{ code: 'no-such-run' }]);
  });

  test('reaches a run that a watch without a zone puts on the next day', () => {
    const night = aRun('2026-06-11T00:30', { offset: { minutes: 0, from: 'assumed-utc' } });
    const row = aDiaryRow('2026-06-10', byFile('2026-06-11T00:30.fit'));
    expect(lay({ runs: [night], diary: [row] }).timeline.runs[0]?.diary).toBe(row);
  });

  test('of a day without a run makes it a rest day', () => {
    const row = aDiaryRow('2026-06-12');
    expect(lay({ runs, diary: [row] }).timeline.restDays).toEqual([
      { day: '2026-06-12', diary: row },
    ]);
  });

  test.each<[string, () => readonly DiaryEntry[], number]>([
    [
      'of two that name no run, the first',
      () => [aDiaryRow('2026-06-10'), aDiaryRow('2026-06-10')],
      0,
    ],
    [
      'of one that names it and one that does not, the one that does',
      () => [aDiaryRow('2026-06-10'), aDiaryRow('2026-06-10', byFile('2026-06-10T19:00.fit'))],
      1,
    ],
    [
      'of two for a rest day, the first',
      () => [aDiaryRow('2026-06-12'), aDiaryRow('2026-06-12')],
      0,
    ],
  ])('is kept, %s; the other is a problem', (_, rows, kept) => {
    const diary = rows();
    const { timeline, problems } = lay({ runs, diary: [...diary].reverse() });
    const found = [...timeline.runs, ...timeline.restDays].flatMap((at) => at.diary ?? []);
    expect(found).toEqual([diary[kept]]);
    expect(problems).toMatchObject([{ code: 'row-repeated', origin: diary[1 - kept]?.origin }]);
  });

  test("a problem never tells the diary's text", () => {
    const secret = { note: 'secret', shoes: 'secret' };
    const rows = [
      aDiaryRow('2026-06-10', byFile('lost.fit'), secret),
      aDiaryRow('2026-06-12', undefined, secret),
      aDiaryRow('2026-06-12', undefined, secret),
    ];
    const { problems } = lay({ runs, diary: rows });
    expect(problems).toHaveLength(2);
    expect(JSON.stringify(problems)).not.toContain('secret');
  });
});

describe('other rows', () => {
  test('a weighing belongs to its run; of a day without one it is a problem', () => {
    const [first, lost] = [
      aWeighing('2026-06-10', local('2026-06-10T07:00')),
      aWeighing('2026-06-12'),
    ];
    const { timeline, problems } = lay({ runs, hydration: [first, lost] });
    expect(timeline.runs[0]?.hydration).toBe(first);
    expect(problems).toMatchObject([
      { code: 'no-run-that-day', row: 'hydration', origin: lost.origin },
    ]);
  });

  test('form checks of one run come together, and those of rest days stay with their day', () => {
    const checks = [
      aCheck('2026-06-10', 'early'),
      aCheck('2026-06-10', 'late'),
      aCheck('2026-06-13', 'whole'),
    ];
    const { timeline, problems } = lay({ runs, form: [...checks].reverse() });
    expect(timeline.runs.map(({ form }) => form)).toEqual([[], [checks[0], checks[1]], []]);
    expect(new Set(timeline.form)).toEqual(new Set(checks));
    expect(problems).toEqual([]);
  });

  test('a form check of a run that is not here is kept, and the runner is told', () => {
    const check = aCheck('2026-06-10', 'whole', byFile('lost.fit'));
    const { timeline, problems } = lay({ runs, form: [check] });
    expect(timeline.form).toEqual([check]);
    expect(timeline.runs.every(({ form }) => form.length === 0)).toBe(true);
    expect(problems).toMatchObject([{ code: 'no-such-run', row: 'form' }]);
  });
});

describe('sessions', () => {
  const sessions = (...list: readonly Run[]) =>
    lay({ runs: list }).timeline.sessions.map(({ day: on, distance, runs: places }) => [
      on,
      distance,
      places.length,
    ]);
  test('a warm-up, a race and a jog home are one', () => {
    expect(
      sessions(aRun('2026-06-10T07:00'), aRun('2026-06-10T07:45'), aRun('2026-06-10T08:45')),
    ).toEqual([['2026-06-10', 15_000, 3]]);
  });
  test('runs more than half an hour apart are two', () => {
    expect(sessions(aRun('2026-06-10T07:00'), aRun('2026-06-10T08:01'))).toHaveLength(2);
  });
  test('a session across midnight is of the day it began', () => {
    expect(sessions(aRun('2026-06-10T23:40'), aRun('2026-06-11T00:15'))).toEqual([
      ['2026-06-10', 10_000, 2],
    ]);
  });
  test('a short run within a long one does not end the session early', () => {
    expect(
      sessions(
        aRun('2026-06-10T07:00', { minutes: 120 }),
        aRun('2026-06-10T07:10', { minutes: 5 }),
        aRun('2026-06-10T09:20'),
      ),
    ).toHaveLength(1);
  });
});

test('a runner who flies west may run twice on one day and in order of the sun', () => {
  const tokyo = aRun('2026-06-11T06:00', { offset: { minutes: 540, from: 'position' } });
  const honolulu = aRun('2026-06-10T18:00', { offset: { minutes: -600, from: 'position' } });
  const { runs: laid } = lay({ runs: [honolulu, tokyo] }).timeline;
  expect(laid.map((at) => at.day)).toEqual(['2026-06-11', '2026-06-10']);
});

test('a night run while the clocks go back has one length and one day', () => {
  const before = aRun('2026-10-25T02:30', { offset: { minutes: 120, from: 'file' } });
  const after = aRun('2026-10-25T02:30', {
    offset: { minutes: 60, from: 'file' },
    file: 'later.fit',
  });
  const { timeline } = lay({ runs: [after, before] });
  expect(timeline.runs.map(({ run }) => run)).toEqual([before, after]);
  expect(timeline.sessions).toHaveLength(1);
});

const starts = fc.uniqueArray(fc.integer({ min: 0, max: 60 * 24 * 20 }), {
  minLength: 1,
  maxLength: 12,
});

test('every row is on exactly one run, on a rest day, or among the problems', () => {
  const row = fc.record({
    on: fc.integer({ min: 0, max: 22 }),
    names: fc.option(fc.integer({ min: 0, max: 12 })),
  });
  fc.assert(
    fc.property(starts, fc.array(row, { maxLength: 20 }), (minutes, rows) => {
      const list = minutes.map((m, i) => {
        const at = new Date(Date.UTC(2026, 0, 1) + m * MINUTE).toISOString().slice(0, 16);
        return aRun(at, { file: `runs/${i}.fit` });
      });
      const first = dayOf(instant(Date.UTC(2026, 0, 1)), 0);
      const diary = rows.map(({ on, names }) =>
        aDiaryRow(addDays(first, on), names === null ? undefined : byFile(`${names}.fit`)),
      );
      const { timeline, problems } = lay({ runs: list, diary });
      const placed = [...timeline.runs, ...timeline.restDays].flatMap((at) => at.diary ?? []);
      expect(placed.length + problems.length).toBe(diary.length);
      expect(new Set(placed).size).toBe(placed.length);
      expect(timeline.sessions.flatMap((session) => session.runs)).toEqual(list.map((_, i) => i));
    }),
    { seed: 5, numRuns: 200 },
  );
});

test('a lifetime of runs and rows is laid without looking through all for each', {
  timeout: 5000,
}, () => {
  const list = Array.from({ length: 20_000 }, (_, i) => {
    const at = new Date(Date.UTC(1990, 0, 1, 6) + i * 43_200_000).toISOString().slice(0, 16);
    return aRun(at, { file: `export.zip › activities/${i}.fit.gz` });
  });
  const diary = list.map((run, i) => aDiaryRow(run.day, byFile(`${i}.fit`)));
  const { timeline, problems } = lay({ runs: list, diary });
  expect(problems).toEqual([]);
  expect(timeline.runs.every((at, i) => at.diary === diary[i])).toBe(true);
});
