import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const CANDIDATES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Path of a Chromium that browser tests can drive, or why there is none. */
export type Chromium =
  | { readonly found: true; readonly path: string }
  | { readonly found: false; readonly why: string };

/** Finds an installed Chromium, or, as root on Debian, installs one. `PLUMBLINE_CHROMIUM` names another. */
export function ensureChromium(say: (line: string) => void): Chromium {
  const named = process.env['PLUMBLINE_CHROMIUM'];
  if (named !== undefined) {
    return existsSync(named)
      ? { found: true, path: named }
      : { found: false, why: `PLUMBLINE_CHROMIUM names ${named}, which is not there` };
  }
  const installed = CANDIDATES.find((path) => existsSync(path));
  if (installed) return { found: true, path: installed };
  if (!isRootOnDebian()) {
    return {
      found: false,
      why: 'no Chromium found: install one, or name it in PLUMBLINE_CHROMIUM',
    };
  }

  say('Installing Chromium for the browser tests (Debian package) …');
  for (const args of [
    ['update', '-qq'],
    ['install', '-qq', '-y', '--no-install-recommends', 'chromium'],
  ]) {
    const done = spawnSync('apt-get', args, {
      encoding: 'utf8',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (done.status !== 0) {
      return { found: false, why: `apt-get ${args[0]} failed: ${done.stderr.trim().slice(-300)}` };
    }
  }
  return existsSync('/usr/bin/chromium')
    ? { found: true, path: '/usr/bin/chromium' }
    : { found: false, why: 'apt-get installed no /usr/bin/chromium' };
}

function isRootOnDebian(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));
}
