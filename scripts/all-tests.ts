/**
 * `npm test`: the guards, then every test. Its last line is `N passed, N failed`, guards counted as one
 * test each; what was skipped is counted and named above it. Under CI a skip is a failure, unless it is
 * for want of `../shared`. Arguments are test files or folders; with any, the guards are left out.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureChromium, ensureOthers } from './debian.ts';
import { runGuards } from './guards.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const IN_CI = process.env['CI'] === 'true';
const SHARED_IS_HERE = existsSync(join(ROOT, '..', 'shared', 'data'));

interface Skipped {
  readonly suite: string;
  readonly name: string;
}

interface Count {
  readonly passed: number;
  readonly failed: number;
  /** Suite and test. */
  readonly skipped: readonly Skipped[];
}

/** The part of vitest's JSON report that is read here. */
interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message?: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly ancestorTitles: readonly string[];
    }[];
  }[];
}

async function main(files: readonly string[]): Promise<boolean> {
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const chromium = ensureChromium(say);
  if (!chromium.found) say(`Browser tests are skipped: ${chromium.why}.`);
  ensureOthers(say);

  const guards = files.length > 0 ? [] : await runGuards(say);
  const tests = await runVitest(files, chromium.found ? chromium.path : undefined);

  const passed = guards.filter((guard) => guard.passed).length + tests.passed;
  const forbidden = IN_CI ? tests.skipped.filter(({ name }) => !isForWantOfShared(name)) : [];
  const failed = guards.filter((guard) => !guard.passed).length + tests.failed + forbidden.length;

  if (tests.skipped.length > 0) say(`\n${tests.skipped.length} skipped:`);
  for (const line of skippedLines(tests.skipped)) say(`  ${line}`);
  if (forbidden.length > 0) say(`Of these, ${forbidden.length} must not be skipped here.`);
  say(`\n${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0;
}

/** Each test by name, a suite of many by its own and their number. */
function skippedLines(skipped: readonly Skipped[]): readonly string[] {
  const suites = Map.groupBy(skipped, ({ suite }) => suite);
  return [...suites].flatMap(([suite, tests]) =>
    suite !== '' && tests.length > 3
      ? [`${suite}: ${tests.length} tests`]
      : tests.map(({ name }) => name),
  );
}

function isForWantOfShared(name: string): boolean {
  return !SHARED_IS_HERE && name.includes('../shared');
}

async function runVitest(files: readonly string[], chromium: string | undefined): Promise<Count> {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-test-'));
  const report = join(folder, 'report.json');
  const args = [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...files,
  ];
  // The threads and programs that tests start, hundreds of them, load the same modules.
  const NODE_COMPILE_CACHE = join(ROOT, '.runtime', 'compile-cache');
  const browser = chromium ? { PLUMBLINE_CHROMIUM: chromium } : {};
  const env = { NODE_COMPILE_CACHE, ...process.env, ...browser };
  const code = await exitCode(args, env);
  const count = existsSync(report)
    ? countResults(JSON.parse(readFileSync(report, 'utf8')) as VitestReport)
    : { passed: 0, failed: 1, skipped: [] };
  rmSync(folder, { recursive: true });
  // An error outside any test (a file that does not load, an unhandled rejection) fails the run.
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

function exitCode(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: 'inherit' });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

function countResults({ testResults }: VitestReport): Count {
  const tests = testResults.flatMap((file) => file.assertionResults);
  const unloaded = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: tests.filter((test) => test.status === 'passed').length,
    failed: tests.filter((test) => test.status === 'failed').length + unloaded.length,
    skipped: tests
      .filter((test) => test.status !== 'passed' && test.status !== 'failed')
      .map(({ fullName, ancestorTitles }) => ({
        suite: ancestorTitles.join(' › '),
        name: fullName,
      })),
  };
}

process.exitCode = (await main(process.argv.slice(2))) ? 0 : 1;
