import {
  addDays,
  type Day,
  type Plan,
  planDocument,
  QUESTION_IDS,
  type QuestionId,
  RUN_SENTENCE,
  type RunnerRecords,
} from '@plumbline/domain';
import { simulateRunner } from '@plumbline/simulator';
import FitParser from 'fit-file-parser';
import { afterEach, describe, expect, test } from 'vitest';
import { metronomeTrack } from './metronome.ts';
import { planCalendar } from './plan-calendar.ts';
import { planFor } from './plan-for.ts';
import { workoutFiles } from './workout-file.ts';

const LIVED = simulateRunner({ seed: 11, causes: [], runs: 30, flareUpsPerYear: 0 }).records;
const NOW = new Date(`${addDays(LIVED.runs.at(-1)?.day ?? ('2026-03-01' as never), 1)}T12:00:00Z`);

function plan(records: RunnerRecords, ...yes: readonly QuestionId[]): Plan {
  const answers = Object.fromEntries(
    QUESTION_IDS.map((id) => [
      id,
      { value: yes.includes(id), since: undefined, examined: undefined },
    ]),
  );
  const triage = { age: 41, sex: 'female' as const, answers, seen: undefined };
  return planFor({ ...records, diary: [], triage }, { now: NOW, wanted: {} });
}

const NEVER_RAN: RunnerRecords = { ...LIVED, runs: [], hydration: [], form: [] };

interface ReadBack {
  readonly messages: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
}

async function readBack(bytes: Uint8Array): Promise<ReadBack> {
  const parser = new FitParser({ force: false, mode: 'list' });
  return (await parser.parseAsync(Buffer.from(bytes))) as unknown as ReadBack;
}

describe('a plan for the calendar', () => {
  test('holds each session on its day, with its sentence, and keeps the names of its events', () => {
    const { days } = planDocument(plan(LIVED));
    const text = planCalendar(planDocument(plan(LIVED)), { now: NOW });
    const sessions = days.flatMap(({ sessions: all }) => all);
    expect(text.match(/^BEGIN:VEVENT/gm)).toHaveLength(sessions.length);
    const unfolded = text.replaceAll('\r\n ', '').replaceAll('\\,', ',').replaceAll('\\;', ';');
    const runs = sessions.filter(({ kind }) => kind === 'run');
    expect(runs.length).toBeGreaterThan(0);
    expect(unfolded.split(RUN_SENTENCE)).toHaveLength(runs.length + 1);
    const first = days.find(({ sessions: all }) => all.some(({ kind }) => kind === 'run'));
    expect(unfolded).toContain(`UID:plan-${first?.date}-run@plumbline`);
    expect(unfolded).toContain(`DTSTART;VALUE=DATE:${first?.date.replaceAll('-', '')}`);
  });

  test.each<QuestionId>(['focal_bone_pain', 'fever', 'saddle_numbness'])(
    'and for a watch hold nothing with %s',
    (sign) => {
      const stopped = plan(LIVED, sign);
      expect(planCalendar(planDocument(stopped), { now: NOW })).not.toContain('BEGIN:VEVENT');
      expect(workoutFiles(stopped, { now: NOW })).toEqual([]);
    },
  );
});

