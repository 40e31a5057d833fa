#!/usr/bin/env node
/**
 * Starts Plumbline on the Node that it runs on. Plain JavaScript that Node 18 can run: on a Node that is new
 * enough the program runs in this very process, on an older one in a child that shares its terminal.
 */
import { spawn } from 'node:child_process';
import module from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const main = new URL('../src/main.ts', import.meta.url);
const runtime = await pinnedRuntime();

if (runtime === undefined) {
  process.stderr.write(
    `plumbline: Node ${process.versions.node} is too old and no newer one is set up here; run \`npm run setup\` in ${fileURLToPath(new URL('../../..', import.meta.url))} once.\n`,
  );
  process.exitCode = 6;
} else if (runtime.path === process.execPath) {
  process.env.NODE_COMPILE_CACHE ??= runtime.cache;
  module.enableCompileCache?.(process.env.NODE_COMPILE_CACHE);
  await import(main.href);
} else {
  await runInChild(runtime);
}

async function pinnedRuntime() {
  const { findRuntime, ROOT } = await import('../../../scripts/runtime.mjs');
  const path = findRuntime();
  return path && { path, cache: join(ROOT, '.runtime', 'compile-cache') };
}

/** The channel tells the child when this process is killed, so that no writer is left behind. */
async function runInChild({ path, cache }) {
  const child = spawn(path, [fileURLToPath(main), ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { NODE_COMPILE_CACHE: cache, ...process.env },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => child.kill(signal));
  const { code, signal } = await new Promise((resolve) => {
    child.on('error', (error) => {
      process.stderr.write(
        `plumbline: ${path} does not run here (${error.message}); remove that folder and run \`npm run setup\` again.\n`,
      );
      resolve({ code: 6, signal: null });
    });
    child.on('exit', (code, signal) => resolve({ code, signal }));
  });
  if (signal === null) {
    process.exitCode = code;
    return;
  }
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(name);
  process.kill(process.pid, signal);
}
