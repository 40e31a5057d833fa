import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** Prints the packages of which the module loads anything. */
const LOADED = `
  import { registerHooks } from 'node:module';
  const packages = new Set();
  registerHooks({
    load(url, context, next) {
      packages.add(/node_modules\\/((?:@[^/]+\\/)?[^/]+)/.exec(url)?.[1] ?? url.split(':')[0]);
      return next(url, context);
    },
  });
  await import(process.argv[1]);
  console.log(JSON.stringify([...packages]));
`;

test('a thread that reads files loads no database, queue or object store: it would take longer to start than to read', () => {
  const module = new URL('./read-one-file.ts', import.meta.url).href;
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', LOADED, module], {
    encoding: 'utf8',
  });
  const packages: readonly string[] = JSON.parse(said);
  expect(packages).toContain('fit-file-parser');
  expect(packages.filter((name) => /^(kysely|pg|pg-boss|@aws-sdk|@smithy)/.test(name))).toEqual([]);
});
