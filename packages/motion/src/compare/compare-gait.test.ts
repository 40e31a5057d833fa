import { expect, test } from 'vitest';
import type { Gait } from '../gait.ts';
import { compareGait } from './compare-gait.ts';

function clip(values: Gait['values'], view: Gait['view'] = 'side'): Gait {
  return {
    ok: true,
    reasons: [],
    values,
    contacts: [],
    strike: undefined,
    view,
    rate: 120,
    near: 'left',
  };
}

const lean = (value: number, sd: number) => ({
  trunk_lean_deg: { value, sd, steps: 20, clipSd: sd },
});
const contact = (value: number, sd: number) => ({
  contact_ms: { value, sd, steps: 20, clipSd: sd },
});

test.each([
  ['leans 4° more, with small errors', lean(5, 0.5), lean(9, 0.5), false, 5],
  ['leans 6° more, with small errors', lean(5, 0.5), lean(11, 0.5), true, 5],
  ['leans 6° more, with the errors of a phone', lean(5, 2.5), lean(11, 2.5), false, 6.9],
  [
    'stays 25 ms longer on the ground, with small errors',
    contact(240, 5),
    contact(265, 5),
    false,
    32,
  ],
  ['stays 70 ms longer on the ground', contact(240, 22), contact(310, 22), true, 61],
])('a tired runner who %s', (_, early, late, real, smallest) => {
  const [change] = compareGait(clip(early), clip(late));
  expect(change?.real).toBe(real);
  expect(change?.smallest).toBeCloseTo(smallest, 0);
});

test('clips of different views, or of different sides, are not compared', () => {
  expect(compareGait(clip(lean(5, 1)), clip(lean(30, 1), 'rear'))).toEqual([]);
  expect(compareGait(clip(lean(5, 1)), { ...clip(lean(30, 1)), near: 'right' })).toEqual([]);
});
