/** A stretch of the run that is shown, in seconds since its start. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

/** A stretch shorter than this shows too few moments to say anything. */
const SHORTEST_SECONDS = 60;

/** The stretch between two seconds, whichever comes first, within the run and not too short. */
export function partBetween(a: number, b: number, whole: Part): Part {
  const shortest = Math.min(SHORTEST_SECONDS, whole.to - whole.from);
  const middle = (a + b) / 2;
  const half = Math.max(Math.abs(b - a), shortest) / 2;
  const from = Math.min(Math.max(middle - half, whole.from), whole.to - shortest);
  const to = Math.max(Math.min(middle + half, whole.to), from + shortest);
  return { from: Math.round(from), to: Math.round(to) };
}

/** `part` with one of its ends moved; the other stays, and gives way only at the run's end. */
export function moveEnd(part: Part, end: 'from' | 'to', second: number, whole: Part): Part {
  const shortest = Math.min(SHORTEST_SECONDS, whole.to - whole.from);
  return end === 'from'
    ? { from: Math.min(Math.max(second, whole.from), part.to - shortest), to: part.to }
    : { from: part.from, to: Math.max(Math.min(second, whole.to), part.from + shortest) };
}

export function isWhole(part: Part, whole: Part): boolean {
  return part.from <= whole.from && part.to >= whole.to;
}

/** Moments of a part: [first, end) of `seconds`, which ascend. */
export function momentsIn(seconds: readonly number[], { from, to }: Part) {
  const first = seconds.findIndex((second) => second >= from);
  const last = seconds.findLastIndex((second) => second <= to);
  return { first: Math.max(0, first), end: last + 1 };
}

/** The moment nearest to a second. `seconds` ascend. */
export function nearestMoment(seconds: readonly number[], second: number): number {
  let [low, high] = [0, seconds.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((seconds[middle] ?? 0) < second) low = middle + 1;
    else high = middle;
  }
  const before = seconds[low - 1];
  const here = seconds[low] ?? 0;
  return before !== undefined && second - before < here - second ? low - 1 : low;
}

/** The moment at which a distance was reached; null where it never was, or no distance is known. */
export function momentAtKm(km: readonly (number | null)[], wanted: number): number | null {
  const at = km.findIndex((one) => one !== null && one >= wanted);
  return at < 0 ? null : at;
}
