import { spawn } from 'node:child_process';
import { ensureRuntime, ROOT } from './runtime.mjs';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs Node with `args` on the right runtime, with this process's terminal, and gives back its exit code.
 * Signals go to the child, which decides when it is done.
 */
export function runOnRuntime(args, { env = process.env, cwd = ROOT } = {}) {
  const child = spawn(ensureRuntime(), args, { stdio: 'inherit', env, cwd });
  const pass = (signal) => child.kill(signal);
  for (const signal of SIGNALS) process.on(signal, pass);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      for (const name of SIGNALS) process.off(name, pass);
      resolve(code ?? (signal === 'SIGINT' ? 130 : 143));
    });
  });
}
