import type { Channel, Recording, Samples } from '@plumbline/domain';

/** One sample as XML formats see it; what is absent was not recorded. */
export interface Trackpoint {
  /** @unit s since the recording's start */
  readonly at: number;
  /** `2026-03-09T06:30:00Z`, with milliseconds only where there are any. */
  readonly time: string;
  readonly value: (channel: Channel) => number | undefined;
}

/** The samples cut at the recording's pauses, each part in order. No samples give no part. */
export function tracks(recording: Recording): readonly (readonly Trackpoint[])[] {
  if (!recording.samples.known) return [];
  const samples = recording.samples.value;
  const parts: Trackpoint[][] = [[]];
  let pause = 0;
  for (let i = 0; i < samples.time.length; i += 1) {
    const at = samples.time[i] ?? 0;
    while (at > (recording.pauses[pause]?.from ?? Number.POSITIVE_INFINITY)) {
      parts.push([]);
      pause += 1;
    }
    parts.at(-1)?.push(trackpoint(recording, samples, i));
  }
  return parts.filter((part) => part.length > 0);
}

export function utc(ms: number): string {
  return new Date(ms).toISOString().replace('.000Z', 'Z');
}

export function escaped(text: string): string {
  return text.replace(/[<>&"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

function trackpoint(recording: Recording, samples: Samples, i: number): Trackpoint {
  const at = samples.time[i] ?? 0;
  return {
    at,
    time: utc(recording.start + at * 1000),
    value: (channel) => {
      const value = samples.channels[channel]?.[i];
      return value === undefined || Number.isNaN(value) ? undefined : value;
    },
  };
}
