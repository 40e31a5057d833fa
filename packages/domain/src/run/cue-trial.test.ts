import { describe, expect, test } from 'vitest';
import { known } from '../reading/reading.ts';
import type { Lap } from '../record/recording.ts';
import type { CueTrial } from '../record/run.ts';
import { metres } from '../units/quantity.ts';
import { draftRun } from './draft-run.ts';
import { mergeDrafts } from './merge-drafts.ts';
import { A_SOURCE, aRecording, dice, distanceOf, noise, span } from './simulated-run.ts';

interface Told {
  readonly pairs?: number;
  readonly seed?: number;
  /** Steps a minute more with the cue. */
  readonly quicker?: number;
  /** Speed with the cue against the speed without. */
  readonly faster?: number;
  readonly start?: number;
}

const SPEED = 2.8;
/** Steps a minute for each m/s: a runner who goes faster steps quicker anyhow. */
const STEPS_PER_SPEED = 8;

function recorded({ pairs = 8, seed = 1, quicker = 6, faster = 1, start = 300 }: Told = {}) {
  const length = start + 120 * pairs + 400;
  const isWith = (t: number) =>
    t >= start && t < start + 120 * pairs && Math.floor((t - start) / 60) % 2 === 1;
  const roll = dice(seed);
  const wander = noise(length, 1.5, 40, roll);
  const gusts = noise(length, 0.08, 30, roll);
  const speed = Float64Array.from(
    { length },
    (_, t) => SPEED * (isWith(t) ? faster : 1) + (gusts[t] ?? 0),
  );
  const cadence = speed.map(
    (v, t) =>
      164 + STEPS_PER_SPEED * (v - SPEED) - t / 600 + (wander[t] ?? 0) + (isWith(t) ? quicker : 0),
  );
  const ends = [
    ...(start > 0 ? [start] : []),
    ...Array.from({ length: 2 * pairs }, (_, i) => start + 60 * (i + 1)),
    length,
  ];
  const laps = ends.map(
    (to, at): Lap => ({
      ...span(ends[at - 1] ?? 0, to),
      distance: known(metres(100)),
      trigger: 'time',
    }),
  );
  return aRecording({ speed, distance: distanceOf(speed), cadence }, { laps });
}

function trialOf(told: Told): CueTrial | undefined {
  return draftRun(recorded(told), A_SOURCE).cueTrial;
}

describe('minutes with a cue and without, in turns', () => {
  test('tell what the cue changed, with its error', () => {
    const trial = trialOf({});
    expect(trial?.pairs).toBe(8);
    const { cadence, contactTime } = trial?.change ?? {};
    expect(cadence?.known).toBe(true);
    if (!cadence?.known) return;
    expect(Math.abs(cadence.value.value - 6)).toBeLessThan(3 * cadence.value.sd);
    expect(cadence.value.sd).toBeGreaterThan(0.1);
    expect(cadence.value.sd).toBeLessThan(2);
    expect(contactTime).toEqual({ known: false, why: 'not-recorded' });
  });

  test('hold the truth within two errors for most of many runners, and say nothing of a cue that does nothing', () => {
    const off = Array.from({ length: 60 }, (_, seed) => {
      const cadence = trialOf({ seed, quicker: 0 })?.change.cadence;
      return cadence?.known ? Math.abs(cadence.value.value) / cadence.value.sd : Number.NaN;
    });
    expect(off.every(Number.isFinite)).toBe(true);
    expect(off.filter((errors) => errors > 2).length).toBeLessThanOrEqual(6);
  });

  test('take away what a quicker speed brings by itself', () => {
    const trial = trialOf({ quicker: 0, faster: 1.05 });
    expect(Math.abs((trial?.speed.value ?? 0) - 5)).toBeLessThan(2);
    const cadence = trial?.change.cadence;
    if (!cadence?.known) throw new Error('no cadence');
    expect(Math.abs(cadence.value.value)).toBeLessThan(2 * cadence.value.sd);
  });

  test.each([
    ['of running and walking', { faster: 0.6 }],
    ['of hard and easy running', { faster: 1.25 }],
    ['that are too few', { pairs: 3 }],
    ['that a watch counts all along', { pairs: 15 }],
    ['without an easy start', { start: 0 }],
  ])('are not taken for a cue in minutes %s', (_, told) => {
    expect(trialOf(told)).toBeUndefined();
  });

  test('are kept when another device recorded the run too', () => {
    const watch = draftRun(recorded(), A_SOURCE);
    const phone = draftRun({ ...recorded(), laps: [] }, { ...A_SOURCE, file: 'runs/b.fit' });
    expect(phone.cueTrial).toBeUndefined();
    expect(mergeDrafts([phone, watch]).cueTrial).toEqual(watch.cueTrial);
  });
});
