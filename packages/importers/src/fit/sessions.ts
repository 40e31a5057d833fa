import { RECORDING_BOUNDS } from '../recording/bounds.ts';
import type { Stretch } from '../recording/samples-of.ts';
import { type FitMessage, momentIn } from './decode.ts';

/** A session message, and the samples that lie in it. */
export interface FitSession {
  readonly message: FitMessage;
  readonly stretch: Stretch;
  /** First moment that no longer belongs to it; infinity for the last. */
  readonly endMs: number;
}

/**
 * Shares the samples out among the sessions, in the order of their starts: each gets what lies from its
 * start to the next one's, and the first also what lies before it.
 */
export function splitBySession(
  sessions: readonly FitMessage[],
  samples: Stretch,
): readonly FitSession[] {
  const inOrder = sessions
    .map((message) => ({ message, startMs: momentIn(message, 'start_time') }))
    .filter(({ startMs }) => sessions.length === 1 || !Number.isNaN(startMs))
    .sort((a, b) => a.startMs - b.startMs)
    .slice(0, RECORDING_BOUNDS.recordings);
  let from = 0;
  return inOrder.map(({ message }, i) => {
    const endMs = inOrder[i + 1]?.startMs ?? Number.POSITIVE_INFINITY;
    let to = from;
    while (to < samples.ms.length && (samples.ms[to] ?? 0) < endMs) to += 1;
    const stretch = { kept: samples.kept.subarray(from, to), ms: samples.ms.subarray(from, to) };
    from = to;
    return { message, stretch, endMs };
  });
}
