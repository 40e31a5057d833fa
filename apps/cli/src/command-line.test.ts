import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
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
import { openLibrary } from '@plumbline/application';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { columns } from './terminal/wrap.ts';

const PLUMBLINE = fileURLToPath(new URL('../bin/plumbline.js', import.meta.url));
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'plumbline-cli-test-'));
const demo = join(folder, 'sample-runner');
/** A few days of the sample runner: enough for every sentence, and quick to read again and again. */
const month = join(folder, 'month');

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

beforeAll(async () => {
  expect(await plumbline(['demo', demo])).toMatchObject({ code: 0, err: '' });
  const runs = readdirSync(join(demo, 'runs')).sort();
  const later = runs.slice(5).map((file) => join(demo, 'runs', file));
  // Nobody asked this one.
  const left = new Set([...later, join(demo, 'triage.json'), join(demo, 'screenings.json')]);
  cpSync(demo, month, { recursive: true, filter: (path) => !left.has(path) });
});

afterAll(() => rmSync(folder, { recursive: true }));

const COMMANDS = [
  'why',
  'plan',
  'triage',
  'gait',
  'import',
  'watch',
  'start',
  'demo',
  'export',
  'fhir',
  'open-share',
  'erase',
] as const;

describe('help', () => {
  test.each(COMMANDS)('%s --help shows examples and fits 80 columns', async (command) => {
    const { code, out, err } = await plumbline([command, '--help']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(new RegExp(`Examples:\\n {2}plumbline ${command}`));
    expectPlain(out);
  });

  test.each([[[]], [['--help']]])(
    'plumbline %j names every command and exit code',
    async (args) => {
      const { code, out } = await plumbline(args);
      expect(code).toBe(0);
      for (const command of COMMANDS) expect(out).toContain(`  ${command} `);
      expect(out).toContain('Exit codes:');
      expectPlain(out);
    },
  );

  test('docs/guide/command-line.md names every exit code', async () => {
    const guide = readFileSync(join(ROOT, 'docs/guide/command-line.md'), 'utf8');
    const { out } = await plumbline(['--help']);
    const told = [...out.matchAll(/^ +(\d+) {2}/gm)].map(([, code]) => code);
    expect([...guide.matchAll(/^\| (\d+) \|/gm)].map(([, code]) => code)).toEqual(told);
  });

  test('--version prints the version and nothing else', async () => {
    expect(await plumbline(['--version'])).toMatchObject({ code: 0, out: '0.1.0\n', err: '' });
  });
});

test.each([
  ['an unknown command', ['wy'], 'Did you mean why?'],
  ['an unknown option', ['why', '--jsn'], 'Did you mean --json?'],
  ['too many folders', ['why', 'a', 'b'], 'too many arguments'],
  ['no path', ['import'], "missing required argument 'PATH'"],
  ['no folder to watch', ['watch'], "missing required argument 'FOLDER'"],
  ['no folder for the demo', ['demo'], "missing required argument 'FOLDER'"],
  ['a port that is none', ['start', '--port', 'http'], 'from 1 to 65535'],
  ['port 0', ['start', '--port', '0'], 'from 1 to 65535'],
  ['--run without a file', ['why', '--run'], 'argument missing'],
  ['erase with nobody to ask', ['erase'], '--yes'],
])('%s is wrong usage, with a way on', async (_, args, says) => {
  const ended = await plumbline(args);
  expect(ended.code).toBe(2);
  expect(ended.err).toContain(says);
  expectOneSentence(ended);
});

describe('why FOLDER', () => {
  test('answers in words that fit 80 columns, without colours when piped', async () => {
    const { code, out, err } = await plumbline(['why', month]);
    expect([code, err]).toEqual([0, '']);
    for (const said of [
      'First, these safety questions',
      'Why does my back hurt after running?',
      'How likely each is',
      'None of these five',
      'This is not a diagnosis.',
    ]) {
      expect(out).toContain(said);
    }
    expectPlain(out);
  });

  test('prints with --json exactly the answer, by its schema, and nothing else', async () => {
    const { code, out, err } = await plumbline(['why', demo, '--json', '--run', 'last']);
    expect([code, err]).toEqual([0, '']);
    const schema = readFileSync(join(ROOT, 'docs/formats/answer.schema.json'), 'utf8');
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    const conforms = ajv.compile(JSON.parse(schema));
    conforms(JSON.parse(out));
    expect(conforms.errors).toBeNull();
  });

  test('touches no store', async () => {
    const store = join(folder, 'never-made');
    await plumbline(['why', month], { PLUMBLINE_DATA: store });
    expect(existsSync(store)).toBe(false);
  });

  test('explains a run by its file', async () => {
    const file = readdirSync(join(month, 'runs')).sort()[0] ?? '';
    const { code, out } = await plumbline(['why', month, '--run', file]);
    expect(code).toBe(0);
    expect(out).toContain(`The run of ${file.slice(0, 10)}`);
    expectPlain(out);
  });

  test.each([
    ['a run that is not there', [month, '--run', 'nowhere.fit']],
    ['a folder that is not there', [join(folder, 'nowhere')]],
    ['an empty folder', [emptyFolder()]],
  ])('says of %s what to do, and ends with 3', async (_, args) => {
    const ended = await plumbline(['why', ...args]);
    expect(ended.code).toBe(3);
    expectOneSentence(ended);
  });

  test('names a damaged file with its place, and answers all the same', async () => {
    const mixed = join(folder, 'mixed');
    cpSync(month, mixed, { recursive: true });
    writeFileSync(join(mixed, 'runs', 'torn.gpx'), '<?xml version="1.0"?><gpx><trk><trkseg><trk');
    writeFileSync(join(mixed, 'runs', 'bell\u0007.fit'), 'no fit at all');
    const told = await plumbline(['why', mixed]);
    expect(told.code).toBe(0);
    expect(told.out).toMatch(/Could not be read\n[\s\S]*runs\/torn\.gpx/);
    expectPlain(told.out);

    const json = await plumbline(['why', mixed, '--json']);
    expect(json.code).toBe(0);
    expect(() => JSON.parse(json.out)).not.toThrow();
    expect(json.err).toMatch(/^plumbline: something was wrong or unknown in 2 of \d+ files/);
  });

  test('counts problems that are alike, and tells each when asked', async () => {
    const alike = join(folder, 'alike');
    mkdirSync(alike);
    const days = Array.from(
      { length: 28 },
      (_, i) => `2026-03-${String(i + 1).padStart(2, '0')},11`,
    );
    writeFileSync(join(alike, 'diary.csv'), ['date,pain_after', ...days].join('\n'));
    const told = await plumbline(['why', alike]);
    expect(told.out.match(/is not a whole number/g)).toHaveLength(1);
    expect(told.out).toContain('The same in 27 more places');

    const all = await plumbline(['why', alike, '--files']);
    expect(all.out.match(/is not a whole number/g)).toHaveLength(28);
  });

  test('tells the first problems of a file that has many, and all when asked', async () => {
    const long = join(folder, 'long');
    mkdirSync(long);
    const header = 'date,pain_before,pain_during,pain_after,pain_next_morning';
    // Three bad rows for each of the four columns: too few of one kind to be counted together.
    const days = Array.from({ length: 12 }, (_, i) => {
      const pains = [0, 1, 2, 3].map((column) => (column === i % 4 ? 11 : 1));
      return `2026-03-${i + 10},${pains.join(',')}`;
    });
    writeFileSync(join(long, 'diary.csv'), [header, ...days].join('\n'));
    const told = await plumbline(['why', long]);
    expect(told.out.match(/is not a whole number/g)).toHaveLength(10);
    expect(told.out).toContain('and 2 more in diary.csv; --files tells all');

    const all = await plumbline(['why', long, '--files']);
    expect(all.out.match(/is not a whole number/g)).toHaveLength(12);
  });

  test('is no fault when nobody reads to the end', async () => {
    const child = spawn(process.execPath, [PLUMBLINE, 'why', demo], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.destroy();
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString();
    });
    const [code] = await once(child, 'close');
    expect([code, err]).toEqual([0, '']);
  });

  test('wears colours where they are wanted, and none where they are not', async () => {
    const wanted = await plumbline(['why', month], { FORCE_COLOR: '1' });
    expect(wanted.out).toContain('\u001b[1m');
    const not = await plumbline(['why', month], { FORCE_COLOR: '1', NO_COLOR: '1' });
    expectPlain(not.out);
  });
});

