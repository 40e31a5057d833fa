import type { Seconds, Span } from '@plumbline/domain';
import type { Stretch } from './samples-of.ts';

/** A sample that begins a new track or segment, and how long a gap before it makes it a pause. */
export interface TrackBreak {
  readonly at: number;
  /** @unit s; a shorter gap is only the distance between two samples */
  readonly least: number;
}

/** @unit s; devices that thin out their samples write one at least so often */
const LONG_GAP = 20;
const MANY_STEPS = 10;

/**
 * The gaps at which a device stopped writing and went on, in seconds since `startMs`: at a new track or
 * segment, and wherever the gap is longer than 20 s and ten usual steps, for exporters that put no
 * segment there.
 */
export function pausesAtBreaks(
  breaks: readonly TrackBreak[],
  { kept, ms }: Stretch,
  startMs: number,
): readonly Span[] {
  const long = Math.max(LONG_GAP, (MANY_STEPS * usualStep(ms)) / 1000);
  const pauses: Span[] = [];
  let passed = 0;
  for (let i = 1; i < ms.length; i += 1) {
    let least = long;
    for (; (breaks[passed]?.at ?? Number.POSITIVE_INFINITY) <= (kept[i] ?? 0); passed += 1) {
      least = Math.min(least, breaks[passed]?.least ?? least);
    }
    const [before = 0, after = 0] = [ms[i - 1], ms[i]];
    if (after - before < least * 1000) continue;
    const [from, to] = [before, after].map((at) => (at - startMs) / 1000) as [Seconds, Seconds];
    pauses.push({ from, to });
  }
  return pauses;
}

/** @unit ms, the middle one of all */
function usualStep(ms: Float64Array): number {
  const steps = ms.map((at, i) => at - (ms[i - 1] ?? at)).sort();
  return steps[steps.length >> 1] ?? 0;
}
