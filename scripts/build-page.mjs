/**
 * Builds the page of `apps/web` into `apps/web/dist`, with each file beside itself as brotli. Does nothing where
 * its sources are as they were at the last build.
 */
import { createHash } from 'node:crypto';
import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { ROOT } from './runtime.mjs';

const WEB = join(ROOT, 'apps', 'web');
const DIST = join(WEB, 'dist');
const STAMP = join(DIST, '.built-from');
/** Below this, a compressed copy gains nothing. */
const WORTH_BYTES = 1024;

export function isPageBuilt() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === digestOfSources();
}

export async function buildPage() {
  const { build } = await import('vite');
  const fresh = join(WEB, `dist-${process.pid}`);
  try {
    await build({
      root: WEB,
      configFile: join(WEB, 'vite.config.ts'),
      logLevel: 'warn',
      build: { outDir: fresh, emptyOutDir: true },
    });
    for (const file of filesOf(fresh)) compress(file);
    writeFileSync(join(fresh, '.built-from'), digestOfSources());
    rmSync(DIST, { recursive: true, force: true });
    renameSync(fresh, DIST);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

function compress(file) {
  const bytes = readFileSync(file);
  if (bytes.length < WORTH_BYTES || !/\.(html|css|js|svg|webmanifest)$/.test(file)) return;
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }));
}

function digestOfSources() {
  const hash = createHash('sha256').update(readFileSync(join(ROOT, 'package-lock.json')));
  const sources = [
    join(WEB, 'index.html'),
    join(WEB, 'vite.config.ts'),
    ...filesOf(join(WEB, 'public')),
    ...filesOf(join(WEB, 'src')),
  ];
  for (const file of sources) hash.update(relative(WEB, file)).update(readFileSync(file));
  return hash.digest('hex');
}

function filesOf(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .sort();
}
