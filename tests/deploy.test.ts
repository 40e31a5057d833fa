import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const UNITS = readdirSync(join(ROOT, 'deploy'));
const ANALYZE = '/usr/bin/systemd-analyze';
const NEEDS = 'needs systemd-analyze';
const folder = mkdtempSync(join(tmpdir(), 'plumbline-units-'));
afterAll(() => rmSync(folder, { recursive: true }));

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

describe.skipIf(!existsSync(ANALYZE))(`units of systemd (${NEEDS})`, () => {
  test.each(UNITS)('nothing is wrong with %s', (name) => {
    for (const unit of UNITS) {
      // Neither Plumbline's place nor its user is on this machine.
      const here = read(`deploy/${unit}`)
        .replaceAll('/usr/bin/node', '/bin/true')
        .replace(/^(User|Group)=plumbline$/gm, '$1=root');
      writeFileSync(join(folder, unit), here);
    }
    const verified = spawnSync(ANALYZE, ['verify', '--man=no', join(folder, name)], {
      encoding: 'utf8',
    });
    expect([verified.status, verified.stdout, verified.stderr]).toEqual([0, '', '']);
  });

  test.each(UNITS.filter((name) => name.endsWith('.service')))('%s may do little', (name) => {
    const args = ['security', '--offline=true', '--threshold=20', join(ROOT, 'deploy', name)];
    const judged = spawnSync(ANALYZE, args, { encoding: 'utf8' });
    expect([judged.status, judged.stdout.slice(-200)]).toEqual([0, expect.stringContaining('OK')]);
  });
});

test.each(UNITS.filter((name) => name.endsWith('.service')))(
  '%s starts a command that there is, as no root',
  (name) => {
    const text = read(`deploy/${name}`);
    const [, path = '', command = ''] = /\/opt\/plumbline\/(\S+\.js) (\w+)/.exec(text) ?? [];
    expect(existsSync(join(ROOT, path))).toBe(true);
    expect(['serve', 'work', 'backup']).toContain(command);
    expect(text).toContain('User=plumbline');
  },
);

test('the container runs as no root, what is in this project, and says how it is', () => {
  const text = read('Containerfile');
  for (const [, path = ''] of text.matchAll(/\/app\/([\w./-]+\.m?js)/g))
    expect(existsSync(join(ROOT, path)), path).toBe(true);
  expect(text.match(/^USER (.*)$/m)?.[1]).toBe('node');
  expect(text).toMatch(/^HEALTHCHECK .*\n.*readyz/m);
  expect(text).not.toMatch(/SECRET|PASSWORD|postgres:\/\//);
});
