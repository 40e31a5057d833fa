import { CHANNEL_NAMES, CHANNELS, type Channel, type Samples } from '@plumbline/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeSamples, encodeSamples } from './samples-codec.ts';

const ulp = 1e-9;

/** Values anywhere in the channel's range, some missing. */
function valuesOf(channel: Channel, count: number): fc.Arbitrary<number[]> {
  const [min, max] = CHANNELS[channel].range;
  const value = fc.oneof(
    { weight: 5, arbitrary: fc.double({ min, max, noNaN: true }) },
    { weight: 1, arbitrary: fc.constant(Number.NaN) },
  );
  return fc.array(value, { minLength: count, maxLength: count });
}

const anySamples: fc.Arbitrary<Samples> = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.subarray([...CHANNEL_NAMES]))
  .chain(([count, names]) =>
    fc
      .tuple(
        fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: count, maxLength: count }),
        ...names.map((name) => valuesOf(name, count)),
      )
      .map(([gaps, ...columns]) => {
        let ms = 0;
        const time = Float64Array.from(gaps, (gap) => {
          ms += gap;
          return ms / 1000;
        });
        const channels = Object.fromEntries(
          names.map((name, i) => [name, Float64Array.from(columns[i] ?? [])]),
        );
        return { time, channels };
      }),
  );

test('every second of a run comes back within half a step, and a gap comes back as a gap', () => {
  fc.assert(
    fc.property(anySamples, (samples) => {
      const back = decodeSamples(encodeSamples(samples));
      expect(back.time).toEqual(samples.time);
      expect(Object.keys(back.channels)).toEqual(Object.keys(samples.channels));
      for (const [name, values] of Object.entries(samples.channels)) {
        const half = CHANNELS[name as Channel].resolution / 2;
        const read = back.channels[name as Channel] ?? new Float64Array();
        values.forEach((value, i) => {
          if (Number.isNaN(value)) expect(read[i]).toBeNaN();
          else expect(Math.abs((read[i] ?? Number.NaN) - value)).toBeLessThanOrEqual(half + ulp);
        });
      }
    }),
    { seed: 2, numRuns: 300 },
  );
});

test('what was written once is written the same the second time', () => {
  fc.assert(
    fc.property(anySamples, (samples) => {
      const once = decodeSamples(encodeSamples(samples));
      expect(decodeSamples(encodeSamples(once))).toEqual(once);
    }),
    { seed: 3, numRuns: 100 },
  );
});

test('a heart rate of 150 stays exactly 150, and 3.456 m/s exactly 3.456', () => {
  const samples: Samples = {
    time: Float64Array.of(0, 1),
    channels: { heartRate: Float64Array.of(150, 151), speed: Float64Array.of(3.456, 0.1) },
  };
  expect(decodeSamples(encodeSamples(samples))).toEqual(samples);
});

test('a run round the date line keeps its longitude', () => {
  const longitude = Float64Array.of(-180, 180, -179.9999999, 179.9999999);
  const back = decodeSamples(
    encodeSamples({ time: Float64Array.of(0, 1, 2, 3), channels: { longitude } }),
  );
  expect(back.channels.longitude).toEqual(longitude);
});

test('a clock that jumps by years is kept as it is', () => {
  const samples: Samples = { time: Float64Array.of(0, 1.0625, 9e8), channels: {} };
  expect(decodeSamples(encodeSamples(samples))).toEqual(samples);
});

test('samples of a later program are refused, not misread', () => {
  const blob = encodeSamples({ time: Float64Array.of(0), channels: {} });
  expect(() => decodeSamples(Uint8Array.of(9, ...blob.subarray(1)))).toThrow('unknown codec: 9');
});
