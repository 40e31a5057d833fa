import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeLandmarks } from '@plumbline/importers';
import {
  type Camera,
  filmRunner,
  type RunningForm,
  randomFor,
  someRunningForm,
} from '@plumbline/simulator';
import { afterAll, describe, expect, test } from 'vitest';
import { columns } from './terminal/wrap.ts';

const PLUMBLINE = fileURLToPath(new URL('../bin/plumbline.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'plumbline-gait-test-'));
const store = join(folder, 'never-made');

afterAll(() => rmSync(folder, { recursive: true }));

const FORM = { ...someRunningForm(randomFor(3, 'form')), lean: 4, strike: 18, cadence: 172 };

function clip(name: string, camera: Partial<Camera> = {}, form: Partial<RunningForm> = {}): string {
  const path = join(folder, name);
  const film = filmRunner({
    form: { ...FORM, ...form },
    camera: { seconds: 6, ...camera },
    seed: 4,
  });
  writeFileSync(path, writeLandmarks(film.clip));
  return path;
}

function gait(...args: readonly string[]) {
  const env = { ...process.env, PLUMBLINE_DATA: store, NO_COLOR: '1' };
  const { FORCE_COLOR: _, ...plain } = env as NodeJS.ProcessEnv;
  const ended = spawnSync(process.execPath, [PLUMBLINE, 'gait', ...args], {
    encoding: 'utf8',
    env: plain,
  });
  return { code: ended.status, out: ended.stdout, err: ended.stderr };
}

const whole = clip('whole.json');

const ALL_BAD = JSON.stringify({
  schema: 'plumbline.landmarks/1',
  width: 100,
  height: 200,
  view: 'side',
  frames: [{ t: 0, landmarks: [[1, 2, 3]] }, { t: 'late' }],
});

describe('plumbline gait', () => {
  test('prints with --json the values by the contract, and nothing else', () => {
    const { code, out, err } = gait(whole, '--json');
    expect([code, err]).toEqual([0, '']);
    const result = JSON.parse(out);
    expect(Object.keys(result)).toEqual(['schema', 'quality', 'values', 'contacts']);
    expect(result).toMatchObject({
      schema: 'plumbline.gait/1',
      quality: { ok: true, reasons: [] },
      values: {
        cadence_spm: {
          value: expect.any(Number),
          sd: expect.any(Number),
          steps: expect.any(Number),
        },
      },
    });
    expect(result.values.cadence_spm.value).toBeCloseTo(172, -1);
    expect(result.contacts[0]).toEqual({
      t: expect.any(Number),
      side: expect.stringMatching(/^(left|right)$/),
      toeOff: expect.any(Number),
      footStrikeAngle: expect.any(Number),
      sd: expect.any(Number),
    });
    expect(existsSync(store)).toBe(false);
  });

  test('leaves out what 30 frames a second do not show, and says so', () => {
    const result = JSON.parse(gait(clip('slow.json', { rate: 30 }), '--json').out);
    expect(result.quality).toEqual({ ok: false, reasons: ['frame_rate_too_low'] });
    expect(Object.keys(result.values)).not.toContain('contact_ms');
    expect(Object.keys(result.contacts[0])).toEqual(['t', 'side']);
  });

  test('says it in words that fit 80 columns, with errors, landing and what these values do not say', () => {
    const { code, out } = gait(whole);
    expect(code).toBe(0);
    const told = out.replaceAll(/\s+/g, ' ');
    expect(told).toMatch(/Cadence: \d+\.\d ± \d\.\d steps a minute \(\d+ steps\)/);
    expect(told).toContain('Lands on the heel first');
    expect(told).toContain('None of these values by itself says why a back hurts.');
    for (const line of out.split('\n')) expect(columns(line), line).toBeLessThanOrEqual(80);
  });

  test('says of two clips what changed by more than they can be wrong by', () => {
    const late = clip('late.json', {}, { lean: 22 });
    const told = gait(whole, late).out.replaceAll(/\s+/g, ' ');
    expect(told).toMatch(/Forward lean of the trunk: from \S+ to \S+°, up by/);
    const { differences } = JSON.parse(gait(whole, late, '--json').out);
    expect(differences.trunk_lean_deg.real).toBe(true);
    expect(differences.elbow_angle_deg.real).toBe(false);
  });

  test('prints rows of form.csv', () => {
    const { code, out } = gait(whole, '--form-row', '2026-03-09');
    const [header = '', row = ''] = out.split(/\r?\n/);
    expect(code).toBe(0);
    expect(header).toMatch(/^date,phase,source,foot_strike,foot_strike_angle_deg/);
    expect(row).toMatch(/^2026-03-09,whole,video,rearfoot,/);
    expect(row).toContain('plumbline-gait/1 made-up');
  });

  test.each([
    ['no JSON', '{"frames":', /line 1/],
    ['another schema', '{"schema":"x/1"}', /schema/],
    ['nothing', '', /empty/],
    ['frames of which none can be read', ALL_BAD, /frames\[0\]/],
  ])('refuses %s with its place', (_, text, says) => {
    const path = join(folder, 'wrong.json');
    writeFileSync(path, text);
    const { code, out, err } = gait(path, '--json');
    expect([code, out]).toEqual([3, '']);
    expect(err).toMatch(says);
  });

  test.each([
    ['a file that is not there', [join(folder, 'nowhere.json')], 3],
    ['a folder', [folder], 3],
    ['no file', [], 2],
    ['a day that is none', [whole, '--form-row', 'soon'], 2],
  ])('ends for %s with a sentence', (_, args, code) => {
    const ended = gait(...args);
    expect([ended.code, ended.out]).toEqual([code, '']);
    expect(ended.err).toMatch(/^plumbline: [^\n]+\.\n$/);
  });
});
