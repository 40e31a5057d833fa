import { CHANNELS, type Channel, type Recording } from '@plumbline/domain';
import type { FileReading } from '../file-reading.ts';

/** The recordings of a reading; none where it holds something else. */
export function recordingsOf({ content }: FileReading): readonly Recording[] {
  return content.kind === 'recordings' ? content.recordings : [];
}

/** Everything in a reading that breaks what importers promise of recordings; nothing where all holds. */
export function brokenPromises(reading: FileReading): readonly string[] {
  const broken = recordingsOf(reading).flatMap(brokenInRecording);
  if (reading.content.kind === 'unreadable' && reading.problems.length === 0) {
    broken.push('unreadable without a problem');
  }
  for (const { code, place, received } of reading.problems) {
    if (place.file === '') broken.push(`${code} without a file`);
    if (received.length > 80) broken.push(`${code} received ${received.length} letters`);
  }
  return broken;
}

function brokenInRecording(recording: Recording): string[] {
  const broken: string[] = [];
  for (const reading of ['elapsed', 'moving', 'distance'] as const) {
    const value = recording[reading];
    if (value.known && !(value.value > 0)) broken.push(`${reading} of ${value.value}`);
  }
  if (!Number.isInteger(recording.start)) broken.push(`start ${recording.start}`);
  if (!recording.samples.known) return broken;
  const { time, channels } = recording.samples.value;
  for (let i = 0; i < time.length; i += 1) {
    const [before = Number.NEGATIVE_INFINITY, now = Number.NaN] = [time[i - 1], time[i]];
    if (!(now > before && now >= 0)) broken.push(`time ${before} then ${now}`);
  }
  for (const [channel, values] of Object.entries(channels)) {
    const [low, high] = CHANNELS[channel as Channel].range;
    if (values.length !== time.length) broken.push(`${channel} has ${values.length} values`);
    if (values.every((value) => Number.isNaN(value))) broken.push(`${channel} is empty`);
    const beyond = values.find((value) => value < low || value > high);
    if (beyond !== undefined) broken.push(`${channel} of ${beyond}`);
  }
  return broken;
}
