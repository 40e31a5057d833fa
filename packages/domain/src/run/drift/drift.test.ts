import { describe, expect, test } from 'vitest';
import type { Channel } from '../../record/channel.ts';
import type { DriftChannel } from '../../record/run.ts';
import { draftRun } from '../draft-run.ts';
import { A_SOURCE, aRecording, dice, distanceOf, noise, span } from '../simulated-run.ts';

const HOUR = 3600;

interface Runner {
  readonly seconds?: number;
  /** m/s over the share of the run that is behind. */
  readonly pace: (share: number) => number;
  /** What late contact time adds, in ms. */
  readonly late?: (share: number) => number;
  /** Height in m over metres run. */
  readonly hill?: (metres: number) => number;
  /** Error of position in m, as a watch between houses has it. */
  readonly positionError?: number;
}

/** A runner whose contact time follows speed and gradient, with a watch's noise and a stride's wander. */
function runOf(runner: Runner, seed: number) {
  const { seconds = HOUR, pace, late, hill = () => 0, positionError = 0 } = runner;
  const roll = dice(seed);
  const own = noise(seconds, 0.1, 60, roll);
  const wander = noise(seconds, 1.5, 90, roll);
  const flutter = noise(seconds, 4, 0, roll);
  const position = noise(seconds, positionError, 60, roll);
  const barometer = noise(seconds, 0.3, 60, roll);
  const speed = new Float64Array(seconds);
  const altitude = new Float64Array(seconds);
  const contactTime = new Float64Array(seconds);
  let metres = 0;
  for (let i = 0; i < seconds; i++) {
    const gradient = (hill(metres + 5) - hill(metres)) / 5;
    const v = Math.max(1.8, pace(i / seconds) * (1 - 2.5 * gradient) + (own[i] ?? 0));
    const steep = gradient > 0 ? 200 * gradient : 80 * gradient;
    contactTime[i] =
      250 * (v / 3) ** -0.7 +
      steep +
      (late?.(i / seconds) ?? 0) +
      (wander[i] ?? 0) +
      (flutter[i] ?? 0);
    altitude[i] = 100 + hill(metres) + (barometer[i] ?? 0);
    metres += v;
    speed[i] = v + ((position[Math.min(seconds - 1, i + 3)] ?? 0) - (position[i] ?? 0)) / 3;
  }
  const cadence = speed.map((_, i) => 168 + (wander[i] ?? 0) / 3);
  const channels = { speed, distance: distanceOf(speed), altitude, contactTime, cadence };
  return draftRun(aRecording(channels), A_SOURCE);
}

const even = () => 3.1;
const fading = (share: number) => 3.1 * (1 - 0.15 * share);
const breaking = (share: number) => (share > 2 / 3 ? 3.1 * 0.85 : 3.1);
const intervals = (share: number) => {
  if (share < 0.2 || share > 0.85) return 2.8;
  return Math.floor(share * 36) % 2 ? 4.2 : 2.7;
};
const rolling = (metres: number) => 25 * Math.sin(metres / 400);
const outAndBack = (metres: number) => 40 * Math.sin((metres / 5000) * Math.PI);
/** The last third begins at 0.694 of an hour: five minutes of warm-up are not counted. */
const late15 = (share: number) => (share > 0.694 ? 15 : 0);
const rampTo22 = (share: number) => 22 * share;
/** Mean of the last third of that ramp less mean of the first, the first five minutes left out. */
const RAMP_DRIFT = 22 * (55 / 60) * (2 / 3);

interface Tally {
  readonly known: number;
  readonly covered: number;
  readonly bias: number;
  readonly sd: number;
}

function tally(runner: Runner, truth: number, runs: number): Tally {
  const found = Array.from({ length: runs }, (_, seed) => runOf(runner, 101 + 7919 * seed))
    .map(({ drift }) => drift.contactTime)
    .flatMap((reading) => (reading.known ? [reading.value] : []));
  const within = found.filter(({ value, sd }) => Math.abs(value - truth) <= 2 * sd);
  return {
    known: found.length / runs,
    covered: within.length / found.length,
    bias: found.reduce((sum, { value }) => sum + value - truth, 0) / found.length,
    sd: found.reduce((sum, { sd }) => sum + sd, 0) / found.length,
  };
}

const RUNS = 60;

