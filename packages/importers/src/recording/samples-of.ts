import {
  type Channel,
  known,
  missing,
  type Reading,
  type Samples,
  type Span,
} from '@plumbline/domain';
import { distanceFromPositions } from './distance-from-positions.ts';
import type { SampleColumns } from './sample-columns.ts';

/** Samples that belong to one recording: their numbers in the columns and their times, never falling. */
export interface Stretch {
  readonly kept: Int32Array;
  readonly ms: Float64Array;
}

/** Channels for which a zero throughout is a value and not a field that nobody filled. */
const ZERO_MEANS_ZERO: ReadonlySet<Channel> = new Set(['temperature', 'latitude', 'longitude']);

/**
 * The stretch as samples since `startMs`. What was written twice for one moment is merged, the later
 * value first. A channel without one value, or with nothing but zeros, is not there; distance comes
 * from the positions where the file has none.
 */
export function samplesOf(
  columns: SampleColumns,
  stretch: Stretch,
  { startMs, pauses }: { readonly startMs: number; readonly pauses: readonly Span[] },
): Reading<Samples> {
  const moments = momentsOf(stretch.ms);
  if (moments.count === 0) return missing('not-recorded');
  const time = new Float64Array(moments.count);
  stretch.ms.forEach((ms, i) => {
    time[moments.of[i] ?? 0] = (ms - startMs) / 1000;
  });
  const channels: Partial<Record<Channel, Float64Array>> = {};
  for (const channel of columns.channels()) {
    const column = columns.column(channel);
    if (!column) continue;
    const values = merged(column, stretch.kept, moments);
    if (carriesSomething(channel, values)) channels[channel] = values;
  }
  keepWholePositions(channels);
  const { latitude, longitude } = channels;
  if (!channels.distance && latitude && longitude) {
    const distance = distanceFromPositions(latitude, longitude, startsAfter(pauses, time));
    if (carriesSomething('distance', distance)) channels.distance = distance;
  }
  return known({ time, channels });
}

interface Moments {
  readonly count: number;
  /** For each sample of the stretch, which moment it belongs to. */
  readonly of: Int32Array;
}

function momentsOf(ms: Float64Array): Moments {
  const of = new Int32Array(ms.length);
  let count = 0;
  for (let i = 0; i < ms.length; i += 1) {
    if (i === 0 || ms[i] !== ms[i - 1]) count += 1;
    of[i] = count - 1;
  }
  return { count, of };
}

function merged(column: Float64Array, kept: Int32Array, moments: Moments): Float64Array {
  const values = new Float64Array(moments.count).fill(Number.NaN);
  for (let i = 0; i < kept.length; i += 1) {
    const value = column[kept[i] ?? 0] ?? Number.NaN;
    if (!Number.isNaN(value)) values[moments.of[i] ?? 0] = value;
  }
  return values;
}

function carriesSomething(channel: Channel, values: Float64Array): boolean {
  return ZERO_MEANS_ZERO.has(channel)
    ? values.some((value) => !Number.isNaN(value))
    : values.some((value) => value !== 0 && !Number.isNaN(value));
}

/** A position needs both its numbers; 0° north 0° east is what devices write before they know. */
function keepWholePositions(channels: Partial<Record<Channel, Float64Array>>): void {
  const { latitude, longitude } = channels;
  let positions = 0;
  for (let i = 0; latitude && longitude && i < latitude.length; i += 1) {
    const [north, east] = [latitude[i] ?? Number.NaN, longitude[i] ?? Number.NaN];
    if (Number.isNaN(north) || Number.isNaN(east) || (north === 0 && east === 0)) {
      latitude[i] = Number.NaN;
      longitude[i] = Number.NaN;
    } else {
      positions += 1;
    }
  }
  if (positions > 0) return;
  delete channels.latitude;
  delete channels.longitude;
}

function startsAfter(pauses: readonly Span[], time: Float64Array): ReadonlySet<number> {
  return new Set(pauses.map(({ to }) => time.indexOf(to)));
}
