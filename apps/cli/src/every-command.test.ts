import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openAside } from '@plumbline/application';
import { type Day, MEASUREMENTS, QUESTION_IDS, type QuestionId } from '@plumbline/domain';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { commandLine } from './command-line.ts';

/**
 * Every command that `plumbline --help` names, with each state in which no run may be planned: nothing that lets the
 * runner run is printed or written. A new command fails until it stands in `DOORS`.
 */

const folder = mkdtempSync(join(tmpdir(), 'plumbline-every-command-'));
const runner = join(folder, 'runner');
const store = join(folder, 'store');
const out = join(folder, 'out');
const MS_PER_DAY = 86_400_000;
const RUNS = 30;
const TODAY = dayAgo(0) as Day;
/** Beyond the longest of the last 30 days, 12 km: in no record, and so only in what is planned. */
const GOAL = ['--goal-km', '15', '--goal-date', dayAgo(-70)];

type Door = readonly (readonly string[])[] | 'names no run to come' | 'is shared too';

/** What is called for each command; `out` holds what they write. */
const DOORS: Readonly<Record<string, Door>> = {
  why: [
    ['why', runner],
    ['why', '--json', '--run', 'last'],
  ],
  plan: [
    [
      ...['plan', runner, '--json', ...GOAL, '--ics', join(out, 'plan.ics')],
      ...['--fit', join(out, 'workouts'), '--metronome', join(out, 'cue.wav')],
    ],
    ['plan', ...GOAL],
  ],
  experiment: [
    ['experiment', runner],
    ['experiment', '--json'],
    ['experiment', '--begin', 'warm_up', '--json'],
    ['experiment', '--trial', 'kept', '--json'],
  ],
  triage: [['triage', '--answers', join(runner, 'triage.json')]],
  page: 'is shared too',
  fhir: 'is shared too',
  share: [
    [
      ...['share', runner, '--out', join(out, 'shared.html'), '--for', 'GP', '--days', '3'],
      ...['--with', 'clinician-page,fhir,runs,safety-answers'],
    ],
  ],
  import: [['import', runner, '--files']],
  // A film is measured; whose it is and what is planned is not known there.
  gait: 'names no run to come',
  // As `import`, until it is stopped.
  watch: 'names no run to come',
  // Studies and operations of a server for many: no runner reads what they print.
  cohort: 'names no run to come',
  backup: 'names no run to come',
  restore: 'names no run to come',
  doctor: 'names no run to come',
  // The app: `every-door.test.ts` of the server asks at every address.
  start: 'names no run to come',
  serve: 'names no run to come',
  // Ids and codes of jobs.
  work: 'names no run to come',
  // People, and no records.
  accounts: 'names no run to come',
  // A made-up runner's files.
  demo: 'names no run to come',
  // The runner's own files as they are, so that nothing is lost.
  export: 'names no run to come',
  'open-share': 'names no run to come',
  erase: 'names no run to come',
};

const LETS_RUN: readonly RegExp[] = [
  /"kind": ?"run(_walk)?"/,
  /Run \d+(\.\d)? km|run and walk/,
  /BEGIN:VEVENT/,
  /\.fit$|\.wav$/m,
  /"mayBegin": ?true/,
  /What can be tried/,
  /"arm":|today’s run/i,
  /What to try/,
  /would tell them apart/,
  /at most 10 % beyond the longest/,
  /repeat the distance|eight runs in all|One cue on easy runs/,
  /Harbour Half|race_distance/,
  ...(['log_pain', 'weigh', 'film_late', 'film_landing'] as const).map(
    (id) => new RegExp((MEASUREMENTS[id](0).what.split(' 0 ')[0] ?? '').replaceAll(' ', '\\s+')),
  ),
];

