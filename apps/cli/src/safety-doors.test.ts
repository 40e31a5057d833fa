import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeDemo } from '@plumbline/application';
import { QUESTION_IDS, type QuestionId } from '@plumbline/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const PLUMBLINE = fileURLToPath(new URL('../bin/plumbline.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'plumbline-doors-'));
const runner = join(folder, 'runner');

beforeAll(async () => {
  expect(await writeDemo(runner)).toMatchObject({ ok: true });
  rmSync(join(runner, 'triage.json'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function why(...options: readonly string[]): string {
  const { stdout, status } = spawnSync(process.execPath, [PLUMBLINE, 'why', runner, ...options], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', PLUMBLINE_DATA: join(folder, 'none') },
  });
  expect(status).toBe(0);
  return stdout;
}

function answer(yes: readonly QuestionId[], seen?: object): void {
  const answers = Object.fromEntries(QUESTION_IDS.map((id) => [id, yes.includes(id)]));
  const document = { schema: 'plumbline.triage-answers/1', age: 41, sex: 'female', answers, seen };
  writeFileSync(join(runner, 'triage.json'), JSON.stringify(document));
}

describe('plumbline why', () => {
  test('before the safety questions begins with a notice, says not_screened and plans no run', () => {
    const text = why();
    expect(text).toMatch(/^First, these safety questions\n/);
    expect(text.replaceAll(/\s+/g, ' ')).toContain('not yet been signed off by a clinician.');
    const json = JSON.parse(why('--json'));
    expect(json.safety).toMatchObject({ tier: 'not_screened', running: 'not_screened' });
    expect(JSON.stringify(json)).not.toContain('"plan"');
    const adds = addedRunning();
    expect(adds.length).toBeGreaterThan(0);
    for (const one of adds) expect(JSON.stringify(json)).not.toContain(one);
  });

  test.each<[string, QuestionId[]]>([
    ['an emergency sign', ['saddle_numbness']],
    ['a sign for today', ['fever']],
  ])('with %s explains nothing and plans nothing, and says what to do', (_, yes) => {
    answer(yes);
    const text = why();
    for (const said of ['plausible', 'How likely each is', 'What to try', 'What to measure next'])
      expect(text).not.toContain(said);
    expect(text).toMatch(/emergency help now|See someone today/);
    const json = JSON.parse(why('--json', '--run', 'last'));
    expect(json).toMatchObject({ verdict: 'see_someone_first', nextMeasurement: null });
    for (const cause of json.causes)
      expect(cause).toMatchObject({ probability: null, painPoints: null, advice: [] });
  });

  test.each<[string, QuestionId[], object | undefined]>([
    ['a suspected bone stress injury', ['focal_bone_pain'], undefined],
    ['a clinician who said no running', [], { date: '2026-03-01', by: 'GP', mayRun: false }],
  ])('with %s plans no run', (_, yes, seen) => {
    answer(yes, seen);
    const text = why();
    for (const said of ['What to try', 'What to measure next']) expect(text).not.toContain(said);
    const json = JSON.parse(why('--json'));
    expect(json.safety.running).toBe('stop');
    expect(json.nextMeasurement).toBeNull();
    for (const cause of json.causes) expect(cause.advice).toEqual([]);
  });
});

/** Advice that a runner who answered no to everything gets and one who was not asked does not. */
function addedRunning(): readonly string[] {
  answer([]);
  const open = JSON.parse(why('--json'));
  rmSync(join(runner, 'triage.json'));
  const closed = JSON.parse(why('--json'));
  const all = (given: { causes: { advice: string[] }[] }) =>
    given.causes.flatMap(({ advice }) => advice);
  const kept = new Set(all(closed));
  return all(open).filter((text) => !kept.has(text));
}
