/**
 * Everything a fresh machine needs, from the npm registry alone: the runtime and the packages. Done once
 * for each state of the lock file; after that it costs a few milliseconds. Runs on Node 18.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isPageBuilt } from './build-page.mjs';
import { isViewerBuilt } from './build-viewer.mjs';
import { ensureRuntime, ROOT } from './runtime.mjs';

const STAMP = join(ROOT, 'node_modules', '.plumbline-set-up');

/** `tools`: whether what only checks, tests and benchmarks need is installed too. Throws one plain sentence on failure. */
export function setUp({ tools = false, say = () => {} } = {}) {
  const runtime = ensureRuntime(say);
  const lock = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
  if (!isInstalled(lock, tools)) {
    say(
      tools
        ? 'Installing packages, with those for tests …'
        : 'Installing packages (half a minute, once) …',
    );
    install(tools, runtime);
    writeFileSync(STAMP, `${lock} ${tools ? 'tools' : 'app'}\n`);
  }
  if (!isPageBuilt() || !isViewerBuilt()) {
    say('Building the page (some seconds, once) …');
    const done = spawnSync(runtime, [join(ROOT, 'scripts', 'build-page-main.mjs')], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    if (done.status !== 0) throw new Error(`The page could not be built: ${firstLines(done)}`);
  }
  return { runtime };
}

function firstLines({ stderr, error }) {
  return (stderr || String(error ?? '')).trim().split('\n').slice(0, 5).join(' ');
}

function isInstalled(lock, tools) {
  if (!existsSync(STAMP)) return false;
  const [stamped, what] = readFileSync(STAMP, 'utf8').trim().split(' ');
  return stamped === lock && (what === 'tools' || !tools);
}

function install(tools, runtime) {
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  if (!tools) args.push('--omit=dev');
  const { command, first, env } = npmOn(runtime);
  const done = spawnSync(command, [...first, ...args], {
    cwd: ROOT,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (done.status !== 0) {
    throw new Error(`npm could not install the packages: ${firstLines(done)}`);
  }
}

/** npm itself runs on the new Node as well: some packages refuse to be installed by an old one. */
function npmOn(runtime) {
  const env = { ...process.env, PATH: `${dirname(runtime)}:${process.env.PATH ?? ''}` };
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js') && existsSync(script)) {
    return { command: runtime, first: [script], env };
  }
  return { command: 'npm', first: [], env };
}
