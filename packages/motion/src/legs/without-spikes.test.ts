import { describe, expect, test } from 'vitest';
import { POINT } from '../passage/points.ts';
import { LEGS } from './untangled.ts';
import { withoutSpikes } from './without-spikes.ts';

const LEG = 300;
const FRAMES = 20;

/** A leg that swings forward and one that swings back, each point of a leg a little beside the next. */
function track(change: (legs: { left: number; right: number }, i: number) => void) {
  const still = () => Array.from({ length: 33 }, () => new Float64Array(FRAMES));
  const [x, y] = [still(), still()];
  for (let i = 0; i < FRAMES; i += 1) {
    const legs = { left: 100 + 5 * i, right: -100 - 5 * i };
    change(legs, i);
    for (const [k, [left, right]] of LEGS.entries()) {
      (x[left] as Float64Array)[i] = legs.left + 3 * k;
      (x[right] as Float64Array)[i] = legs.right + 3 * k;
    }
  }
  return { t: Float64Array.from({ length: FRAMES }, (_, i) => i / 30), x, y, visibility: still() };
}

const ankle = ({ x }: { readonly x: readonly Float64Array[] }) => x[POINT.leftAnkle];

describe('a frame in which both legs are seen in one place', () => {
  const collapsed = (legs: { left: number; right: number }, i: number) => {
    if (i === 9) Object.assign(legs, { left: 0, right: 0 });
  };

  test('is put where the frames beside it say', () => {
    const found = ankle(withoutSpikes(track(collapsed), LEG));
    expect(found?.[9]).toBeCloseTo(148, 6);
  });

  test('is put there too where the model names the legs the other way from then on', () => {
    const renamed = track((legs, i) => {
      collapsed(legs, i);
      if (i > 9) Object.assign(legs, { left: legs.right, right: legs.left });
    });
    const found = ankle(withoutSpikes(renamed, LEG));
    expect(Math.abs(found?.[9] ?? 0)).toBeCloseTo(148, -1);
    expect([...(found ?? [])].slice(10)).toEqual([...(ankle(renamed) ?? [])].slice(10));
  });
});

test('a model that only names the legs the other way moves no point', () => {
  const renamed = track((legs, i) => {
    if (i > 5 && i < 12) Object.assign(legs, { left: legs.right, right: legs.left });
  });
  expect(withoutSpikes(renamed, LEG).x).toEqual(renamed.x);
});

test('one slipped point is put back in the frame’s own naming', () => {
  const slipped = track((legs, i) => {
    if (i >= 9) Object.assign(legs, { left: legs.right, right: legs.left });
  });
  const whole = slipped.x[POINT.leftAnkle]?.[9];
  (slipped.x[POINT.leftAnkle] as Float64Array)[9] = 900;
  expect(ankle(withoutSpikes(slipped, LEG))?.[9]).toBeCloseTo(whole ?? 0, 6);
});
