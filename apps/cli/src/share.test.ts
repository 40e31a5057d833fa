import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const PLUMBLINE = fileURLToPath(new URL('../bin/plumbline.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'plumbline-share-command-'));
const store = join(folder, 'store');
const diary = join(folder, 'diary.csv');

beforeAll(() => {
  writeFileSync(diary, 'date,pain_after,note\n2026-06-02,4,a hidden needle\n2026-06-03,2,\n');
  expect(plumbline(['import', diary]).code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true }));

function plumbline(args: readonly string[], input = '') {
  const env = { ...process.env, NO_COLOR: '1', PLUMBLINE_DATA: store };
  const ended = spawnSync(process.execPath, [PLUMBLINE, ...args], { encoding: 'utf8', env, input });
  return { code: ended.status, out: ended.stdout, err: ended.stderr, words: ended.stderr.trim() };
}

function share(out: string, ...more: readonly string[]) {
  return plumbline(['share', '--for', 'Dr Weiss', '--out', out, ...more]);
}

function sharesInExport(): string {
  const out = mkdtempSync(join(folder, 'export-'));
  expect(plumbline(['export', out]).code).toBe(0);
  return readFileSync(join(out, 'shares.json'), 'utf8');
}

describe('plumbline share', () => {
  test.each(['for-you.html', 'for-you.age'])('seals what is named into %s', (name) => {
    const out = join(folder, name);
    const { code, out: said, words } = share(out, '--with', 'pain-diary');
    expect(code).toBe(0);
    expect(words.split(' ')).toHaveLength(7);
    expect(said).toContain('Dr Weiss');
    for (const word of words.split(' ')) expect(said.split(/\W+/)).not.toContain(word);
    const file = readFileSync(out, 'utf8');
    expect(file).not.toMatch(/needle|2026-06-02/);
    expect(file.startsWith('-----BEGIN AGE ENCRYPTED FILE-----')).toBe(name.endsWith('.age'));
    if (process.platform !== 'win32') expect(statSync(out).mode & 0o777).toBe(0o600);

    const opened = plumbline(['open-share', out, '--json'], words);
    expect(opened.err).toBe('');
    const content = JSON.parse(opened.out);
    expect(content.for).toBe('Dr Weiss');
    expect(content.parts.map(({ id }: { id: string }) => id)).toEqual(['pain-diary']);
    expect(opened.out).not.toContain('needle');
    expect(sharesInExport()).toContain('"pain-diary"');
    expect(sharesInExport()).not.toContain(words);
  });

  test('of a folder touches no store', () => {
    const before = sharesInExport();
    const out = join(folder, 'of-a-folder.html');
    const { code, words } = plumbline([
      ...['share', diary, '--with', 'notes,fhir', '--for', 'me', '--out', out],
    ]);
    expect(code).toBe(0);
    expect(plumbline(['open-share', out], words).out).toContain('a hidden needle');
    expect(sharesInExport()).toBe(before);
  });

  test('writes over a file only where that is said, and then notes nothing and tells no words', () => {
    const out = join(folder, 'there.html');
    writeFileSync(out, 'mine');
    const before = sharesInExport();
    const refused = share(out, '--with', 'runs');
    expect([refused.code, refused.out]).toEqual([3, '']);
    expect(refused.err).toMatch(/^plumbline: There is a file at .+ --force\.\n$/);
    expect(readFileSync(out, 'utf8')).toBe('mine');
    expect(sharesInExport()).toBe(before);
    expect(share(out, '--with', 'runs', '--force').code).toBe(0);
    expect(readFileSync(out, 'utf8')).toContain('plumbline.share/1');
  });

  test('a damaged age file, and other words, are refused with nothing of it shown', () => {
    const out = join(folder, 'damaged.age');
    const { words } = share(out, '--with', 'notes');
    const whole = readFileSync(out, 'utf8');
    const cases = [
      [whole.slice(0, -200), words, /cut short|not whole/i],
      [whole.replace(/^(.{200})./s, '$1!'), words, /changed|damaged/i],
      [whole, 'acid acid acid', /do not open this file/],
    ] as const;
    for (const [text, given, says] of cases) {
      writeFileSync(out, text);
      const opened = plumbline(['open-share', out], given);
      expect([opened.code, opened.out]).toEqual([3, '']);
      expect(opened.err).toMatch(says);
    }
  });

  test.each([
    ['a part that there is none of', ['--with', 'everything'], /There is no part "everything"/],
    ['no part', [], /--with/],
    ['no day to keep it', ['--with', 'runs', '--days', '0'], /from 1 to 365/],
  ])('is not made of %s', (_, more, says) => {
    const { code, out, err } = share(join(folder, 'none.html'), ...more);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(says);
  });
});

describe.each(['page', 'fhir'])('plumbline %s', (command) => {
  test('writes over a file only where that is said', () => {
    const out = join(folder, `${command}.html`);
    writeFileSync(out, 'mine');
    const refused = plumbline([command, diary, '--out', out]);
    expect([refused.code, readFileSync(out, 'utf8')]).toEqual([3, 'mine']);
    expect(refused.err).toMatch(/--force\.\n$/);
    expect(plumbline([command, diary, '--out', out, '--force']).code).toBe(0);
    expect(readFileSync(out, 'utf8')).not.toBe('mine');
  });
});