describe('a plan over weeks in which clocks change', () => {
  const ZONES = ['Europe/Berlin', 'America/Los_Angeles', 'Australia/Lord_Howe', 'Pacific/Apia'];
  const CHANGES = [
    ['Europe/Berlin', '2026-03-29', '2026-03-28T23:30:00Z'],
    ['Europe/Berlin', '2026-10-25', '2026-10-24T22:30:00Z'],
    ['America/Los_Angeles', '2026-03-08', '2026-03-08T08:30:00Z'],
    ['America/Los_Angeles', '2026-11-01', '2026-11-02T07:30:00Z'],
    ['Australia/Lord_Howe', '2026-04-05', '2026-04-04T13:30:00Z'],
  ] as const;
  const machine = process.env['TZ'];
  afterEach(() => {
    if (machine === undefined) delete process.env['TZ'];
    else process.env['TZ'] = machine;
  });

  test.each(CHANGES)(
    'in %s on %s keeps to the runner’s own days, wherever it is made',
    (timeZone, today, at) => {
      const { profile } = NEVER_RAN;
      if (!profile) throw new Error('no profile');
      const answers = Object.fromEntries(
        QUESTION_IDS.map((id) => [id, { value: false, since: undefined, examined: undefined }]),
      );
      const records: RunnerRecords = {
        ...NEVER_RAN,
        diary: [],
        profile: { ...profile, timeZone },
        triage: { age: 41, sex: 'female', answers, seen: undefined },
      };
      const now = new Date(at);
      const files = ZONES.map((zone) => {
        process.env['TZ'] = zone;
        const made = planFor(records, { now, wanted: {} });
        const days = made.days.map(({ day }) => day);
        expect(days).toEqual(
          Array.from({ length: 28 }, (_, ahead) => addDays(today as Day, ahead)),
        );
        const starts = [
          ...planCalendar(planDocument(made), { now }).matchAll(/DTSTART[^:]*:(\S+)/g),
        ];
        const planned = made.days.flatMap(({ day, sessions }) =>
          sessions.map(() => day.replaceAll('-', '')),
        );
        expect(starts.map(([, start]) => start)).toEqual(planned);
        return workoutFiles(made, { now }).map(({ name, bytes }) => [name, bytes.length]);
      });
      expect(files[0]?.length).toBeGreaterThan(0);
      for (const other of files) expect(other).toEqual(files[0]);
    },
  );
});

describe('a plan for the watch', () => {
  test('is one workout a run that another library reads, as long as the run, with a look at form late', async () => {
    const made = plan(LIVED);
    const files = workoutFiles(made, { now: NOW });
    const runs = made.days.flatMap(({ sessions }) =>
      sessions.flatMap((session) => (session.kind === 'run' ? [session] : [])),
    );
    expect(files).toHaveLength(runs.length);
    for (const [at, { bytes }] of files.entries()) {
      const read = await readBack(bytes);
      expect(read.messages['file_id']?.[0]).toMatchObject({ type: 'workout' });
      const steps = read.messages['workout_step'] ?? [];
      expect(read.messages['workout']?.[0]).toMatchObject({ num_valid_steps: steps.length });
      const metres = steps.reduce((sum, step) => sum + Number(step['duration_value']) / 100, 0);
      expect(metres).toBeCloseTo(1000 * (runs[at]?.km ?? 0), 1);
      expect(steps.at(-1)).toMatchObject({
        wkt_step_name: 'Head over shoulders, arms straight, tall?',
      });
      expect(steps[0]).toMatchObject({ notes: RUN_SENTENCE, intensity: 'active' });
    }
  });

  test('a steady run has its look at form at four fifths too', async () => {
    const made = plan(LIVED);
    const [run] = made.days.flatMap(({ sessions }) =>
      sessions.filter(({ kind }) => kind === 'run'),
    );
    if (run?.kind !== 'run') throw new Error('no run');
    const steady = { ...run, km: 10 as never, role: 'steady', cue: undefined } as const;
    const [file] = workoutFiles(
      { ...made, days: [{ day: made.from, sessions: [steady] }] },
      { now: NOW },
    );
    const { messages } = await readBack(file?.bytes ?? new Uint8Array());
    const steps = (messages['workout_step'] ?? []).map((step) => [
      step['wkt_step_name'],
      Number(step['duration_value']) / 100_000,
    ]);
    expect(steps).toEqual([
      ['Easy', 3.5],
      ['Steady', 3.5],
      ['Easy', 1],
      ['Head over shoulders, arms straight, tall?', 2],
    ]);
  });

  test('a cue is tried out in minutes of their own, within the length of the run', async () => {
    const made = plan(LIVED);
    const [run] = made.days.flatMap(({ sessions }) =>
      sessions.filter(({ kind }) => kind === 'run'),
    );
    if (run?.kind !== 'run' || run.minutes === undefined) throw new Error('no run');
    const cue = {
      cue: 'quicker-steps',
      own: 160 as never,
      target: 168 as never,
      trial: { start: 5 as never, pairs: 6 },
    } as const;
    const days = [{ day: made.from, sessions: [{ ...run, cue }] }];
    const [file] = workoutFiles({ ...made, days }, { now: NOW });
    const { messages } = await readBack(file?.bytes ?? new Uint8Array());
    const steps = messages['workout_step'] ?? [];
    expect(steps.map(({ wkt_step_name }) => wkt_step_name)).toEqual([
      'Easy',
      'As always',
      'Cue: 168 steps a minute (yours: 160)',
      undefined,
      'Easy',
      'Head over shoulders, arms straight, tall?',
    ]);
    expect(steps[3]).toMatchObject({ duration_value: 1, target_value: 6 });
    const metres = steps
      .slice(4)
      .reduce((sum, step) => sum + Number(step['duration_value']) / 100, 0);
    const minuteMetres = (1000 * run.km) / run.minutes;
    expect(Math.abs(metres + 17 * minuteMetres - 1000 * run.km)).toBeLessThanOrEqual(50);
    expect(steps.at(-1)).toMatchObject({ duration_value: expect.closeTo(20_000 * run.km, -4) });
  });

  test('a run-walk repeats its minutes', async () => {
    const [file] = workoutFiles(plan(NEVER_RAN), { now: NOW });
    const { messages } = await readBack(file?.bytes ?? new Uint8Array());
    const steps = messages['workout_step'] ?? [];
    expect(file?.name).toMatch(/^\d{4}-\d{2}-\d{2}-run_walk\.fit$/);
    expect(steps[0]).toMatchObject({ duration_type: 'time', duration_value: 60_000 });
    expect(steps[1]).toMatchObject({ intensity: 'rest' });
    expect(steps[2]).toMatchObject({
      duration_type: 'repeat_until_steps_cmplt',
      duration_value: 0,
      target_value: 10,
    });
  });
});

