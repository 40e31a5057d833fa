import { TESTS } from '../../../words/field-tests.ts';
import type { Shown } from './stopwatch.ts';

const EVERY_SECONDS = 10;

/** What a screen reader says at that moment; changes only when there is something to say. */
export function spokenAt(shown: Shown, limit?: number): string {
  switch (shown.phase) {
    case 'idle':
      return '';
    case 'ready':
      return TESTS.timer.ready(shown.left);
    case 'running':
      return running(shown.seconds, limit);
    case 'stopped':
      return shown.seconds === limit
        ? TESTS.timer.over
        : TESTS.timer.held(Math.round(shown.seconds));
  }
}

function running(seconds: number, limit: number | undefined): string {
  const passed = Math.floor(seconds / EVERY_SECONDS) * EVERY_SECONDS;
  if (passed === 0) return TESTS.timer.go;
  return limit === undefined ? TESTS.timer.at(passed) : TESTS.timer.left(limit - passed);
}
