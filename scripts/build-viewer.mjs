/**
 * Builds the program that opens a shared file into `packages/sharing/dist`: one script and one style, which
 * Plumbline puts into each file that it shares. Does nothing where its sources are as they were at the last build.
 */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { digestOf, filesOf } from './built-from.mjs';
import { ROOT } from './runtime.mjs';

const SHARING = join(ROOT, 'packages', 'sharing');
const DOMAIN = join(ROOT, 'packages', 'domain', 'src');
const DIST = join(SHARING, 'dist');
const STAMP = join(DIST, '.built-from');

export function isViewerBuilt() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === digestOfSources();
}

export async function buildViewer() {
  const { build } = await import('vite');
  const [built] = await build({
    root: SHARING,
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      rolldownOptions: { treeshake: { moduleSideEffects: false } },
      lib: { entry: join(SHARING, 'src', 'viewer', 'main.ts'), formats: ['iife'], name: 'viewer' },
    },
  });
  const fresh = join(SHARING, `dist-${process.pid}`);
  mkdirSync(fresh);
  writeFileSync(join(fresh, 'viewer.js'), insideHtml(built.output[0].code));
  copyFileSync(join(SHARING, 'src', 'viewer', 'viewer.css'), join(fresh, 'viewer.css'));
  writeFileSync(join(fresh, '.built-from'), digestOfSources());
  rmSync(DIST, { recursive: true, force: true });
  renameSync(fresh, DIST);
}

/** The script stands in a script element: nothing in it may look like that element's end. */
function insideHtml(script) {
  const safe = script.replaceAll('</script', '<\\/script').replaceAll('<!--', '\\x3c!--');
  return `${safe.trim()}\n`;
}

function digestOfSources() {
  const ours = filesOf(join(SHARING, 'src')).filter((file) => !file.endsWith('.test.ts'));
  const needed = ['calendar/day.ts', 'reading/result.ts'].map((name) => join(DOMAIN, name));
  return digestOf([...ours, ...needed]);
}
