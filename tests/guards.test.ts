import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GUARDS, type GuardResult, runGuards } from '../scripts/guards.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

interface Plant {
  readonly fault: string;
  readonly file: string;
  readonly text: string;
  /** Guards that must name the file, and the word that they must say of it. */
  readonly caughtBy: Readonly<Record<string, RegExp>>;
}

const DOMAIN = 'packages/domain/src/planted';

/** Planted after the others have been looked for: importing an importer brings Node's types with it. */
const LATE_PLANT: Plant = {
  fault: 'the domain imports an importer',
  file: `${DOMAIN}/imports-importer.ts`,
  text: `import type { FileReading } from '@plumbline/importers';\nexport type Planted = FileReading;\n`,
  caughtBy: { boundaries: /domain-is-pure/, 'lint and format': /noUndeclaredDependencies/ },
};

const PLANTS: readonly Plant[] = [
  {
    fault: 'the domain reads a file',
    file: `${DOMAIN}/reads-file.ts`,
    text: `import { readFileSync } from 'node:fs';\nexport const text = readFileSync('x');\n`,
    caughtBy: {
      boundaries: /domain-is-pure/,
      'types of the domain, alone': /TS2591|TS2307|TS2305/,
      'lint and format': /noNodejsModules/,
    },
  },
  {
    fault: 'the domain reads the environment',
    file: `${DOMAIN}/reads-environment.ts`,
    text: `export const home = process.env['HOME'];\n`,
    caughtBy: { 'types of the domain, alone': /TS2591|TS2304|TS2580/ },
  },
  {
    fault: 'the domain reads the clock',
    file: `${DOMAIN}/reads-clock.ts`,
    text: `export const now = Date.now();\n`,
    caughtBy: { 'lint and format': /no clock and no dice/ },
  },
  {
    fault: 'the domain rolls dice',
    file: `${DOMAIN}/rolls-dice.ts`,
    text: `export const dice = Math.random();\n`,
    caughtBy: { 'lint and format': /no clock and no dice/ },
  },
  {
    fault: 'motion reads the clock',
    file: 'packages/motion/src/reads-clock.ts',
    text: `export const now = Date.now();\n`,
    caughtBy: { 'lint and format': /no clock and no dice/ },
  },
  {
    fault: 'motion reads a file',
    file: 'packages/motion/src/reads-file.ts',
    text: `import { readFileSync } from 'node:fs';\nexport const text = readFileSync('x');\n`,
    caughtBy: { 'lint and format': /noNodejsModules/ },
  },
  {
    fault: 'motion uses the importers by path',
    file: 'packages/motion/src/uses-importers-by-path.ts',
    text: `import type { FileReading } from '../../importers/src/index.ts';\nexport type Planted = FileReading;\n`,
    caughtBy: { boundaries: /packages-see-only-the-domain/ },
  },
  {
    fault: 'a cause imports another cause',
    file: 'packages/domain/src/causes/weakness/imports-overload.ts',
    text: `import { overload } from '../overload/overload.ts';\nexport const other = overload;\n`,
    caughtBy: { boundaries: /causes-are-strangers/ },
  },
  {
    fault: 'a cause asks how the answer is worked out',
    file: 'packages/domain/src/causes/weakness/imports-attribution.ts',
    text: `import { answerRunner } from '../../attribution/answer-runner.ts';\nexport const upward = answerRunner;\n`,
    caughtBy: { boundaries: /nothing-flows-back-up/ },
  },
  {
    fault: 'two files import each other’s types',
    file: `${DOMAIN}/cycle-a.ts`,
    text: `import type { B } from './cycle-b.ts';\nexport type A = { b: B };\n`,
    caughtBy: { boundaries: /no-cycles/ },
  },
  {
    fault: '… the other half of the cycle',
    file: `${DOMAIN}/cycle-b.ts`,
    text: `import type { A } from './cycle-a.ts';\nexport type B = { a: A | undefined };\n`,
    caughtBy: { boundaries: /no-cycles/ },
  },
  {
    fault: 'the store uses the importers by name',
    file: 'packages/store/src/uses-importers.ts',
    text: `import type { FileReading } from '@plumbline/importers';\nexport type Planted = FileReading;\n`,
    caughtBy: {
      boundaries: /packages-see-only-the-domain/,
      'lint and format': /noUndeclaredDependencies/,
    },
  },
  {
    fault: 'paper knows what a runner is',
    file: 'packages/paper/src/uses-domain.ts',
    text: `import type { RunnerRecords } from '@plumbline/domain';\nexport type Planted = RunnerRecords;\n`,
    caughtBy: {
      boundaries: /paper-and-parquet-know-no-runner/,
      'lint and format': /noUndeclaredDependencies/,
    },
  },
  {
    fault: 'the store uses the importers by path',
    file: 'packages/store/src/uses-importers-by-path.ts',
    text: `import type { FileReading } from '../../importers/src/index.ts';\nexport type Planted = FileReading;\n`,
    caughtBy: { boundaries: /packages-see-only-the-domain/ },
  },
  {
    fault: 'an app goes past a front door by path',
    file: 'apps/cli/src/past-the-door.ts',
    text: `import { isDay } from '../../../packages/domain/src/calendar/day.ts';\nexport const planted = isDay;\n`,
    caughtBy: { boundaries: /apps-use-front-doors/ },
  },
  {
    fault: 'an app goes past a front door by name',
    file: 'apps/cli/src/past-the-door-by-name.ts',
    text: `import { isDay } from '@plumbline/domain/src/calendar/day.ts';\nexport const planted = isDay;\n`,
    caughtBy: { types: /TS2307/ },
  },
  {
    fault: 'the application imports an app',
    file: 'packages/application/src/imports-app.ts',
    text: `import '../../../apps/cli/src/main.ts';\n`,
    caughtBy: { boundaries: /application-uses-front-doors|nobody-imports-an-app/ },
  },
  {
    fault: "a file imports its own package's front door",
    file: `${DOMAIN}/imports-own-barrel.ts`,
    text: `import { isDay } from '../index.ts';\nexport const planted = isDay;\n`,
    caughtBy: { boundaries: /no-barrels-inside/ },
  },
  {
    fault: 'metres are given for seconds',
    file: `${DOMAIN}/metres-for-seconds.ts`,
    text: `import { metres, type Seconds } from '../units/quantity.ts';\nexport const planted: Seconds = metres(3);\n`,
    caughtBy: { types: /TS2322/ },
  },
  {
    fault: 'an array is read without asking whether there is an element',
    file: `${DOMAIN}/unchecked-index.ts`,
    text: `export function first(all: readonly number[]): number {\n  return all[0];\n}\n`,
    caughtBy: { types: /TS2322/ },
  },
  {
    fault: 'the page asks a number for letters',
    file: 'apps/web/src/asks-number.ts',
    text: `export const planted = (3).toUpperCase();\n`,
    caughtBy: { 'types of the page': /TS2339/ },
  },
  {
    fault: 'a switch forgets a case',
    file: `${DOMAIN}/forgets-a-case.ts`,
    text: `export function say(x: 'a' | 'b'): number {\n  switch (x) {\n    case 'a':\n      return 1;\n  }\n}\n`,
    caughtBy: { types: /TS2366|TS7030/, 'lint and format': /useExhaustiveSwitchCases/ },
  },
  {
    fault: 'a promise is thrown away',
    file: 'packages/store/src/throws-promise-away.ts',
    text: `import { rm } from 'node:fs/promises';\nexport function planted(): void {\n  rm('x');\n}\n`,
    caughtBy: { 'discarded results': /\.then/ },
  },
  {
    fault: 'a result is thrown away',
    file: `${DOMAIN}/throws-result-away.ts`,
    text: `import { err, ok, type Result } from '../reading/result.ts';\nfunction ask(n: number): Result<number, string> {\n  return n > 0 ? ok(n) : err('none');\n}\nexport function planted(): void {\n  ask(1);\n}\n`,
    caughtBy: { 'discarded results': /\.ok/ },
  },
  {
    fault: 'an export that nobody uses',
    file: `${DOMAIN}/unused.ts`,
    text: `export const nobodyUsesThis = 1;\n`,
    caughtBy: { 'dead code': /unused\.ts/ },
  },
  {
    fault: 'any',
    file: 'packages/store/src/says-any.ts',
    text: `export function planted(x: any): string {\n  return x.a;\n}\n`,
    caughtBy: { 'lint and format': /noExplicitAny/ },
  },
  {
    fault: 'a default export',
    file: 'packages/store/src/exports-default.ts',
    text: `export default function planted(): number {\n  return 1;\n}\n`,
    caughtBy: { 'lint and format': /noDefaultExport/ },
  },
  {
    fault: 'an assertion that something is there',
    file: 'packages/store/src/asserts-there.ts',
    text: `export function planted(x: { a?: string }): number {\n  return x.a!.length;\n}\n`,
    caughtBy: { 'lint and format': /noNonNullAssertion/ },
  },
  {
    fault: 'a print',
    file: 'packages/store/src/prints.ts',
    text: `export function planted(): void {\n  console.log('x');\n}\n`,
    caughtBy: { 'lint and format': /noConsole/ },
  },
];