describe('the store', () => {
  const store = join(folder, 'store');
  const env = { PLUMBLINE_DATA: store };
  const out = join(folder, 'written-out');

  test('is missing before the first import, and why says so', async () => {
    const ended = await plumbline(['why'], env);
    expect(ended.code).toBe(3);
    expectOneSentence(ended);
  });

  test('takes a folder and says what every file gave', async () => {
    const { code, out, err } = await plumbline(['import', month], env);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Every file is accounted for');
    expect(out).toMatch(/\d+ runs are new/);
    expect(out).toContain('what it makes possible');
    expectPlain(out);
  });

  test('answers without a folder as it does from the folder', async () => {
    const stored = JSON.parse((await plumbline(['why', '--json'], env)).out);
    const read = JSON.parse((await plumbline(['why', month, '--json'])).out);
    expect(stored.causes).toEqual(read.causes);
    expect(stored.headline).toBe(read.headline);
  });

  test('is not changed by the same import, and --json gives the report', async () => {
    const { code, out, err } = await plumbline(['import', month, '--json'], env);
    expect([code, err]).toEqual([0, '']);
    const report = JSON.parse(out);
    expect(report.runs).toMatchObject({ added: 0, merged: 0 });
    expect(report.files).toHaveLength(countFiles(month));
  });

  test('names every file with --files', async () => {
    const { out } = await plumbline(['import', month, '--files'], env);
    for (const file of readdirSync(join(month, 'runs'))) expect(out).toContain(`runs/${file}`);
    expectPlain(out);
  });

  test('imports what it can when one of two paths is wrong', async () => {
    const ended = await plumbline(['import', join(folder, 'nowhere'), month], env);
    expect(ended.code).toBe(3);
    expect(ended.out).toContain('Every file is accounted for');
    expect(ended.err).toMatch(/^plumbline: .+\n$/);
  });

  test('is written out as files that answer the same', async () => {
    expect(await plumbline(['export', out], env)).toMatchObject({ code: 0, err: '' });
    const stored = JSON.parse((await plumbline(['why', '--json'], env)).out);
    const read = JSON.parse((await plumbline(['why', out, '--json'])).out);
    expect(read.causes).toEqual(stored.causes);
  });

  test('is never written over other files', async () => {
    const ended = await plumbline(['export', out], env);
    expect(ended.code).toBe(3);
    expectOneSentence(ended);
  });

  test('is busy while another process writes', async () => {
    const library = await openLibrary(store, 'write');
    if (!library.ok) throw new Error(library.error.code);
    const ended = await plumbline(['import', month], env);
    await library.value.close();
    expect(ended.code).toBe(5);
    expectOneSentence(ended);
  });

  test('is gone after erase --yes', async () => {
    expect(await plumbline(['erase', '--yes'], env)).toMatchObject({ code: 0, err: '' });
    expect((await plumbline(['why'], env)).code).toBe(3);
  });

  test('is not made in a folder that holds other things', async () => {
    const other = join(folder, 'photos');
    mkdirSync(other);
    writeFileSync(join(other, 'holiday.jpg'), 'x');
    const ended = await plumbline(['import', month], { PLUMBLINE_DATA: other });
    expect(ended.code).toBe(4);
    expectOneSentence(ended);
    expect(readdirSync(other)).toEqual(['holiday.jpg']);
  });

  test('is usable after Ctrl-C, and importing again completes it', async () => {
    const halted = { PLUMBLINE_DATA: join(folder, 'halted') };
    const child = spawn(process.execPath, [PLUMBLINE, 'import', demo], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...halted },
    });
    const ended = gathered(child);
    while (countFiles(halted.PLUMBLINE_DATA) < 15) await wait(5);
    child.kill('SIGINT');
    expect(await ended).toMatchObject({
      code: 130,
      err: expect.stringContaining('what was read so far is kept'),
    });
    const again = await plumbline(['import', demo, '--json'], halted);
    expect(again).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(again.out).runs.total).toBe(readdirSync(join(demo, 'runs')).length);
  });
});

