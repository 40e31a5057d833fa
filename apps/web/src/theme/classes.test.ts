import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { expect, test } from 'vitest';

const SRC = join(import.meta.dirname, '..');

/** The first class of each selector: what a rule is about. */
function classesIn(css: string): ReadonlySet<string> {
  const selectors = css.replace(/\/\*.*?\*\//gs, '').matchAll(/(?:^|[},;{])\s*([^{};]+)\{/g);
  return new Set(
    [...selectors]
      .flatMap(([, list = '']) => list.split(','))
      .flatMap((selector) => /^\s*\.([\w-]+)/.exec(selector)?.[1] ?? []),
  );
}

/** `pages/why`, `parts`: where a file belongs. */
function homeOf(file: string): string {
  const parts = dirname(file).split(sep);
  return parts.slice(0, parts[0] === 'pages' ? 2 : 1).join('/');
}

test('no two pages style the same class: each style sheet stays once it is loaded', () => {
  const homes = new Map<string, Set<string>>();
  const sheets = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.css'),
  );
  for (const file of sheets.filter((sheet) => homeOf(sheet) !== 'theme')) {
    for (const name of classesIn(readFileSync(join(SRC, file), 'utf8'))) {
      homes.set(name, (homes.get(name) ?? new Set()).add(homeOf(file)));
    }
  }
  const shared = [...homes].filter(([, where]) => where.size > 1);
  expect(sheets.length).toBeGreaterThan(10);
  expect(shared.map(([name, where]) => `${name}: ${[...where].join(', ')}`)).toEqual([]);
});
