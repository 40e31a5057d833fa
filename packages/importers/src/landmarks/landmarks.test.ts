import { CLIP_VIEWS, LANDMARK_COUNT, type LandmarkClip, seconds } from '@plumbline/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLandmarks } from './read-landmarks.ts';
import { writeLandmarks } from './write-landmarks.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (document: unknown) => readLandmarks('clip.json', bytes(JSON.stringify(document)));
const POINTS = Array.from({ length: LANDMARK_COUNT }, (_, k) => [k, 2 * k, 0.5]);
const CLIP = {
  schema: 'plumbline.landmarks/1',
  width: 1080,
  height: 1920,
  view: 'side',
  frames: [
    { t: 0, landmarks: POINTS },
    { t: 0.016683, landmarks: null },
  ],
};

test('a file by the contract is read, what may be missing included', () => {
  expect(read(CLIP)).toEqual({
    clip: {
      width: 1080,
      height: 1920,
      view: 'side',
      model: undefined,
      runnerHeightCm: undefined,
      run: undefined,
      phase: undefined,
      brightness: undefined,
      frames: [
        { t: 0, landmarks: POINTS },
        { t: 0.016683, landmarks: undefined },
      ],
    },
    problems: [],
  });
});

const pixel = fc.integer({ min: -100_000, max: 500_000 }).map((n) => n / 100);
const landmark = fc.tuple(
  pixel,
  pixel,
  fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000),
);
const clips: fc.Arbitrary<LandmarkClip> = fc.record({
  width: fc.integer({ min: 1, max: 4000 }),
  height: fc.integer({ min: 1, max: 4000 }),
  view: fc.constantFrom(...CLIP_VIEWS),
  model: fc.option(fc.string(), { nil: undefined }),
  runnerHeightCm: fc.option(fc.integer({ min: 100, max: 220 }), { nil: undefined }),
  run: fc.option(fc.string(), { nil: undefined }),
  phase: fc.constantFrom('early', 'late', 'whole', undefined),
  brightness: fc.constantFrom(0, 0.25, 1, undefined),
  film: fc.constantFrom({ from: 0, slowedBy: 1 }, { from: 12.345678, slowedBy: 8 }, undefined),
  frames: fc.uniqueArray(fc.integer({ min: 0, max: 80_000_000 }), { maxLength: 6 }).chain((times) =>
    fc.tuple(
      ...times
        .sort((a, b) => a - b)
        .map((time) =>
          fc.record({
            t: fc.constant(seconds(time / 1e6)),
            landmarks: fc.option(
              fc.array(landmark, { minLength: LANDMARK_COUNT, maxLength: LANDMARK_COUNT }),
              { nil: undefined },
            ),
          }),
        ),
    ),
  ),
});

test('whatever is written is read as the same', () => {
  fc.assert(
    fc.property(clips, (clip) => {
      expect(readLandmarks('clip.json', bytes(writeLandmarks(clip)))).toEqual({
        clip,
        problems: [],
      });
    }),
    { numRuns: 60 },
  );
});

test.each<readonly [string, unknown, string]>([
  ['no schema', { ...CLIP, schema: undefined }, 'schema'],
  ['another schema', { ...CLIP, schema: 'plumbline.landmarks/2' }, 'schema'],
  ['no view', { ...CLIP, view: undefined }, 'view'],
  ['a view from above', { ...CLIP, view: 'above' }, 'view'],
  ['no width', { ...CLIP, width: 0 }, 'width'],
  ['no frames', { ...CLIP, frames: undefined }, 'frames'],
  ['frames that are no list', { ...CLIP, frames: {} }, 'frames'],
])('a file with %s is refused with the place', (_, document, field) => {
  const { clip, problems } = read(document);
  expect(clip).toBeUndefined();
  expect(problems.map(({ place }) => place.field)).toEqual([field]);
});

test.each<readonly [string, unknown, string]>([
  ['that goes back in time', { t: 0, landmarks: null }, 'frames[1].t'],
  ['without a time', { landmarks: null }, 'frames[1].t'],
  ['with a time in words', { t: '1', landmarks: null }, 'frames[1].t'],
  ['with 32 points', { t: 1, landmarks: POINTS.slice(1) }, 'frames[1].landmarks'],
  [
    'with a visibility of 2',
    { t: 1, landmarks: [[1, 1, 2], ...POINTS.slice(1)] },
    'frames[1].landmarks',
  ],
  [
    'with a point without a number',
    { t: 1, landmarks: [[null, 1, 1], ...POINTS.slice(1)] },
    'frames[1].landmarks',
  ],
  ['that is none', 7, 'frames[1]'],
])('a frame %s is left out, with its place; the others are kept', (_, frame, field) => {
  const { clip, problems } = read({
    ...CLIP,
    frames: [CLIP.frames[0], frame, { t: 2, landmarks: POINTS }],
  });
  expect(clip?.frames.map(({ t }) => t)).toEqual([0, 2]);
  expect(problems).toMatchObject([{ code: 'bad-value', place: { field } }]);
});

test('of many bad frames ten are told, and how many more there are', () => {
  const { problems } = read({ ...CLIP, frames: Array.from({ length: 50 }, () => 7) });
  expect(problems).toHaveLength(11);
  expect(problems.at(-1)?.received).toBe('40 more that are none');
});

test('what the format does not know is reported, and the rest is read', () => {
  const { clip, problems } = read({ ...CLIP, runnerHeight: 176 });
  expect(clip?.frames).toHaveLength(2);
  expect(problems).toMatchObject([{ code: 'unknown-column', place: { field: 'runnerHeight' } }]);
});

test.each(['NaN', 'Infinity', '-Infinity', 'None'])(
  'a point of %s, which JSON does not have, is reported at its line',
  (word) => {
    const text = JSON.stringify({ ...CLIP, run: 'a NaN in words, "quoted"' }, null, 1);
    const [before = '', after = ''] = text.split('0.5');
    const { clip, problems } = readLandmarks('clip.json', bytes(`${before}${word}${after}`));
    expect(clip).toBeUndefined();
    expect(problems).toMatchObject([
      { code: 'bad-json', place: { line: before.split('\n').length } },
    ]);
    expect(problems[0]?.received).toContain(word.replace('-', ''));
  },
);

describe('damage ends in problems, never in a throw', () => {
  const whole = bytes(JSON.stringify(CLIP));

  test('a file cut off anywhere', () => {
    for (let length = 0; length < whole.length; length += 7) {
      const { clip, problems } = readLandmarks('clip.json', whole.subarray(0, length));
      expect(clip).toBeUndefined();
      expect(problems.length).toBeGreaterThan(0);
    }
  });

  test('a file with a flipped byte', () => {
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (place, flip) => {
        const damaged = whole.slice();
        damaged[place] = (damaged[place] as number) ^ flip;
        expect(() => readLandmarks('clip.json', damaged)).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });
});
