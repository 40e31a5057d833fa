import { describe, expect, test } from 'vitest';
import type { Network } from '../network.ts';
import type { Picture } from '../picture/picture.ts';
import { wholePicture } from '../picture/region.ts';
import { detectorAnchors } from './anchors.ts';
import { decodePeople } from './decode.ts';
import { findPeople } from './find-people.ts';
import { mergePeople, overlap } from './merge.ts';
import { tilings } from './tiles.ts';

const ANCHORS = detectorAnchors();
const PORTRAIT = { width: 720, height: 1280 };
const LANDSCAPE = { width: 1680, height: 720 };

/** What the detector would answer if it saw somebody at each of these anchors, so many pixels off. */
function answers(
  seen: readonly { readonly anchor: number; readonly logit: number; readonly off?: number }[],
) {
  const boxes = new Float32Array(ANCHORS.length * 12);
  const scores = new Float32Array(ANCHORS.length).fill(-9);
  for (const { anchor, logit, off = 0 } of seen) {
    scores[anchor] = logit;
    boxes.set([off, off, 56, 56, 0, 28, 0, -28, 0, 0, 0, 0], anchor * 12);
  }
  return { boxes, scores };
}

describe('the anchors', () => {
  test('are as many as the detector has answers, all within the picture', () => {
    expect(ANCHORS).toHaveLength(2254);
    for (const { x, y } of ANCHORS) {
      expect(Math.min(x, y, 1 - x, 1 - y)).toBeGreaterThan(0);
    }
  });

  test('go by layer, row, column, and two to a cell', () => {
    expect(ANCHORS[0]).toEqual({ x: 0.5 / 28, y: 0.5 / 28 });
    expect(ANCHORS[1]).toEqual(ANCHORS[0]);
    expect(ANCHORS[2]).toEqual({ x: 1.5 / 28, y: 0.5 / 28 });
    expect(ANCHORS[2 * 28 * 28]).toEqual({ x: 0.5 / 14, y: 0.5 / 14 });
    expect(ANCHORS.at(-6)).toEqual({ x: 6.5 / 7, y: 6.5 / 7 });
  });
});

describe('an answer of the detector', () => {
  test('is a person from half sure on, with places counted from its anchor', () => {
    const people = decodePeople(
      answers([
        { anchor: 900, logit: 0.1 },
        { anchor: 7, logit: -0.1 },
      ]),
      ANCHORS,
    );
    expect(people).toHaveLength(1);
    const anchor = ANCHORS[900] ?? { x: 0, y: 0 };
    expect(people[0]?.box).toEqual({ ...anchor, width: 0.25, height: 0.25 });
    expect(people[0]?.hips.y).toBeCloseTo(anchor.y + 0.125);
    expect(people[0]?.rim.y).toBeCloseTo(anchor.y - 0.125);
  });

  test('of endless sureness is still a number', () => {
    const [person] = decodePeople(
      answers([{ anchor: 0, logit: Number.POSITIVE_INFINITY }]),
      ANCHORS,
    );
    expect(person?.score).toBe(1);
  });

  test('that is given several times for one person is one person, in their weighed middle', () => {
    const seen = answers([
      { anchor: 900, logit: 2 },
      { anchor: 901, logit: 0.01, off: 12 },
      { anchor: 5, logit: 1 },
    ]);
    const people = mergePeople(decodePeople(seen, ANCHORS));
    expect(people).toHaveLength(2);
    const off = ((people[0]?.box.x ?? 0) - (ANCHORS[900]?.x ?? 0)) * 224;
    expect(off).toBeGreaterThan(3);
    expect(off).toBeLessThan(6);
  });

  test('lies in the picture where the square does', async () => {
    const { boxes, scores } = answers([{ anchor: 2 * 28 * 14 + 28, logit: 3 }]);
    const detector: Network = { run: async () => [boxes, scores] };
    const picture: Picture = { ...PORTRAIT, cut: (_, side) => new Uint8Array(side * side * 4) };
    const [person] = await findPeople(detector, picture, [wholePicture(PORTRAIT)]);
    // The square is as high as the picture and hangs over it to the left and right.
    expect(person?.box.x).toBeCloseTo(360 + (14.5 / 28 - 0.5) * 1280);
    expect(person?.box.y).toBeCloseTo((14.5 / 28) * 1280);
    expect(person?.box.height).toBeCloseTo(320);
  });
});

test.each([
  ['the same', { x: 1, y: 1, width: 2, height: 2 }, 1],
  ['one beside it', { x: 4, y: 1, width: 2, height: 2 }, 0],
  ['half over it', { x: 2, y: 1, width: 2, height: 2 }, 1 / 3],
  ['nothing', { x: 1, y: 1, width: 0, height: 0 }, 0],
])('a box and %s', (_, other, share) => {
  expect(overlap({ x: 1, y: 1, width: 2, height: 2 }, other)).toBeCloseTo(share);
});

describe.each([
  ['portrait', PORTRAIT],
  ['landscape', LANDSCAPE],
])('squares over a picture in %s', (_, size) => {
  test.each([0, 1])(
    'cover all of it, and what is on an edge of one is within another (%i)',
    (index) => {
      const squares = tilings(size)[index] ?? [];
      for (let x = 1; x < size.width; x += 13) {
        for (let y = 1; y < size.height; y += 13) {
          const inset = squares.map(
            (one) => one.size / 2 - Math.max(Math.abs(one.x - x), Math.abs(one.y - y)),
          );
          const fromEdge = Math.min(x, y, size.width - x, size.height - y);
          const square = squares[0]?.size ?? 0;
          expect(Math.max(...inset)).toBeGreaterThanOrEqual(Math.min(fromEdge, square / 4) - 1e-6);
        }
      }
    },
  );
});
