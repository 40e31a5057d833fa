/**
 * Builds the page of `apps/web` into `apps/web/dist`, with each file beside itself as brotli. Does nothing where
 * its sources are as they were at the last build.
 */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { digestOf, filesOf } from './built-from.mjs';
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
  return digestOf([
    join(WEB, 'index.html'),
    join(WEB, 'vite.config.ts'),
    ...filesOf(join(WEB, 'public')),
    ...filesOf(join(WEB, 'src')),
    // The worker that reads films is built of it.
    ...filesOf(join(ROOT, 'packages', 'pose', 'src')),
  ]);
}
