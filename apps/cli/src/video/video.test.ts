import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { isVideo } from './is-video.ts';

const PLUMBLINE = fileURLToPath(new URL('../../bin/plumbline.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'plumbline-video-test-'));
const hasFfmpeg = spawnSync('ffmpeg', ['-version']).status === 0;

afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function gait(args: readonly string[], env: NodeJS.ProcessEnv = process.env) {
  const { FORCE_COLOR: _, ...plain } = env;
  const ended = spawnSync(process.execPath, [PLUMBLINE, 'gait', ...args], {
    encoding: 'utf8',
    env: { ...plain, NO_COLOR: '1', PLUMBLINE_DATA: join(folder, 'none') },
  });
  return { code: ended.status, out: ended.stdout, err: ended.stderr };
}

/** Grey pictures of nobody. */
function film(name: string, ...how: readonly string[]): string {
  const path = join(folder, name);
  const source = ['-f', 'lavfi', '-i', 'color=gray:size=160x120:rate=30:duration=0.2'];
  const { status } = spawnSync('ffmpeg', ['-v', 'error', '-y', ...source, ...how, path]);
  expect(status).toBe(0);
  return path;
}

/** The same film with a note that it is to be turned, as a phone held upright writes it. */
function turnedBy90(from: string, to: string): void {
  const way = ['-display_rotation', '90', '-i', from, '-c', 'copy', to];
  if (spawnSync('ffmpeg', ['-v', 'error', ...way]).status === 0) return;
  const older = ['-y', '-i', from, '-c', 'copy', '-metadata:s:v', 'rotate=90', to];
  expect(spawnSync('ffmpeg', ['-v', 'error', ...older]).status).toBe(0);
}

describe('a video', () => {
  test.each([
    ['clip.mp4', '\0\0\0\x18ftypisom', true],
    ['a name that says nothing', '\0\0\0\x14ftypqt  ', true],
    ['clip.webm', '\x1aE\xdf\xa3', true],
    ['empty.mov', '', true],
    ['clip.json', '{"schema":"plumbline.landmarks/1"}', false],
    ['empty.json', '', false],
  ])('is told from landmarks: %s', async (name, text, is) => {
    expect(await isVideo(file(name, Buffer.from(text, 'latin1')))).toBe(is);
    expect(await isVideo(join(folder, 'nowhere.mp4'))).toBe(false);
  });

  test('without ffmpeg is said to need it, and where it can be opened without', () => {
    const { code, out, err } = gait([file('some.mp4', '')], { ...process.env, PATH: folder });
    expect([code, out]).toEqual([3, '']);
    expect(err).toMatch(
      /^plumbline: Reading a video here needs the program ffmpeg.+page Form.+\.\n$/,
    );
  });

  test.each([
    ['a side that is none', ['--view', 'above']],
    ['a height that is none', ['--height', '3']],
    ['a model that is none', ['--model', 'light']],
    ['a slowness that is none', ['--slowed-by', '']],
  ])('with %s is refused before it is read', (_, args) => {
    expect(gait([file('some.mp4', ''), ...args]).code).toBe(2);
  });
});

describe.skipIf(!hasFfmpeg)('with ffmpeg, a video (needs ffmpeg)', () => {
  test.each([
    ['cut off', 'cut.mp4', () => readFileSync(film('whole.mp4')).subarray(0, 900)],
    ['of no bytes', 'empty.mp4', () => new Uint8Array()],
    ['of words', 'words.mp4', () => Buffer.from('this is no video at all')],
  ])('%s is refused with what is wrong', (_, name, bytes) => {
    const { code, out, err } = gait([file(name, bytes()), '--json', '--model', 'full']);
    expect([code, out]).toEqual([3, '']);
    expect(err).toMatch(/^plumbline: There is no video to read in [^\n]+\.\n$/);
  });

  test('of sound alone is refused', () => {
    const path = join(folder, 'sound.m4a.mp4');
    spawnSync('ffmpeg', ['-v', 'error', '-f', 'lavfi', '-i', 'sine=duration=0.2', path]);
    expect(gait([path, '--json']).code).toBe(3);
  });

  test('of which a part beyond its end is asked for is refused', () => {
    const { code, err } = gait([film('short.mp4'), '--from', '50']);
    expect(code).toBe(3);
    expect(err).toContain('not one picture in this part');
  });

  test('whose pictures do not come evenly keeps the time of each', () => {
    const uneven = film('uneven.mp4', '-vf', 'select=not(between(n\\,2\\,3))', '-fps_mode', 'vfr');
    const clip = join(folder, 'uneven.json');
    expect(gait([uneven, '--json', '--model', 'full', '--landmarks', clip]).code).toBe(0);
    const { frames } = JSON.parse(readFileSync(clip, 'utf8'));
    const times = frames.map(({ t }: { t: number }) => Math.round(30 * t));
    expect(times).toEqual([0, 1, 4, 5]);
  });

  test('of nobody says so, and its pictures are written as landmarks, turned upright', () => {
    const clip = join(folder, 'seen.json');
    const lying = film('lying.mp4');
    const turned = join(folder, 'turned.mp4');
    turnedBy90(lying, turned);
    const { code, out, err } = gait([turned, '--json', '--model', 'full', '--landmarks', clip]);
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out).quality.reasons).toContain('nobody_found');
    const { width, height, frames, model } = JSON.parse(readFileSync(clip, 'utf8'));
    expect({ width, height, model }).toEqual({ width: 120, height: 160, model: 'blazepose-full' });
    expect(frames).toHaveLength(6);
    expect(frames[3].t).toBeCloseTo(0.1, 4);
  });
});
