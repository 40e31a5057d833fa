import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PLUMBLINE = fileURLToPath(new URL('../../apps/cli/bin/plumbline.js', import.meta.url));
const PATIENCE_MS = 60_000;

/** The whole app as a runner starts it, on a store of its own. */
export interface RunningApp {
  /** Opens the page once. */
  readonly link: string;
  readonly dataFolder: string;
  /** Ends the server as `kill -9` does, in the middle of whatever it does. */
  readonly kill: () => Promise<void>;
  /** Ends the program; its store stays. */
  readonly halt: () => Promise<void>;
  /** Ends the program and removes its store. */
  readonly stop: () => Promise<void>;
}

export async function startApp(folder = newFolder()): Promise<RunningApp> {
  const child = spawn(process.execPath, [PLUMBLINE, 'start', '--no-open'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PLUMBLINE_DATA: folder },
  });
  const ended = once(child, 'exit');
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaints += chunk.toString();
  });
  const link = await new Promise<string>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('plumbline start gave no link')), PATIENCE_MS);
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+\/#\S+/.exec(said)?.[0];
      if (!found) return;
      clearTimeout(late);
      resolve(found);
    });
    child.once('exit', (code) =>
      reject(new Error(`plumbline start ended with ${code}: ${complaints}`)),
    );
  });
  let isAsked = false;
  const end = async (signal: NodeJS.Signals) => {
    // Pages of a server that is gone only miss things: the reason is what it said last.
    const isOver = child.exitCode !== null || child.signalCode !== null;
    if (!isAsked && isOver) throw new Error(`the app ended: ${complaints}`);
    isAsked = true;
    child.kill(signal);
    await ended;
  };
  return {
    link,
    dataFolder: folder,
    kill: async () => {
      const { stdout } = spawnSync('pgrep', ['-P', String(child.pid)], { encoding: 'utf8' });
      const server = stdout.match(/\d+/)?.[0];
      // An empty answer would be 0, which is everything that runs the tests.
      if (server === undefined) throw new Error('plumbline start has no server to kill');
      isAsked = true;
      process.kill(Number(server), 'SIGKILL');
      await ended;
    },
    halt: () => end('SIGINT'),
    stop: async () => {
      await end('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'plumbline-test-'));
}
