import type { Channel, Recording } from '@plumbline/domain';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { randomFor } from '../random/random.ts';
import { simulateRunner } from '../simulate.ts';
import { recordRun } from '../stream/recording.ts';
import { encodeGpx } from './gpx.ts';
import { encodeTcx } from './tcx.ts';

/** Texts and attributes by element name, in their order; a strict reader throws on anything not well formed. */
function elements(bytes: Uint8Array) {
  const all: { name: string; text: string }[] = [];
  const open: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    open.push(name);
    all.push({ name, text: '' });
    for (const [key, value] of Object.entries(attributes))
      all.push({ name: `${name}@${key}`, text: String(value) });
  });
  parser.on('text', (text) => {
    if (text.trim() !== '') all.push({ name: `${open.at(-1)}#`, text: text.trim() });
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(new TextDecoder().decode(bytes)).close();
  return (name: string): readonly string[] => {
    return all.filter((one) => one.name === name).map(({ text }) => text);
  };
}

const runner = simulateRunner({ seed: 8, causes: [], runs: 8 });
const recording = outdoors();
const samples = recording.samples.known ? recording.samples.value : undefined;

function outdoors(): Recording {
  const run = runner.life.runs.find(({ body }) => !body.treadmill);
  if (!run) throw new Error('every run was on a treadmill');
  const { person } = runner.life;
  return recordRun(run, { person, watch: runner.ways.watch, random: randomFor(8, 'run') });
}

function farthest(texts: readonly string[], channel: Channel, scale = 1): number {
  const values = samples?.channels[channel] ?? [];
  expect(texts).toHaveLength(values.length);
  return texts.reduce((worst, text, i) => {
    return Math.max(worst, Math.abs(Number(text) * scale - (values[i] ?? Number.NaN)));
  }, 0);
}

describe('a run written as GPX', () => {
  const read = elements(encodeGpx(recording));

  test('holds the way, the height and the heart', () => {
    expect(farthest(read('trkpt@lat'), 'latitude')).toBeLessThan(1e-7);
    expect(farthest(read('trkpt@lon'), 'longitude')).toBeLessThan(1e-7);
    expect(farthest(read('ele#'), 'altitude')).toBeLessThanOrEqual(0.05 + 1e-9);
    expect(farthest(read('gpxtpx:hr#'), 'heartRate')).toBeLessThanOrEqual(0.5);
    expect(farthest(read('gpxtpx:atemp#'), 'temperature')).toBeLessThanOrEqual(0.05);
  });

  test('counts one leg of the cadence', () => {
    expect(farthest(read('gpxtpx:cad#'), 'cadence', 2)).toBeLessThanOrEqual(1);
  });

  test('starts a new segment after each pause', () => {
    expect(read('trkseg')).toHaveLength(recording.pauses.length + 1);
    expect(read('time#')[1]).toBe(new Date(recording.start).toISOString().replace('.000', ''));
  });
});

describe('a run written as TCX', () => {
  const read = elements(encodeTcx(recording));

  test('holds every channel that the format has', () => {
    expect(farthest(read('LatitudeDegrees#'), 'latitude')).toBeLessThan(1e-7);
    expect(farthest(read('AltitudeMeters#'), 'altitude')).toBeLessThanOrEqual(0.05 + 1e-9);
    expect(farthest(read('Value#'), 'heartRate')).toBeLessThanOrEqual(0.5);
    expect(farthest(read('ns3:Speed#'), 'speed')).toBeLessThanOrEqual(0.0005);
    expect(farthest(read('ns3:RunCadence#'), 'cadence', 2)).toBeLessThanOrEqual(1);
    expect(farthest(read('ns3:Watts#'), 'power')).toBeLessThanOrEqual(0.5);
  });

  test('has each sample in one lap, and the laps add up', () => {
    expect(read('Lap')).toHaveLength(recording.laps.length);
    expect(read('Trackpoint')).toHaveLength(samples?.time.length ?? 0);
    const seconds = read('TotalTimeSeconds#').reduce((sum, text) => sum + Number(text), 0);
    expect(seconds).toBeCloseTo(recording.moving.known ? recording.moving.value : 0, 6);
  });
});

test('a device with a strange name does not break the file', () => {
  const odd: Recording = { ...recording, device: { known: true, value: 'A<B> & "C"' } };
  expect(elements(encodeGpx(odd))('gpx@creator')).toEqual(['A<B> & "C"']);
  expect(elements(encodeTcx(odd))('Name#')).toEqual(['A<B> & "C"']);
});
