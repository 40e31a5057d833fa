import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { WORKER_FLAGS } from '@plumbline/application';

/** As `plumbline serve` and `plumbline work` start them. */
const MAIN = {
  server: [fileURLToPath(new URL('../../apps/server/src/many/main.ts', import.meta.url))],
  worker: [
    ...WORKER_FLAGS,
    fileURLToPath(new URL('../../apps/server/src/many/work/work-main.ts', import.meta.url)),
  ],
} as const;
const READY = /"event":"(listening|working)"/;

/** A server or a worker as a process of its own, which can be killed and started again. */
export interface Program {
  /** Returns once it takes requests or jobs. */
  readonly start: () => Promise<void>;
  /** Ends it as a power cut does. */
  readonly kill: () => Promise<void>;
  /** Asks it to end, and waits until it has. */
  readonly stop: () => Promise<void>;
  /** The faults that it told of. */
  readonly faults: readonly string[];
}

export function program(kind: keyof typeof MAIN, env: Readonly<Record<string, string>>): Program {
  let child: ChildProcess | undefined;
  const faults: string[] = [];

  async function start(): Promise<void> {
    const started = spawn(process.execPath, MAIN[kind], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = started;
    let complaints = '';
    started.stderr.on('data', (text: Buffer) => {
      complaints = (complaints + text.toString()).slice(-2000);
    });
    await new Promise<void>((resolve, reject) => {
      createInterface({ input: started.stdout }).on('line', (line) => {
        if (READY.test(line)) resolve();
        if (line.includes('"event":"fault"')) faults.push(line);
      });
      started.once('exit', (code) =>
        reject(new Error(`${kind} ended with ${code}: ${complaints}`)),
      );
    });
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    child.kill(signal);
    await exit;
  }

  return { start, kill: () => end('SIGKILL'), stop: () => end('SIGTERM'), faults };
}
