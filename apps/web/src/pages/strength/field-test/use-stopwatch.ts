import { useEffect, useState } from 'react';
import { IDLE, press, type Shown, shownAt } from './stopwatch.ts';
import { useAwake } from './use-awake.ts';

const TICK_MS = 100;

export interface Stopwatch {
  readonly shown: Shown;
  readonly press: () => void;
  readonly reset: () => void;
}

/** A stopwatch that keeps the screen on while it runs. */
export function useStopwatch(limit?: number): Stopwatch {
  const [pressed, setPressed] = useState(IDLE);
  const [now, setNow] = useState(() => performance.now());
  const shown = shownAt(pressed, now, limit);
  const isGoing = shown.phase === 'ready' || shown.phase === 'running';

  useEffect(() => {
    if (!isGoing) return;
    const timer = setInterval(() => setNow(performance.now()), TICK_MS);
    return () => clearInterval(timer);
  }, [isGoing]);
  useAwake(isGoing);

  function at(next: typeof pressed) {
    setNow(performance.now());
    setPressed(next);
  }
  return {
    shown,
    press: () => at(press(pressed, performance.now(), limit)),
    reset: () => at(IDLE),
  };
}
