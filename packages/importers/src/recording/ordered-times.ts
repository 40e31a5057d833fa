/** One thing that was wrong with the times of a file's samples. */
export interface TimeFault {
  /** Number of the first sample it concerns. */
  readonly at: number;
  readonly kind: 'no-time' | 'out-of-order' | 'clock-changed';
  /** How far the sample's time lies from where it should; 0 where it has none. */
  readonly seconds: number;
}

export interface OrderedTimes {
  /** Numbers of the samples that are kept, in the order of the file. */
  readonly kept: Int32Array;
  /** Their times, never falling; the same time twice is one moment written in two parts. */
  readonly ms: Float64Array;
  readonly faults: readonly TimeFault[];
}

const DAY_MS = 86_400_000;
const STEP_MS = 1000;
/** So few samples beside the rest are strays; more are a clock that was set. */
const STRAYS = 10;
const EARLIEST_MS = Date.UTC(2000, 0, 1);
const LATEST_MS = Date.UTC(2100, 0, 1);

/**
 * Puts times right that go back, or forward by more than a day.
 *
 * A few samples beside the rest are left out. Where the times stay apart, the clock was set while
 * recording: the part with most samples keeps its times, and the parts before and after follow on at
 * one second.
 */
export function orderedTimes(times: Float64Array): OrderedTimes {
  const kept = new Int32Array(times.length);
  if (isInOrder(times)) {
    for (let i = 0; i < kept.length; i += 1) kept[i] = i;
    return { kept, ms: times, faults: [] };
  }
  const ms = new Float64Array(times.length);
  const faults: TimeFault[] = [];
  let count = 0;
  let shift = 0;
  let last = Number.NEGATIVE_INFINITY;
  let part = { from: 0, shift: 0 };
  const parts = [part];

  for (let i = 0; i < times.length; i += 1) {
    const raw = times[i] ?? Number.NaN;
    if (!isPossible(raw)) {
      faults.push({ at: i, kind: 'no-time', seconds: 0 });
      continue;
    }
    const time = raw + shift;
    if (count > 0 && !follows(last, time)) {
      const off = (time - last) / 1000;
      if (returnsSoon(times, i, { last, shift })) {
        faults.push({ at: i, kind: 'out-of-order', seconds: off });
        continue;
      }
      faults.push({ at: i, kind: 'clock-changed', seconds: off });
      shift += last + STEP_MS - time;
      part = { from: count, shift };
      parts.push(part);
    }
    last = raw + shift;
    kept[count] = i;
    ms[count] = last;
    count += 1;
  }

  const trusted = longest(parts, count).shift;
  const right = ms.subarray(0, count);
  if (trusted !== 0) for (let i = 0; i < count; i += 1) right[i] = (right[i] ?? 0) - trusted;
  return { kept: kept.subarray(0, count), ms: right, faults };
}

/** Almost every file is. */
function isInOrder(times: Float64Array): boolean {
  let last = times[0] ?? 0;
  for (const time of times) {
    if (!isPossible(time) || !follows(last, time)) return false;
    last = time;
  }
  return true;
}

/** A time that a watch of this century can have shown. */
export function isPossible(ms: number): boolean {
  return ms >= EARLIEST_MS && ms < LATEST_MS;
}

function follows(last: number, time: number): boolean {
  return time >= last && time - last <= DAY_MS;
}

function returnsSoon(
  times: Float64Array,
  from: number,
  { last, shift }: { readonly last: number; readonly shift: number },
): boolean {
  const end = Math.min(times.length, from + 1 + STRAYS);
  for (let i = from + 1; i < end; i += 1) {
    if (follows(last, (times[i] ?? Number.NaN) + shift)) return true;
  }
  return false;
}

function longest<Part extends { readonly from: number }>(
  parts: readonly Part[],
  count: number,
): Part {
  let best = parts[0] as Part;
  let most = -1;
  parts.forEach((part, i) => {
    const size = (parts[i + 1]?.from ?? count) - part.from;
    if (size > most) [best, most] = [part, size];
  });
  return best;
}
