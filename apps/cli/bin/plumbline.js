#!/usr/bin/env node
/**
 * Starts Plumbline on the Node that it runs on. Plain JavaScript that Node 18 can run: on a Node that is new
 * enough the program runs in this very process, on an older one in a child that shares its terminal.
 */
import module from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findRuntime, ROOT } from '../../../scripts/runtime.mjs';
import { runInChild } from './run-in-child.js';

const MAIN = new URL('../src/main.ts', import.meta.url);

const runtime = findRuntime();
// Beside the project, where only those can write who can change the program anyway.
process.env.NODE_COMPILE_CACHE ??= join(ROOT, '.runtime', 'compile-cache');

if (runtime === undefined) {
  process.stderr.write(
    `plumbline: Node ${process.versions.node} is too old and no newer one is set up here; run \`npm run setup\` in ${ROOT} once.\n`,
  );
  process.exitCode = 6;
} else if (runtime === process.execPath) {
  module.enableCompileCache?.(process.env.NODE_COMPILE_CACHE);
  await import(MAIN.href);
} else {
  const args = process.argv.slice(2);
  await runInChild(runtime, fileURLToPath(MAIN), { args, env: process.env });
}
