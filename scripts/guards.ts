import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

interface Guard {
  readonly name: string;
  /** A Node script and its arguments, from the root of the project. */
  readonly run: readonly string[];
}

export const GUARDS: readonly Guard[] = [
  {
    name: 'types of the domain, alone',
    run: ['node_modules/typescript/bin/tsc', '-p', 'packages/domain'],
  },
  { name: 'types', run: ['node_modules/typescript/bin/tsc', '-p', '.'] },
  { name: 'types of the page', run: ['node_modules/typescript/bin/tsc', '-p', 'apps/web'] },
  {
    name: 'lint and format',
    run: [
      'node_modules/@biomejs/biome/bin/biome',
      'check',
      '--error-on-warnings',
      '--max-diagnostics=none',
      '.',
    ],
  },
  {
    name: 'boundaries',
    run: [
      'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      'packages',
      'apps',
      '--config',
      '.dependency-cruiser.cjs',
    ],
  },
  { name: 'dead code', run: ['node_modules/knip/bin/knip.js', '--no-progress'] },
  { name: 'discarded results', run: ['scripts/check-discarded.ts', '.'] },
];

export interface GuardResult {
  readonly name: string;
  readonly passed: boolean;
  readonly output: string;
}

/** Runs every guard in `root`, two at a time, and says how each ended. */
export async function runGuards(
  say: (line: string) => void,
  root: string = ROOT,
  guards: readonly Guard[] = GUARDS,
): Promise<readonly GuardResult[]> {
  const waiting = [...guards];
  const results: GuardResult[] = [];
  async function worker(): Promise<void> {
    for (let guard = waiting.shift(); guard; guard = waiting.shift()) {
      const result = await runGuard(guard, root);
      results.push(result);
      say(`${result.passed ? 'ok  ' : 'FAIL'} ${result.name}`);
      if (!result.passed) say(result.output.trim());
    }
  }
  await Promise.all([worker(), worker()]);
  return results;
}

function runGuard({ name, run }: Guard, root: string): Promise<GuardResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, run, { cwd: root });
    let output = '';
    const keep = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('exit', (code) => resolve({ name, passed: code === 0, output }));
  });
}
