import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultsIn } from '../packages/fhir/src/testing/validate.ts';

/** The documents that the command line writes, held against the definitions as a clinic would. */

const PLUMBLINE = fileURLToPath(new URL('../apps/cli/bin/plumbline.js', import.meta.url));
type Bundle = Parameters<typeof faultsIn>[0];

const folder = mkdtempSync(join(tmpdir(), 'plumbline-fhir-test-'));
const demo = join(folder, 'demo');
const store = join(folder, 'store');

beforeAll(() => {
  expect(plumbline('demo', demo).code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true }));

function plumbline(...args: readonly string[]) {
  const env = { ...process.env, PLUMBLINE_DATA: store, NO_COLOR: '1' };
  const { FORCE_COLOR: _, ...plain } = env as NodeJS.ProcessEnv;
  const ended = spawnSync(process.execPath, [PLUMBLINE, ...args], { encoding: 'utf8', env: plain });
  return { code: ended.status, out: ended.stdout, err: ended.stderr };
}

function document(...args: readonly string[]): Bundle {
  const out = join(folder, 'out.json');
  const { code, out: said, err } = plumbline('fhir', ...args, '--out', out, '--force');
  expect([code, err, said]).toEqual([0, '', expect.stringContaining('FHIR R4 document')]);
  if (process.platform !== 'win32') expect(statSync(out).mode & 0o777).toBe(0o600);
  return JSON.parse(readFileSync(out, 'utf8'));
}

test('what was imported makes a valid document whose values name stored ids, the same whenever it is asked for', () => {
  expect(plumbline('import', demo).code).toBe(0);
  const bundle = document();
  expect(faultsIn(bundle)).toEqual([]);
  const names = (bundle.entry ?? []).flatMap(({ resource }) =>
    resource?.resourceType === 'Observation' ? [firstName(resource)] : [],
  );
  const stored = /^(\w+\/)?[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[\da-f-]{17}\/\w+$/;
  expect(names.filter((name) => !stored.test(name) && !/^[\da-f]{64}\//.test(name))).toEqual([]);

  const again = document();
  expect(again.entry?.map(({ fullUrl }) => fullUrl)).toEqual(
    bundle.entry?.map(({ fullUrl }) => fullUrl),
  );
});

test('nothing imported is said, and nothing written', () => {
  const empty = spawnSync(
    process.execPath,
    [PLUMBLINE, 'fhir', '--out', join(folder, 'none.json')],
    {
      encoding: 'utf8',
      env: { ...process.env, PLUMBLINE_DATA: join(folder, 'nowhere') },
    },
  );
  expect([empty.status, empty.stdout]).toEqual([3, '']);
});

test('a folder cannot be written over, and that is said in a sentence', () => {
  const ended = plumbline('fhir', demo, '--out', folder);
  expect(ended.code).toBe(3);
  expect(ended.err).toMatch(/^plumbline: [^\n]+\.\n$/);
});

function firstName(resource: object): string {
  const { identifier } = resource as {
    readonly identifier?: readonly { readonly value?: string }[];
  };
  return identifier?.[0]?.value ?? '';
}