test('watch imports what is there and what appears, and ends well on Ctrl-C', async () => {
  const [watched, store] = [join(folder, 'watched'), join(folder, 'watched-store')];
  cpSync(month, watched, { recursive: true });
  const child = spawn(process.execPath, [PLUMBLINE, 'watch', watched], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PLUMBLINE_DATA: store },
  });
  const ended = gathered(child);
  await nextLine(child, /runs are new/);
  writeFileSync(join(watched, 'weighings.csv'), 'date,before_kg,after_kg\n2026-03-09,70,69.2\n');
  await nextLine(child, /1 file: /);
  child.kill('SIGINT');
  const { code, out, err } = await ended;
  expect([code, err]).toEqual([0, expect.stringMatching(/^plumbline: stopping; [^\n]+\n$/)]);
  expect(out.trimEnd().split('\n')).toEqual([
    expect.stringContaining(`Watching ${watched}; Ctrl-C ends it.`),
    expect.stringMatching(/^\d\d:\d\d \d+ files: .+ 5 runs are new: 5 runs in all\./),
    expect.stringMatching(/^\d\d:\d\d 1 file: /),
  ]);
});

test.each([
  ['that is not there', join(folder, 'nowhere')],
  ['that is a file', PLUMBLINE],
])('watch refuses a folder %s', async (_, path) => {
  const ended = await plumbline(['watch', path]);
  expect(ended.code).toBe(3);
  expectOneSentence(ended);
});

