import type { Advice, Cause } from '../causes/cause.ts';
import type { Timeline } from '../timeline/timeline.ts';
import type { Answer } from './answer.ts';

/**
 * A cause's advice as far as the safety answers allow: none while running is to stop, nothing that adds to it where none
 * may be added, and nothing on a run either where nobody was asked yet.
 */
export function adviceFor(
  cause: Cause,
  timeline: Timeline,
  running: Answer['safety']['running'],
): readonly Advice[] {
  if (running === 'stop') return [];
  const all = cause.advice(timeline);
  if (running === 'ok') return all;
  return all.filter(
    ({ addsRunning, onRun }) => !addsRunning && !(onRun && running === 'not_screened'),
  );
}
