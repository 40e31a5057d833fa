import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';

/** A program of another's that tests need: where it is, or why it is not there. */
export type Program =
  | { readonly found: true; readonly path: string }
  | { readonly found: false; readonly why: string };

interface Wanted {
  readonly name: string;
  /** Places where it may be, as patterns. */
  readonly paths: readonly string[];
  /** The Debian package that brings it. */
  readonly debianPackage: string;
}

const CHROMIUM: Wanted = {
  name: 'Chromium',
  paths: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  debianPackage: 'chromium',
};

const OTHERS: readonly Wanted[] = [
  {
    name: 'ffmpeg',
    paths: ['/usr/bin/ffmpeg', '/usr/local/bin/ffmpeg', '/opt/homebrew/bin/ffmpeg'],
    debianPackage: 'ffmpeg',
  },
  {
    name: 'poppler',
    paths: ['/usr/bin/pdftotext', '/usr/local/bin/pdftotext', '/opt/homebrew/bin/pdftotext'],
    debianPackage: 'poppler-utils',
  },
  {
    name: 'PostgreSQL',
    paths: ['/usr/lib/postgresql/*/bin/initdb'],
    debianPackage: 'postgresql',
  },
];

type Say = (line: string) => void;

/** Finds an installed Chromium, or, as root on Debian, installs one. `PLUMBLINE_CHROMIUM` names another. */
export function ensureChromium(say: Say): Program {
  const named = process.env['PLUMBLINE_CHROMIUM'];
  if (named === undefined) return ensure(CHROMIUM, say);
  return existsSync(named)
    ? { found: true, path: named }
    : { found: false, why: `PLUMBLINE_CHROMIUM names ${named}, which is not there` };
}

/** Finds or, as root on Debian, installs the other programs that tests read with; says which are missing. */
export function ensureOthers(say: Say): void {
  for (const wanted of OTHERS) {
    const program = ensure(wanted, say);
    if (!program.found) say(`Tests with ${wanted.name} are skipped: ${program.why}.`);
  }
}

function ensure(wanted: Wanted, say: Say): Program {
  const { name, paths, debianPackage } = wanted;
  const installed = foundIn(paths);
  if (installed) return { found: true, path: installed };
  if (!isRootOnDebian()) return { found: false, why: `no ${name} found: install one` };

  say(`Installing ${name} for the tests (Debian package) …`);
  for (const args of [
    ['update', '-qq'],
    ['install', '-qq', '-y', '--no-install-recommends', debianPackage],
  ]) {
    const done = spawnSync('apt-get', args, {
      encoding: 'utf8',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (done.status !== 0) {
      return { found: false, why: `apt-get ${args[0]} failed: ${done.stderr.trim().slice(-300)}` };
    }
  }
  const path = foundIn(paths);
  return path ? { found: true, path } : { found: false, why: `apt-get installed no ${name}` };
}

function foundIn(patterns: readonly string[]): string | undefined {
  return patterns.flatMap((pattern) => globSync(pattern))[0];
}

function isRootOnDebian(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));
}
