import { describe, expect, test } from 'vitest';
import { POINT } from '../passage/points.ts';
import type { Track } from '../passage/track.ts';
import { likeOtherStrides } from './like-other-strides.ts';
import { LEGS } from './untangled.ts';

const RATE = 30;
const STRIDE = 0.71;
const LEG = 240;

/** Ankles that swing against each other for six seconds; the model swaps them in these frames. */
function track(mistaken: (i: number) => boolean = () => false) {
  const t = Float64Array.from({ length: 6 * RATE }, (_, i) => i / RATE);
  const still = () => Array.from({ length: 33 }, () => new Float64Array(t.length));
  const [x, y] = [still(), still()];
  const swing = t.map(
    (time, i) => 200 * Math.sin((2 * Math.PI * time) / STRIDE) * (mistaken(i) ? -1 : 1),
  );
  x[POINT.leftAnkle] = swing;
  x[POINT.rightAnkle] = swing.map((value) => -value);
  return { t, x, y, visibility: still() };
}

function swaps(is: (i: number) => boolean): readonly boolean[] {
  return Array.from({ length: 6 * RATE }, (_, i) => is(i));
}

const between = (from: number, to: number) => (i: number) => i >= from && i < to;
const never = () => false;

describe('a stretch that is swapped', () => {
  test.each([
    ['a stride', between(60, 81)],
    ['half a stride at the beginning', between(0, 11)],
    ['half a stride at the end', between(169, 180)],
  ])('against the strides around it is put back: %s', (_, wrong) => {
    expect(likeOtherStrides(track(), swaps(wrong), { leg: LEG, stride: STRIDE })).toEqual(
      swaps(never),
    );
  });

  test.each([
    ['a stride', between(60, 81)],
    ['two strides', between(60, 102)],
    ['three frames', between(66, 69)],
    ['the second half', between(90, 180)],
  ])('because the model was wrong stays: %s', (_, wrong) => {
    expect(likeOtherStrides(track(wrong), swaps(wrong), { leg: LEG, stride: STRIDE })).toEqual(
      swaps(wrong),
    );
  });

  test('stays where nothing else is there to compare with', () => {
    const all = swaps(() => true);
    const found = likeOtherStrides(track(), all, { leg: LEG, stride: STRIDE });
    // In the first frame both feet are in one place.
    expect(found.slice(1)).toEqual(all.slice(1));
  });
});

describe('legs that come out of three frames without a foot in its place', () => {
  /** As a silhouette in slow motion was read: both legs in one place, and from then on named the other way. */
  const SLOW = 3.5;
  const lost = between(61, 64);
  const renamed = between(64, 104);

  function silhouette(): Track {
    const { t, x, y, visibility } = track();
    const swing = t.map((time, i) =>
      lost(i) ? 0 : 200 * Math.cos((2 * Math.PI * time) / SLOW) * (renamed(i) ? -1 : 1),
    );
    for (const [left, right] of LEGS) {
      x[left] = swing;
      x[right] = swing.map((value) => -value);
    }
    return { t, x, y, visibility };
  }

  test('are named as they were a stride before and after', () => {
    const known = swaps(between(61, 180));
    const found = likeOtherStrides(silhouette(), known, { leg: LEG, stride: SLOW });
    // Which of the two is left is told by the direction, not by names.
    const alike = found.map((is) => is === found[0]);
    const seen = (_: boolean, i: number) => !lost(i);
    expect(alike.filter(seen)).toEqual(swaps((i) => !renamed(i)).filter(seen));
  });
});
