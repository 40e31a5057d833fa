import { expect, test } from 'vitest';
import type { Findings } from './findings.ts';
import { reasonsFor } from './reasons-for.ts';

const RUNS: Findings = {
  view: 'side',
  passages: 1,
  jumps: 0,
  seconds: 8,
  rate: 120,
  steps: 22,
  cadence: 168,
  onGround: 0.38,
  outside: 0,
  bodyHeight: 700,
  yaw: 0,
  tremble: 0.005,
  swapRate: 0,
  heightKnown: true,
  implausible: false,
  brightness: 0.4,
};

test.each([
  ['a usual runner', { cadence: 168, onGround: 0.38 }, false],
  ['a slow runner with long steps on the ground', { cadence: 150, onGround: 0.48 }, false],
  ['a slow and heavy step', { cadence: 132, onGround: 0.43 }, false],
  ['a brisk walk that is read as short on the ground', { cadence: 128, onGround: 0.48 }, true],
  ['a walk', { cadence: 124, onGround: 0.62 }, true],
] as const)('%s is called no running only where it is a walk', (_, found, isWalk) => {
  expect(reasonsFor({ ...RUNS, ...found }).includes('not_running')).toBe(isWalk);
});