beforeAll(() => {
  vi.stubEnv('PLUMBLINE_DATA', store);
  vi.stubEnv('NO_COLOR', '1');
  mkdirSync(runner, { recursive: true });
  const rows = Array.from({ length: RUNS }, (_, i) => {
    const day = dayAgo(2 * (RUNS - i));
    return { day, km: i % 4 === 0 ? 12 : 6, pain: `${i % 4 === 0 ? 5 : i % 2},${3 + (i % 3)}` };
  });
  writeFileSync(join(runner, 'activities.csv'), stravaTable(rows));
  writeFileSync(
    join(runner, 'diary.csv'),
    ['date,pain_after,pain_next_morning', ...rows.map(({ day, pain }) => `${day},${pain}`)].join(
      '\n',
    ),
  );
  const race = { name: 'Harbour Half', day: dayAgo(-70), distanceKm: 21.1 };
  writeFileSync(
    join(runner, 'intake.json'),
    JSON.stringify({ schema: 'plumbline.intake/1', race }),
  );
});
afterEach(() => {
  for (const path of [store, out]) rmSync(path, { recursive: true, force: true });
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

interface State {
  readonly yes?: readonly QuestionId[];
  readonly answers?: Readonly<Record<string, boolean>>;
  readonly seen?: object;
  readonly care?: string;
}

const ALL_NO: State = { yes: [] };
const NO_RUNNING = JSON.stringify({
  visits: [{ id: 'a', limits: [{ kind: 'no_running_until', until: dayAgo(-30) }] }],
});

const STATES: readonly (readonly [string, State])[] = [
  ['before the safety questions', {}],
  ['while urgent ones are open', { answers: { past_cancer: true } }],
  ['with an emergency sign', { yes: ['saddle_numbness'] }],
  ['with a sign for today', { yes: ['fever'] }],
  ['with a suspected bone stress injury', { yes: ['focal_bone_pain'] }],
  [
    'where a clinician said not to run',
    { yes: [], seen: { date: dayAgo(9), by: 'GP', mayRun: false } },
  ],
  ['where a visit brought "no running until …"', { ...ALL_NO, care: NO_RUNNING }],
  ['where care.json can not be read', { ...ALL_NO, care: NO_RUNNING.slice(0, -4) }],
];

/** Everything that every command says and writes. */
async function everythingSaid(state: State): Promise<string> {
  write(state);
  await called(['import', runner]);
  const said: string[] = [];
  for (const door of Object.values(DOORS)) {
    if (typeof door === 'string') continue;
    for (const args of door) {
      mkdirSync(out, { recursive: true });
      const told = await called(args);
      said.push(told.text, ...(await writtenInto(out, told.passphrase)));
      rmSync(out, { recursive: true });
    }
  }
  return said.join('\n');
}

function write({ yes, answers, seen, care }: State): void {
  for (const name of ['triage.json', 'care.json']) rmSync(join(runner, name), { force: true });
  const given = yes
    ? Object.fromEntries(QUESTION_IDS.map((id) => [id, yes.includes(id)]))
    : answers;
  const document = { age: 41, sex: 'female', answers: given, seen };
  if (given) writeFileSync(join(runner, 'triage.json'), JSON.stringify(document));
  if (care !== undefined) writeFileSync(join(runner, 'care.json'), care);
}

async function called(args: readonly string[]) {
  const [printed, complained]: [string[], string[]] = [[], []];
  const stdout = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed.push(String(text));
    return true;
  });
  const stderr = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    complained.push(String(text));
    return true;
  });
  try {
    await commandLine(args);
  } finally {
    stdout.mockRestore();
    stderr.mockRestore();
  }
  const passphrase = /^ {2}((?:[a-z]+ ){6}[a-z]+)$/m.exec(complained.join(''))?.[1];
  return { text: printed.join(''), passphrase };
}

/** Every file with its name; a sealed one as whoever has its words reads it. */
async function writtenInto(path: string, passphrase: string | undefined): Promise<string[]> {
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Promise.all(
    files.map(async ({ parentPath, name }) => {
      const text = readFileSync(join(parentPath, name), 'latin1');
      if (passphrase === undefined) return `${name}\n${text}`;
      const opened = await openAside(text, { passphrase, today: TODAY });
      if (!opened.ok) throw new Error(opened.error.code);
      return JSON.stringify(opened.value);
    }),
  );
}

test('every command of the help stands in the list of doors, and no other', async () => {
  const { text } = await called(['--help']);
  const listed = text.slice(
    text.indexOf('\nCommands:'),
    text.indexOf('\n\n', text.indexOf('\nCommands:')),
  );
  const commands = [...listed.matchAll(/^ {2}([a-z][a-z-]*)/gm)].map(([, name]) => name);
  expect(commands.length).toBeGreaterThan(10);
  expect([...new Set(commands)].sort()).toEqual(Object.keys(DOORS).sort());
});

test('a runner who answered no to everything is told to run, so that these words are the right ones', async () => {
  const said = await everythingSaid(ALL_NO);
  for (const word of LETS_RUN.slice(0, 7)) expect(said, String(word)).toMatch(word);
  expect(said).toContain('Harbour Half');
}, 120_000);

test('after a limp it is said first that it is better not to run, and nothing to run is advised', async () => {
  write(ALL_NO);
  const diary = join(runner, 'diary.csv');
  const before = readFileSync(diary, 'utf8');
  writeFileSync(diary, `date,limp\n${dayAgo(1)},yes\n`);
  const { text } = await called(['why', runner]);
  writeFileSync(diary, before);
  expect(text).toMatch(/^Better not to run today\n/);
  expect(text).toContain('You limped on');
  expect(text).not.toContain('What to try');
});

describe('no command lets the runner run', () => {
  test.each(STATES)(
    '%s',
    async (_, state) => {
      const said = await everythingSaid(state);
      expect(said.length).toBeGreaterThan(1000);
      for (const word of LETS_RUN) {
        const found = word.exec(said);
        const around = found ? said.slice(Math.max(0, found.index - 120), found.index + 120) : '';
        expect(around, `says ${word}`).toBe('');
      }
    },
    120_000,
  );
});

function dayAgo(days: number): string {
  return new Date(Date.now() - days * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Six minutes for each kilometre. */
function stravaTable(runs: readonly { readonly day: string; readonly km: number }[]): string {
  const written = runs.map(({ day, km }, i) => {
    const date = new Date(`${day}T06:00:00Z`).toLocaleDateString('en-US', {
      timeZone: 'UTC',
      year: 'numeric',
      month: 'short',
      day: 'numeric',
    });
    return `${i},"${date}, 6:00:00 AM",x,Run,${km * 360},${km * 360},${km},2.778,`;
  });
  const columns =
    'Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Moving Time,Distance,Average Speed,Filename';
  return `${[columns, ...written].join('\n')}\n`;
}
