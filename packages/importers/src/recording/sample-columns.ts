import { CHANNELS, type Channel } from '@plumbline/domain';

/** Samples in the order of the file, before their times are put right. */
export interface SampleColumns {
  readonly length: () => number;
  /**
   * Begins a sample and gives its number.
   *
   * @param ms since 1970; NaN where the file gives no time
   * @param place byte or line of the sample, for problems
   */
  readonly add: (ms: number, place: number) => number;
  /** Sets a value of the sample `at`; NaN and what the channel cannot hold count as missing. */
  readonly set: (channel: Channel, at: number, value: number) => void;
  /** As `set` for every sample there is; nothing where there are no values. */
  readonly take: (channel: Channel, values: Float64Array | undefined) => void;
  readonly times: () => Float64Array;
  readonly placeOf: (at: number) => number;
  readonly column: (channel: Channel) => Float64Array | undefined;
  readonly channels: () => readonly Channel[];
}

const FIRST_ROOM = 1024;

/** @param room samples to make room for at once; more are taken as they come */
export function sampleColumns(room = FIRST_ROOM): SampleColumns {
  let length = 0;
  let times = new Float64Array(Math.max(1, room));
  let places = new Float64Array(times.length);
  const columns = new Map<Channel, Float64Array>();

  function grow(): void {
    const wider = times.length * 2;
    times = widened(times, wider, 0);
    places = widened(places, wider, 0);
    for (const [channel, values] of columns) {
      columns.set(channel, widened(values, wider, Number.NaN));
    }
  }

  function columnOf(channel: Channel): Float64Array {
    const before = columns.get(channel);
    if (before) return before;
    const column = new Float64Array(times.length).fill(Number.NaN);
    columns.set(channel, column);
    return column;
  }

  return {
    length: () => length,
    add(ms, place) {
      if (length === times.length) grow();
      times[length] = ms;
      places[length] = place;
      length += 1;
      return length - 1;
    },
    set(channel, at, value) {
      const [low, high] = CHANNELS[channel].range;
      if (value >= low && value <= high) columnOf(channel)[at] = value;
    },
    take(channel, values) {
      if (!values) return;
      const [low, high] = CHANNELS[channel].range;
      let column: Float64Array | undefined;
      for (let at = 0; at < length; at += 1) {
        const value = values[at] ?? Number.NaN;
        if (!(value >= low && value <= high)) continue;
        column ??= columnOf(channel);
        column[at] = value;
      }
    },
    times: () => times.subarray(0, length),
    placeOf: (at) => places[at] ?? 0,
    column: (channel) => columns.get(channel)?.subarray(0, length),
    channels: () => [...columns.keys()],
  };
}

function widened(values: Float64Array, length: number, rest: number): Float64Array<ArrayBuffer> {
  const wider = new Float64Array(length).fill(rest);
  wider.set(values);
  return wider;
}
