import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What one whole process took, the processes that it started included. */
export interface Took {
  /** s */
  readonly wall: number;
  /** s, user and system together; not a number where GNU time is missing. */
  readonly cpu: number;
  /** Peak resident memory of the largest process, MB of 10⁶ bytes; not a number where GNU time is missing. */
  readonly megabytes: number;
  readonly stdout: string;
}

const GNU_TIME = '/usr/bin/time';

/** Runs a command to its end under GNU time, seen from outside. Throws where it fails. */
export async function wholeProcess(
  command: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Took> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-benchmark-'));
  const figures = join(folder, 'figures');
  const timed = existsSync(GNU_TIME) && process.platform === 'linux';
  const [file = '', ...args] = timed
    ? [GNU_TIME, '-f', '%e %U %S %M', '-o', figures, ...command]
    : command;
  const started = performance.now();
  try {
    const stdout = await run(file, args, environment);
    const wall = (performance.now() - started) / 1000;
    if (!timed) return { wall, cpu: Number.NaN, megabytes: Number.NaN, stdout };
    const last = (await readFile(figures, 'utf8')).trim().split('\n').at(-1) ?? '';
    const [, user = Number.NaN, system = Number.NaN, kibibytes = Number.NaN] = last
      .split(' ')
      .map(Number);
    return { wall, cpu: user + system, megabytes: (kibibytes * 1024) / 1e6, stdout };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function run(
  file: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<string> {
  const child = spawn(file, args, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [told, complained]: [string[], string[]] = [[], []];
  child.stdout.setEncoding('utf8').on('data', (text: string) => told.push(text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => complained.push(text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) return resolve(told.join(''));
      const words = complained.join('').trim().slice(-800);
      reject(new Error(`${[file, ...args].join(' ')} ended with ${code}: ${words}`));
    });
  });
}

export function median(all: readonly number[]): number {
  const sorted = [...all].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[middle - 1 + (sorted.length % 2)], sorted[middle]];
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2;
}
