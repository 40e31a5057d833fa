import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type PlanDocument, QUESTION_IDS, type QuestionId, RUN_SENTENCE } from '@plumbline/domain';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const PLUMBLINE = fileURLToPath(new URL('../bin/plumbline.js', import.meta.url));
const SCHEMA = fileURLToPath(new URL('../../../docs/formats/plan.schema.json', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'plumbline-plan-'));
const runner = join(folder, 'runner');

const HEADER =
  'Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg Run Cadence,Avg Stride Length';
/** Tuesday, Thursday and Sunday of eight weeks, from 2026-04-27. */
const DAYS = Array.from({ length: 8 }, (_, week) => [1, 3, 6].map((day) => 7 * week + day)).flat();
const FROM = '2026-06-22';

beforeAll(() => {
  mkdirSync(runner);
  const rows = DAYS.map((after, i) => {
    const km = i % 3 === 2 ? '10.00' : '6.00';
    const time = i % 3 === 2 ? '01:00:00' : '00:36:00';
    return `Running,${dayAfter(after)} 07:00:00,false,Run,${km},400,${time},165,1.01`;
  });
  writeFileSync(join(runner, 'Activities.csv'), [HEADER, ...rows].join('\n'));
  const diary = DAYS.map((after) => `${dayAfter(after)},0,0,0`);
  writeFileSync(
    join(runner, 'diary.csv'),
    ['date,pain_during,pain_after,pain_next_morning', ...diary].join('\n'),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

function dayAfter(days: number): string {
  return new Date(Date.parse('2026-04-27T00:00:00Z') + days * 86_400_000)
    .toISOString()
    .slice(0, 10);
}

function plumbline(...args: readonly string[]) {
  return spawnSync(process.execPath, [PLUMBLINE, 'plan', ...args], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', PLUMBLINE_DATA: join(folder, 'none') },
  });
}

function answer(...yes: readonly QuestionId[]): void {
  const answers = Object.fromEntries(QUESTION_IDS.map((id) => [id, yes.includes(id)]));
  const document = { schema: 'plumbline.triage-answers/1', age: 41, sex: 'female', answers };
  writeFileSync(join(runner, 'triage.json'), JSON.stringify(document));
}

function planned(...args: readonly string[]): PlanDocument {
  const { status, stdout, stderr } = plumbline(runner, '--json', '--from', FROM, ...args);
  expect([status, stderr]).toEqual([0, '']);
  const plan: unknown = JSON.parse(stdout);
  const ajv = new Ajv2020();
  addFormats.default(ajv);
  const isValid = ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8')));
  expect(isValid(plan), JSON.stringify(isValid.errors)).toBe(true);
  return plan as PlanDocument;
}

function sessionsOf({ days }: PlanDocument) {
  return days.flatMap(({ sessions }) => sessions);
}

describe('plumbline plan', () => {
  test('prints the plan by its schema, one entry a day, each run with its sentence', () => {
    answer();
    const plan = planned('--goal-km', '15', '--goal-date', '2026-09-20');
    expect(plan.days.map(({ date }) => date)).toEqual(
      Array.from({ length: 28 }, (_, after) => dayAfter(56 + after)),
    );
    const runs = sessionsOf(plan).filter(({ kind }) => kind === 'run');
    expect(runs.length).toBeGreaterThan(8);
    for (const run of runs) expect(run.what).toContain(RUN_SENTENCE);
    expect(Math.max(...runs.slice(3, 6).map(({ km }) => km ?? 0))).toBe(11);
    expect(plan.notes.join(' ')).toContain('15.0 km on 2026-09-20 can be reached');
    expect(plan.notes.at(-1)).toMatch(/^The longest sensible run today: /);
  });

  test('says in words what it says in JSON, the longest sensible run last', () => {
    answer();
    const { status, stdout } = plumbline(runner, '--from', FROM);
    expect(status).toBe(0);
    const text = stdout.replaceAll(/\s+/g, ' ');
    expect(text).toContain(RUN_SENTENCE);
    expect(text).toContain('Week 1 · 15.4 km');
    expect(text.trimEnd()).toMatch(/The longest sensible run today: [^.]+\.[^.]+\.[^.]*\.$/);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  test.each<[string, readonly QuestionId[] | undefined, RegExp]>([
    ['before the safety questions', undefined, /before the safety questions/],
    ['with an emergency sign', ['saddle_numbness'], /looked at first/],
    ['with a sign for today', ['fever'], /looked at first/],
    ['with a suspected bone stress injury', ['focal_bone_pain'], /not to run/],
  ])('%s holds no session and says why', (_, yes, why) => {
    if (yes) answer(...yes);
    else rmSync(join(runner, 'triage.json'), { force: true });
    const plan = planned('--goal-km', '15', '--goal-date', '2026-09-20');
    expect(sessionsOf(plan)).toEqual([]);
    expect(plan.notes[0]).toMatch(why);
    expect(plan.notes.join(' ')).not.toMatch(/\d km/);
    const text = plumbline(runner, '--from', FROM).stdout;
    expect(text).not.toMatch(/\d km|run and walk/);
  });

  test('holds no session beside an answer that can not be read, and says which', () => {
    answer();
    const path = join(runner, 'triage.json');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace('"focal_bone_pain":false', '"focal_bone_pain":"yes"'));
    const { stdout, stderr } = plumbline(runner, '--json', '--from', FROM);
    expect(sessionsOf(JSON.parse(stdout))).toEqual([]);
    expect(stderr.replaceAll(/\s+/g, ' ')).toContain('answers.focal_bone_pain');
  });

  test('writes a calendar and workouts beside it, and no run into either where none may be run', () => {
    const [ics, fit] = [join(folder, 'plan.ics'), join(folder, 'workouts')];
    answer();
    planned('--ics', ics, '--fit', fit);
    expect(readFileSync(ics, 'utf8')).toContain('SUMMARY:Run 6.0 km\\, easy');
    expect(readdirSync(fit)).toContain('2026-06-23-run.fit');
    expect(plumbline(runner, '--from', FROM, '--ics', ics).status).toBe(3);
    rmSync(fit, { recursive: true });
    answer('focal_bone_pain');
    planned('--ics', ics, '--fit', fit, '--force');
    expect(readFileSync(ics, 'utf8')).not.toContain('BEGIN:VEVENT');
    expect(readdirSync(fit)).toEqual([]);
  });

  test('is made for what the runner wishes for, unless another wish is said', () => {
    answer();
    const wishes = join(runner, 'wishes.json');
    writeFileSync(
      wishes,
      '{"goal":{"km":15,"day":"2026-09-20"},"equipment":["kettlebell"],"moves":[{"from":"2026-06-28","to":"2026-06-27"}]}',
    );
    const kept = planned();
    const other = planned('--goal-km', '12', '--goal-date', '2026-08-30');
    rmSync(wishes);
    expect(kept.notes.join(' ')).toContain('15.0 km on 2026-09-20');
    expect(other.notes.join(' ')).toContain('12.0 km on 2026-08-30');
    expect(other.notes.join(' ')).not.toContain('15.0 km');
    const runsOn = kept.days.filter(({ sessions }) => sessions.some(({ kind }) => kind === 'run'));
    expect(runsOn.map(({ date }) => date)).toContain('2026-06-27');
    const [strength] = sessionsOf(planned('--equipment', 'step')).filter(
      ({ kind }) => kind === 'strength',
    );
    expect(strength?.what).toContain('step up 2 × 8–12 each side');
  });

  test('is kept in a calendar file by a watch, which leaves files of others alone', async () => {
    answer();
    const ics = join(folder, 'kept.ics');
    const env = { ...process.env, NO_COLOR: '1', PLUMBLINE_DATA: join(folder, 'watched') };
    writeFileSync(ics, 'BEGIN:VCALENDAR\r\nPRODID:-//Another//EN\r\n');
    const args = [PLUMBLINE, 'watch', runner, '--ics', ics];
    expect(spawnSync(process.execPath, args, { encoding: 'utf8', env }).status).toBe(3);
    rmSync(ics);
    const watch = spawn(process.execPath, args, { env, stdio: 'ignore' });
    try {
      const text = () => (existsSync(ics) ? readFileSync(ics, 'utf8') : '');
      await expect.poll(text, { timeout: 60_000 }).toContain('END:VCALENDAR');
      expect(text()).toContain('PRODID:-//Plumbline//');
    } finally {
      watch.kill('SIGINT');
    }
    await expect.poll(() => watch.exitCode, { timeout: 60_000 }).not.toBeNull();
  }, 120_000);

  test.each([
    ['equipment that is none', [runner, '--equipment', 'band,trampoline'], 2, /kettlebell/],
    ['a goal without its day', [runner, '--goal-km', '15'], 2, /both --goal-km and --goal-date/],
    ['a day that is none', [runner, '--from', '2026-02-30'], 2, /a day like/],
    ['a distance that is none', [runner, '--goal-km', 'far'], 2, /number of kilometres/],
    ['a folder that is not there', [join(folder, 'nowhere')], 3, /nowhere/],
    ['a store that is not there', [], 3, /import/],
  ] as const)('ends with its code for %s', (_, args, code, says) => {
    const { status, stdout, stderr } = plumbline(...args);
    expect(status).toBe(code);
    expect(stdout).toBe('');
    expect(stderr).toMatch(says);
  });
});