test('the demo is not written over other files', async () => {
  const ended = await plumbline(['demo', demo]);
  expect(ended.code).toBe(3);
  expectOneSentence(ended);
});

test('start says where the page is, and ends well on Ctrl-C', async () => {
  const store = join(folder, 'started');
  const child = spawn(process.execPath, [PLUMBLINE, 'start', '--no-open'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PLUMBLINE_DATA: store },
  });
  const ended = gathered(child);
  const said = String((await once(child.stdout, 'data'))[0]);
  const link = /http:\/\/127\.0\.0\.1:(\d+)\/#\S+/.exec(said);
  expect((await fetch(link?.[0] ?? '')).status).toBe(200);

  const taken = await plumbline(['start', '--no-open', '--port', link?.[1] ?? ''], {
    PLUMBLINE_DATA: store,
  });
  expect(taken.code).toBe(6);
  expectOneSentence(taken);

  const running = spawnSync('ps', ['-axww', '-o', 'args='], { encoding: 'utf8' }).stdout;
  expect(running).toContain('start --no-open');
  expect(running).not.toContain(new URL(link?.[0] ?? '').hash.slice(1));
  child.kill('SIGINT');
  expect(await ended).toMatchObject({ code: 0, err: '' });
});

function plumbline(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const own = { PLUMBLINE_DATA: join(folder, 'no-store'), NO_COLOR: '', FORCE_COLOR: '' };
  const child = spawn(process.execPath, [PLUMBLINE, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: withoutEmpty({ ...process.env, ...own, ...env }),
  });
  return gathered(child);
}

async function gathered(child: ReturnType<typeof spawn>): Promise<Ended> {
  let [out, err] = ['', ''];
  child.stdout?.on('data', (chunk: Buffer) => {
    out += chunk.toString();
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    err += chunk.toString();
  });
  const [code] = await once(child, 'close');
  return { code, out, err };
}

function nextLine(child: ReturnType<typeof spawn>, sought: RegExp): Promise<void> {
  return new Promise((resolve) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      if (sought.test(chunk.toString())) resolve();
    });
  });
}

function withoutEmpty(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
}

/** Nothing but text, no line wider than 80 columns, no control characters of files. */
function expectPlain(text: string): void {
  expect(text).not.toMatch(/[^\P{Cc}\n]/u);
  for (const line of text.split('\n')) expect(columns(line), line).toBeLessThanOrEqual(80);
}

/** On standard error, in the program's name, one line, no trace of the code. */
function expectOneSentence({ out, err }: Ended): void {
  expect(out).toBe('');
  expect(err).toMatch(/^plumbline: [^\n]+\.\n$/);
  expect(err).not.toMatch(/ {4}at |\.ts:\d|undefined/);
}

function emptyFolder(): string {
  const empty = join(folder, 'empty');
  mkdirSync(empty);
  return empty;
}

function countFiles(path: string): number {
  if (!existsSync(path)) return 0;
  return readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  ).length;
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
