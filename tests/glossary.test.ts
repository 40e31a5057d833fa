import { readdirSync, readFileSync } from 'node:fs';
import {
  CAUSE_IDS,
  CHANNEL_NAMES,
  CONTEXT_IDS,
  FORM_VALUES,
  STRENGTH_TESTS,
  VERDICTS,
} from '@plumbline/domain';
import { expect, test } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const GLOSSARY = read('GLOSSARY.md');
const LOGS = read('docs/formats/log-formats.md');

test.each([
  ...CHANNEL_NAMES,
  ...CAUSE_IDS,
  ...CONTEXT_IDS,
  ...VERDICTS,
  ...Object.keys(FORM_VALUES),
])('%s is explained in the glossary', (name) => {
  expect(GLOSSARY).toContain(`\`${name}\``);
});

test.each(STRENGTH_TESTS)('%s is explained in the log formats', (name) => {
  expect(LOGS).toContain(name);
});

test('every column of the store is explained in the glossary', () => {
  const folder = 'packages/store/src/migrations/';
  const migrations = readdirSync(new URL(`../${folder}`, import.meta.url)).filter((name) =>
    /^\d{4}-/.test(name),
  );
  const columns = migrations.flatMap((name) =>
    [...read(`${folder}${name}`).matchAll(/addColumn\('(\w+)'/g)].map(([, column]) => column),
  );
  expect(columns.length).toBeGreaterThan(20);
  for (const name of columns) expect(GLOSSARY, `column ${name}`).toContain(`\`${name}\``);
});
