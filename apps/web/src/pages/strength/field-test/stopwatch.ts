/** What was pressed, and when; ms of one clock that only goes on. */
export type Pressed =
  | { readonly is: 'idle' }
  | { readonly is: 'started'; readonly at: number }
  | { readonly is: 'stopped'; readonly seconds: number };

export const IDLE: Pressed = { is: 'idle' };

/** Time to get from the button into position. */
const READY_MS = 5000;

/** What the clock shows. */
export type Shown =
  | { readonly phase: 'idle' }
  /** Whole seconds until it starts, 5 to 1. */
  | { readonly phase: 'ready'; readonly left: number }
  /** Seconds since it started. */
  | { readonly phase: 'running'; readonly seconds: number }
  | { readonly phase: 'stopped'; readonly seconds: number };

/** The clock at `now`; one with a limit stops at it by itself. */
export function shownAt(pressed: Pressed, now: number, limit = Number.POSITIVE_INFINITY): Shown {
  if (pressed.is === 'idle') return { phase: 'idle' };
  if (pressed.is === 'stopped') return { phase: 'stopped', seconds: pressed.seconds };
  const ms = now - pressed.at - READY_MS;
  if (ms < 0) return { phase: 'ready', left: Math.min(5, Math.ceil(-ms / 1000)) };
  const seconds = ms / 1000;
  return seconds >= limit ? { phase: 'stopped', seconds: limit } : { phase: 'running', seconds };
}

/** The one button: starts, breaks off while getting ready, stops. A result stays until it is put away. */
export function press(pressed: Pressed, now: number, limit?: number): Pressed {
  const shown = shownAt(pressed, now, limit);
  switch (shown.phase) {
    case 'idle':
      return { is: 'started', at: now };
    case 'ready':
      return IDLE;
    case 'running':
      return { is: 'stopped', seconds: shown.seconds };
    case 'stopped':
      return pressed;
  }
}
