import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { columns } from './terminal/wrap.ts';

const PLUMBLINE = fileURLToPath(new URL('../bin/plumbline.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'plumbline-triage-test-'));
const store = join(folder, 'never-made');

afterAll(() => rmSync(folder, { recursive: true }));

function triage(name: string, text: string, ...options: readonly string[]) {
  writeFileSync(join(folder, name), text);
  return plumbline('--answers', join(folder, name), ...options);
}

function plumbline(...args: readonly string[]) {
  const env = { ...process.env, PLUMBLINE_DATA: store, NO_COLOR: '1' };
  const { FORCE_COLOR: _, ...plain } = env as NodeJS.ProcessEnv;
  const ended = spawnSync(process.execPath, [PLUMBLINE, 'triage', ...args], {
    encoding: 'utf8',
    env: plain,
  });
  return { code: ended.status, out: ended.stdout, err: ended.stderr };
}

const ANSWERS = {
  schema: 'plumbline.triage-answers/1',
  age: 41,
  sex: 'female',
  answers: { saddle_numbness: true, fever: false, past_cancer: null },
};

describe('plumbline triage', () => {
  test('prints with --json the result by its contract, and nothing else', () => {
    const { code, out, err } = triage('answers.json', JSON.stringify(ANSWERS), '--json');
    expect([code, err]).toEqual([0, '']);
    const result = JSON.parse(out);
    expect(result).toEqual({
      schema: 'plumbline.triage/1',
      tier: 'emergency',
      running: 'stop',
      reasons: ['saddle_numbness'],
      say: expect.stringContaining('cauda equina'),
      complete: false,
      rulesVersion: expect.stringMatching(/^plumbline\.triage-rules\/\d+$/),
      contradictions: [],
      notSignedOff: 'These rules have not yet been signed off by a clinician.',
    });
    expect(existsSync(store)).toBe(false);
  });

  test('says it in words that fit 80 columns, with what is still open and that nobody signed the rules off', () => {
    const { code, out, err } = triage('answers.json', JSON.stringify(ANSWERS));
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^Get emergency help now\n/);
    const told = out.replaceAll(/\s+/g, ' ');
    expect(told).toContain('never counts as a no');
    expect(told).toContain('not yet been signed off by a clinician.');
    for (const line of out.split('\n')) expect(columns(line), line).toBeLessThanOrEqual(80);
  });

  test('calls nobody safe who answered nothing', () => {
    const { out } = triage('empty.json', '{"schema":"plumbline.triage-answers/1","answers":{}}');
    expect(out).toMatch(/^Some urgent questions are still open\n/);
    expect(out).not.toContain('Running as you do now is fine');
  });

  test('names what does not fit together', () => {
    const answers = { pregnancy_bleeding: true, pregnant: false };
    const { out } = triage('odd.json', JSON.stringify({ ...ANSWERS, answers }));
    expect(out).toContain('What does not fit together');
  });

  test.each([
    ['no JSON', '{"answers":', /line 1/],
    ['a list', '[]', /a JSON object/],
    ['nothing', '', /empty/],
    ['another schema', '{"schema":"x/1","answers":{}}', /schema/],
    ['an answer that is none', '{"answers":{"fever":"maybe"}}', /answers\.fever/],
    ['a day that is none', '{"answers":{"fever":{"value":true,"since":"soon"}}}', /fever\.since/],
    ['answers in a list', '{"answers":[]}', /answers/],
    ['an age that is none', '{"age":"old","answers":{}}', /age/],
  ])('refuses %s with its place, and prints no result', (_, text, says) => {
    const { code, out, err } = triage('wrong.json', text, '--json');
    expect([code, out]).toEqual([3, '']);
    expect(err).toMatch(/^(plumbline: [^\n]*wrong\.json[^\n]+\n)+$/);
    expect(err).toMatch(says);
  });

  test('reports an id that it does not know, and weighs the rest', () => {
    const answers = { sadle_numbness: true, fever: true };
    const { code, out, err } = triage('typo.json', JSON.stringify({ answers }), '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ tier: 'same_day', reasons: ['fever'] });
    expect(err).toContain('sadle_numbness');
  });

  test.each([
    ['a file that is not there', ['--answers', join(folder, 'nowhere.json')], 3],
    ['a folder', ['--answers', folder], 3],
    ['no file', [], 2],
    ['an option without its file', ['--answers'], 2],
  ])('ends for %s with a sentence', (_, args, code) => {
    const ended = plumbline(...args);
    expect([ended.code, ended.out]).toEqual([code, '']);
    expect(ended.err).toMatch(/^plumbline: [^\n]+\.\n$/);
  });
});
