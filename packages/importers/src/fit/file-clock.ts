import { isPossible } from '../recording/ordered-times.ts';
import { type FitMessage, type FitMessages, momentIn } from './decode.ts';

/** How the times in a FIT file become moments. */
export type FileClock =
  /** Times are UTC. `offset` is how far the runner's clock was ahead, in minutes, where the file says. */
  | { readonly kind: 'utc'; readonly offset: number | undefined }
  /** Seconds since the watch was switched on; adding `shiftMs` gives what the runner's clock showed. */
  | { readonly kind: 'since-power-up'; readonly shiftMs: number }
  | { readonly kind: 'unknown' };

/** FIT times below are no dates but seconds since a watch without a clock was switched on. */
const LATEST_UPTIME_MS = Date.UTC(1989, 11, 31) + 0x10000000 * 1000;
const MS_PER_MINUTE = 60_000;

/** What the file's one clock message and its other times say together. `recordTimes` in ms since 1970. */
export function fileClock(
  { activity = {}, sessions }: FitMessages,
  recordTimes: Float64Array,
): FileClock {
  const at = momentIn(activity, 'timestamp');
  const local = momentIn(activity, 'local_timestamp');
  const start = firstTime([
    ...sessions.slice(0, 1).map((session) => momentIn(session, 'start_time')),
    ...recordTimes.subarray(0, 10),
  ]);
  if (start !== undefined && start < LATEST_UPTIME_MS) {
    const hasBoth = at < LATEST_UPTIME_MS && isPossible(local);
    return hasBoth ? { kind: 'since-power-up', shiftMs: local - at } : { kind: 'unknown' };
  }
  const bothKnown = isPossible(at) && isPossible(local);
  return { kind: 'utc', offset: bothKnown ? (local - at) / MS_PER_MINUTE : undefined };
}

/** The same messages with every time moved by `shiftMs`. */
export function shifted(messages: FitMessages, shiftMs: number): FitMessages {
  const move = (message: FitMessage): FitMessage => {
    const moved: Record<string, unknown> = {};
    for (const [field, value] of Object.entries(message)) {
      moved[field] = value instanceof Date ? new Date(value.getTime() + shiftMs) : value;
    }
    return moved;
  };
  return {
    ...messages,
    sessions: messages.sessions.map(move),
    laps: messages.laps.map(move),
    events: messages.events.map(move),
  };
}

function firstTime(times: readonly number[]): number | undefined {
  return times.find((ms) => !Number.isNaN(ms));
}