let copy: string;
let results: readonly GuardResult[];
let lateResults: readonly GuardResult[];

beforeAll(async () => {
  copy = plantedCopy();
  results = await runGuards(() => {}, copy);
  plant(copy, LATE_PLANT);
  lateResults = await runGuards(
    () => {},
    copy,
    GUARDS.filter(({ name }) => name in LATE_PLANT.caughtBy),
  );
}, 600_000);

afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('each guard fires when its fault is planted', () => {
  test.each(PLANTS)('$fault', (planted) => expectCaught(planted, results));

  test(LATE_PLANT.fault, () => expectCaught(LATE_PLANT, lateResults));
});

function expectCaught({ file, caughtBy }: Plant, said: readonly GuardResult[]): void {
  const name = file.slice(file.lastIndexOf('/') + 1);
  for (const [guard, word] of Object.entries(caughtBy)) {
    const result = said.find((each) => each.name === guard);
    expect(result?.passed, guard).toBe(false);
    expect(linesNaming(name, result?.output ?? ''), guard).toMatch(word);
  }
}

/** What a tool said near the name of a file: from two lines before it to eight after. */
function linesNaming(name: string, output: string): string {
  const lines = output.split('\n');
  return lines
    .flatMap((line, at) => (line.includes(name) ? lines.slice(Math.max(0, at - 2), at + 9) : []))
    .join('\n');
}

/** The project as it stands, with the same packages installed and every fault planted. */
function plantedCopy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-guards-'));
  for (const name of readdirSync(ROOT)) {
    if (['node_modules', '.git', '.runtime', 'benchmarks', 'docs'].includes(name)) continue;
    cpSync(join(ROOT, name), join(folder, name), {
      recursive: true,
      filter: (path) => !path.includes('node_modules'),
    });
  }
  linkPackages(folder);
  for (const each of PLANTS) plant(folder, each);
  return folder;
}

function plant(folder: string, { file, text }: Plant): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

function linkPackages(folder: string): void {
  const [from, to] = [join(ROOT, 'node_modules'), join(folder, 'node_modules')];
  mkdirSync(join(to, '@plumbline'), { recursive: true });
  for (const name of readdirSync(from)) {
    if (name !== '@plumbline') symlinkSync(join(from, name), join(to, name));
  }
  for (const group of ['packages', 'apps']) {
    for (const name of readdirSync(join(folder, group))) {
      symlinkSync(join(folder, group, name), join(to, '@plumbline', name));
    }
  }
}