describe('late-run drift of contact time', () => {
  test.each<[string, Runner]>([
    ['kept an even pace', { pace: even }],
    ['faded by 15 % from start to end', { pace: fading }],
    ['broke by 15 % in the last third', { pace: breaking }],
    ['ran intervals', { pace: intervals }],
    ['ran over rolling hills', { pace: even, hill: rolling }],
    ['ran up a valley and back down', { pace: even, hill: outAndBack }],
    ['faded between houses', { pace: fading, positionError: 2 }],
  ])('is nothing, within its error, for a runner who only %s', (_, runner) => {
    const { known, covered } = tally(runner, 0, RUNS);
    expect(known).toBeGreaterThan(0.5);
    expect(covered).toBeGreaterThanOrEqual(0.95);
  });

  test.each<[string, Runner, number, number]>([
    ['at an even pace', { pace: even, late: late15 }, 15, 2.5],
    ['growing all the way', { pace: even, late: rampTo22 }, RAMP_DRIFT, 2.5],
    ['that came with a break in pace', { pace: breaking, late: late15 }, 15, 7],
    ['that grew while the pace faded', { pace: fading, late: rampTo22 }, RAMP_DRIFT, 7],
    ['over rolling hills', { pace: even, hill: rolling, late: late15 }, 15, 3],
    ['in intervals', { pace: intervals, late: late15 }, 15, 3],
    ['in half an hour', { seconds: 1800, pace: even, late: (s) => (s > 0.72 ? 15 : 0) }, 15, 3],
  ])('of 15 ms is found %s', (_, runner, truth, largestSd) => {
    const { known, covered, bias, sd } = tally(runner, truth, RUNS);
    expect(known).toBeGreaterThan(0.9);
    expect(covered).toBeGreaterThanOrEqual(0.9);
    expect(Math.abs(bias)).toBeLessThan(4);
    expect(sd).toBeLessThan(largestSd);
  });

  test('is not taken from a slope when a perfectly even fade leaves speed and time as one', () => {
    const n = HOUR;
    const speed = Float64Array.from({ length: n }, (_, i) => fading(i / n));
    const contactTime = noise(n, 4, 0, dice(3)).map((e, i) => 250 - 45 * ((speed[i] ?? 0) - 3) + e);
    const run = draftRun(aRecording({ speed, contactTime }), A_SOURCE);
    expect(run.drift.contactTime).toEqual({ known: false, why: 'too-little-variation' });
  });

  test('has a larger error where the hills are unknown', () => {
    const [with_, without] = [true, false].map((hasAltitude) => {
      const n = HOUR;
      const roll = dice(11);
      const speed = noise(n, 0.15, 60, roll).map((x) => x + 3);
      const contactTime = noise(n, 4, 0, roll).map((e, i) => 400 - 50 * (speed[i] ?? 0) + e);
      const altitude = noise(n, 5, 200, roll);
      const channels = hasAltitude ? { speed, contactTime, altitude } : { speed, contactTime };
      return errorOf('contactTime', draftRun(aRecording(channels), A_SOURCE));
    });
    expect(without).toBeGreaterThan(with_ ?? Number.NaN);
  });

  test('is still worked out on a treadmill that says nothing of its belt, with a wide error', () => {
    const contactTime = noise(HOUR, 4, 0, dice(5)).map((e) => 250 + e);
    const run = draftRun(aRecording({ contactTime }, { surface: 'treadmill' }), A_SOURCE);
    expect(errorOf('contactTime', run)).toBeGreaterThan(8);
    expect(errorOf('contactTime', run)).toBeLessThan(12);
  });
});

describe('contact balance', () => {
  test.each([
    ['from even to two points left', 50.0, 52.0, 2],
    ['from 48 % to 52 %, which is no drift', 48, 52, 0],
    ['from two points left back to even', 52, 50, -2],
    ['from 49 % to 47 %', 49, 47, 2],
  ])('drifts %s', (_, before, after, expected) => {
    const values = noise(HOUR, 0.8, 20, dice(17)).map((e, i) => e + (i < 2500 ? before : after));
    const speed = noise(HOUR, 0.1, 60, dice(18)).map((x) => x + 3);
    const { drift } = draftRun(aRecording({ speed, contactBalance: values }), A_SOURCE);
    const { value, sd } = drift.contactBalance.known
      ? drift.contactBalance.value
      : { value: Number.NaN, sd: Number.NaN };
    expect(sd).toBeLessThan(0.5);
    expect(Math.abs(value - expected)).toBeLessThan(2.5 * sd);
  });
});

describe('drift is silent, and says why,', () => {
  const flat = (n: number, level: number, sd: number, seed = 1) =>
    noise(n, sd, 30, dice(seed)).map((e) => level + e);
  const why = (channels: Partial<Record<Channel, Float64Array>>, also = {}) => {
    const reading = draftRun(aRecording(channels, also), A_SOURCE).drift.contactTime;
    return reading.known ? 'known' : reading.why;
  };
  const speed = flat(HOUR, 3, 0.1);

  test('of a run without running dynamics', () => {
    expect(why({ speed })).toBe('not-recorded');
  });
  test('of a run of twenty minutes', () => {
    expect(why({ speed: flat(1200, 3, 0.1), contactTime: flat(1200, 250, 4) })).toBe('too-short');
  });
  test('of an hour of walking', () => {
    expect(why({ speed: flat(HOUR, 1.3, 0.05), contactTime: flat(HOUR, 450, 9) })).toBe(
      'too-short',
    );
  });
  test('of a run that stood at a light every minute', () => {
    const stops = Array.from({ length: 55 }, (_, i) => span(60 * i + 30, 60 * i + 45));
    expect(why({ speed, contactTime: flat(HOUR, 250, 4) }, { pauses: stops })).toBe('too-short');
  });
  test('of a strap that fell silent for the last third', () => {
    const contactTime = flat(HOUR, 250, 4).map((x, i) => (i > 2300 ? Number.NaN : x));
    expect(why({ speed, contactTime })).toBe('sensor-dropout');
  });
  test('of a strap that is stuck', () => {
    expect(why({ speed, contactTime: new Float64Array(HOUR).fill(250) })).toBe('sensor-dropout');
  });
});

test('the same recording always comes to the same drift', () => {
  const runner = { pace: fading, hill: rolling };
  expect(runOf(runner, 5).drift).toEqual(runOf(runner, 5).drift);
});

function errorOf(channel: DriftChannel, { drift }: ReturnType<typeof draftRun>): number {
  const reading = drift[channel];
  return reading.known ? reading.value.sd : Number.NaN;
}