describe('a metronome', () => {
  const track = metronomeTrack({
    cue: 'quicker-steps',
    own: 160 as never,
    target: 168 as never,
    minutesInFive: 2,
  });
  const view = new DataView(track.buffer);

  test('is a sound file of half an hour', () => {
    expect(String.fromCharCode(...track.slice(0, 4), ...track.slice(8, 12))).toBe('RIFFWAVE');
    expect(view.getUint32(40, true) / view.getUint32(24, true)).toBe(1800);
    expect(view.getUint32(4, true)).toBe(track.length - 8);
  });

  test('ticks in each second minute after the start where the cue is tried out', () => {
    const tried = metronomeTrack({
      cue: 'quicker-steps',
      own: 160 as never,
      target: 168 as never,
      trial: { start: 5 as never, pairs: 5 },
    });
    const rate = view.getUint32(24, true);
    const isLoud = (minute: number) =>
      tried
        .slice(44 + rate * 60 * minute, 44 + rate * 60 * (minute + 1))
        .some((sample) => Math.abs(sample - 128) > 40);
    const loud = Array.from({ length: 15 }, (_, minute) => minute).filter(isLoud);
    expect(loud).toEqual([6, 8, 10, 12, 14]);
    expect(tried.length).toBe(44 + rate * 900);
  });

  test('ticks 168 times a minute for two minutes of every five, without drift', () => {
    const rate = view.getUint32(24, true);
    const samples = track.slice(44);
    const starts: number[] = [];
    let silent = rate;
    for (const [at, sample] of samples.entries()) {
      if (Math.abs(sample - 128) < 3) silent++;
      else {
        if (silent > rate / 20) starts.push(at / rate);
        silent = 0;
      }
    }
    expect(starts).toHaveLength(6 * 2 * 168);
    expect(starts[335]).toBeCloseTo((335 * 60) / 168, 2);
    expect(starts[336]).toBeCloseTo(300, 2);
  });
});
