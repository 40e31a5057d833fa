import {
  known,
  type Lap,
  type Metres,
  missing,
  plausible,
  type Seconds,
  type Span,
} from '@plumbline/domain';
import { type FitMessage, momentIn, numberIn } from './decode.ts';

/** Where a recording lies in its file, ms since 1970. */
export interface Within {
  readonly startMs: number;
  /** First moment that belongs to the next session. */
  readonly endMs: number;
}

const TRIGGERS: Readonly<Record<string, Lap['trigger']>> = {
  manual: 'manual',
  distance: 'distance',
  time: 'time',
};

export function lapsWithin(laps: readonly FitMessage[], within: Within): readonly Lap[] {
  return laps.flatMap((lap) => {
    const start = momentIn(lap, 'start_time');
    const length = numberIn(lap, 'total_elapsed_time') || numberIn(lap, 'total_timer_time');
    if (!(start >= within.startMs - 1000 && start < within.endMs && length > 0)) return [];
    const from = Math.max(0, (start - within.startMs) / 1000) as Seconds;
    const metres = plausible('distance', numberIn(lap, 'total_distance'));
    return [
      {
        from,
        to: (from + length) as Seconds,
        distance: metres > 0 ? known(metres as Metres) : missing('not-recorded'),
        trigger: TRIGGERS[String(lap['lap_trigger'])] ?? 'other',
      },
    ];
  });
}

/** From each stop of the timer to its next start; a stop that nothing follows is the end. */
export function pausesWithin(events: readonly FitMessage[], within: Within): readonly Span[] {
  const pauses: Span[] = [];
  let stopped: number | undefined;
  for (const event of events) {
    if (event['event'] !== 'timer') continue;
    const at = momentIn(event, 'timestamp');
    if (Number.isNaN(at) || at < within.startMs || at >= within.endMs) continue;
    if (String(event['event_type']).startsWith('stop')) {
      stopped ??= at;
    } else if (event['event_type'] === 'start' && stopped !== undefined) {
      const [from, to] = [stopped, at].map((ms) => (ms - within.startMs) / 1000) as SecondsPair;
      if (to > from) pauses.push({ from, to });
      stopped = undefined;
    }
  }
  return pauses;
}

type SecondsPair = [Seconds, Seconds];
