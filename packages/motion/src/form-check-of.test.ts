import type { Day, LandmarkClip } from '@plumbline/domain';
import { expect, test } from 'vitest';
import { formCheckOf } from './form-check-of.ts';
import type { Gait } from './gait.ts';

const CLIP: LandmarkClip = {
  width: 1080,
  height: 1920,
  view: 'side',
  model: 'blazepose-heavy',
  runnerHeightCm: 176,
  run: undefined,
  phase: 'late',
  brightness: undefined,
  frames: [],
};
const value = (value: number, sd: number, steps: number) => ({ value, sd, steps, clipSd: sd });
const GAIT: Gait = {
  ok: true,
  reasons: [],
  values: { foot_strike_angle_deg: value(14.26, 3.14, 11), cadence_spm: value(168.44, 0.71, 24) },
  contacts: [],
  strike: { rearfoot: 0.97, midfoot: 0.03, forefoot: 0 },
  view: 'side',
  rate: 120,
  near: 'right',
};
const OF = {
  origin: { file: 'clip.json', line: 1 },
  day: '2026-03-09' as Day,
  run: undefined,
  speedKmh: undefined,
};

test('a clip becomes a form check with its phase, its errors and how it was made', () => {
  expect(formCheckOf(GAIT, CLIP, OF)).toMatchObject({
    phase: 'late',
    source: 'video',
    footStrike: 'rearfoot',
    values: {
      foot_strike_angle_deg: { value: 14.3, sd: 3.1 },
      cadence_spm: { value: 168.4, sd: 0.7 },
    },
    view: 'side',
    side: 'right',
    steps: 24,
    method: 'plumbline-gait/1 blazepose-heavy',
  });
});

test.each([
  ['unclear', { rearfoot: 0.6, midfoot: 0.4, forefoot: 0 }],
  [
    'surely of the forefoot, which no clip has confirmed',
    { rearfoot: 0, midfoot: 0.01, forefoot: 0.99 },
  ],
])('a landing that is %s is not claimed', (_, strike) => {
  expect(formCheckOf({ ...GAIT, strike }, CLIP, OF)?.footStrike).toBeUndefined();
});

test('a clip without a value is no check, and a value that no runner has is left out', () => {
  expect(formCheckOf({ ...GAIT, values: {} }, CLIP, OF)).toBeUndefined();
  const values = { ...GAIT.values, overstride_cm: value(300, 3, 11) };
  expect(formCheckOf({ ...GAIT, values }, CLIP, OF)?.values.overstride_cm).toBeUndefined();
});
