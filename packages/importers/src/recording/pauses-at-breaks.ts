import type { Seconds, Span } from '@plumbline/domain';
import type { Stretch } from './samples-of.ts';

/** A sample that begins a new track or segment, and how long a gap before it makes it a pause. */
export interface TrackBreak {
  readonly at: number;
  /** @unit s; a shorter gap is only the distance between two samples */
  readonly least: number;
}

/** The gaps at which a device stopped writing and went on: seconds since `startMs`. */
export function pausesAtBreaks(
  breaks: readonly TrackBreak[],
  { kept, ms }: Stretch,
  startMs: number,
): readonly Span[] {
  const pauses: Span[] = [];
  let i = 0;
  for (const { at, least } of breaks) {
    while (i < kept.length && (kept[i] ?? 0) < at) i += 1;
    const [before, after] = [ms[i - 1], ms[i]];
    if (before === undefined || after === undefined) continue;
    if (after - before < least * 1000 || before - startMs === (pauses.at(-1)?.from ?? -1) * 1000) {
      continue;
    }
    const [from, to] = [before, after].map((at) => (at - startMs) / 1000) as [Seconds, Seconds];
    pauses.push({ from, to });
  }
  return pauses;
}
