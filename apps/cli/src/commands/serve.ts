import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { WORKER_FLAGS } from '@plumbline/application';
import { EXIT, type ExitCode } from '../exit-code.ts';

const SERVER = new URL('../../../server/src/many/main.ts', import.meta.url);
const WORKER = new URL('../../../server/src/many/work/work-main.ts', import.meta.url);

/** Runs the server for many as a child until it is told to stop. */
export function serve(): Promise<ExitCode> {
  return untilEnded([fileURLToPath(SERVER)]);
}

/** Does the jobs of a server for many until it is told to stop; `asked` something of its jobs, it does that and ends. */
export function work(asked?: 'dead' | 'again' | 'derive'): Promise<ExitCode> {
  const program = [...WORKER_FLAGS, fileURLToPath(WORKER)];
  return untilEnded(asked === undefined ? program : [...program, asked]);
}

function untilEnded(program: readonly string[]): Promise<ExitCode> {
  const child = spawn(process.execPath, program, {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => child.kill('SIGTERM'));
  }
  return new Promise((resolve) => {
    child.on('error', () => resolve(EXIT.start));
    child.on('exit', (code) => {
      if (code === EXIT.done || code === EXIT.start) resolve(code);
      else resolve(EXIT.fault);
    });
  });
}
