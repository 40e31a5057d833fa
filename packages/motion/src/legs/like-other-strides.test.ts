import { describe, expect, test } from 'vitest';
import { POINT } from '../passage/points.ts';
import type { Track } from '../passage/track.ts';
import { likeOtherStrides } from './like-other-strides.ts';

const RATE = 30;
const STRIDE = 0.71;

/** Ankles that swing against each other for six seconds; the model swaps them in these frames. */
function track(mistaken: (i: number) => boolean = () => false): Track {
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
    expect(likeOtherStrides(track(), swaps(wrong), STRIDE)).toEqual(swaps(never));
  });

  test.each([
    ['a stride', between(60, 81)],
    ['two strides', between(60, 102)],
    ['three frames', between(66, 69)],
    ['the second half', between(90, 180)],
  ])('because the model was wrong stays: %s', (_, wrong) => {
    expect(likeOtherStrides(track(wrong), swaps(wrong), STRIDE)).toEqual(swaps(wrong));
  });

  test('stays where no stride is known or nothing else is there to compare with', () => {
    const wrong = swaps(between(60, 81));
    expect(likeOtherStrides(track(), wrong, Number.POSITIVE_INFINITY)).toEqual(wrong);
    const all = swaps(() => true);
    expect(likeOtherStrides(track(), all, STRIDE)).toEqual(all);
  });
});
