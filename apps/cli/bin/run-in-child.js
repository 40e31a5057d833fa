import { spawn } from 'node:child_process';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs `script` on the Node at `path` as if it were this process: the same terminal, signals, and way to
 * end. The channel tells the child when this process is killed, so that no writer is left behind.
 */
export async function runInChild(path, script, { args, env }) {
  const child = spawn(path, [script, ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env,
  });
  for (const signal of SIGNALS) process.on(signal, () => child.kill(signal));
  const { code, signal } = await new Promise((resolve) => {
    child.on('error', ({ message }) => {
      process.stderr.write(
        `plumbline: ${path} does not run here (${message}); remove .runtime and run \`npm run setup\` again.\n`,
      );
      resolve({ code: 6, signal: null });
    });
    child.on('exit', (code, signal) => resolve({ code, signal }));
  });
  if (signal === null) {
    process.exitCode = code;
    return;
  }
  for (const name of SIGNALS) process.removeAllListeners(name);
  process.kill(process.pid, signal);
}
