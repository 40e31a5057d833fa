import type { Samples } from '@plumbline/domain';

/** First position of a recording, degrees north and east. */
export function firstPosition(samples: Samples): readonly [number, number] | undefined {
  const { latitude, longitude } = samples.channels;
  const at = latitude?.findIndex((value) => !Number.isNaN(value)) ?? -1;
  const [north, east] = [latitude?.[at], longitude?.[at]];
  return north === undefined || east === undefined ? undefined : [north, east];
}

/** Metres from the first to the last distance of the samples; nothing where that is no way at all. */
export function metresCovered({ channels: { distance } }: Samples): number | undefined {
  if (!distance) return undefined;
  const first = distance.find((value) => !Number.isNaN(value)) ?? Number.NaN;
  const last = distance.findLast((value) => !Number.isNaN(value)) ?? Number.NaN;
  return last - first > 0 ? last - first : undefined;
}
