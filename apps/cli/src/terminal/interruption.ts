import { EXIT } from '../exit-code.ts';
import { complain } from './terminal.ts';

/** Signals that reach us twice for one key press (from the terminal, and from the starter) come within this time. */
const ONE_PRESS_MS = 250;

export interface Interruption {
  readonly signal: AbortSignal;
  /** The exit code that the first signal asks for, once there was one. */
  readonly asked: () => typeof EXIT.stopped | typeof EXIT.ended | undefined;
  readonly release: () => void;
}

/** Turns the first Ctrl-C (or SIGTERM) into a request to stop, and the second into an end at once. */
export function interruption(): Interruption {
  const controller = new AbortController();
  let first: { readonly at: number; readonly code: 130 | 143 } | undefined;

  function onSignal(name: NodeJS.Signals): void {
    const code = name === 'SIGINT' ? EXIT.stopped : EXIT.ended;
    if (first) {
      if (Date.now() - first.at > ONE_PRESS_MS) process.exit(code);
      return;
    }
    first = { at: Date.now(), code };
    complain('stopping; what was read so far is kept (press Ctrl-C again to stop at once).');
    controller.abort();
  }

  for (const name of SIGNALS) process.on(name, onSignal);
  return {
    signal: controller.signal,
    asked: () => first?.code,
    release: () => {
      for (const name of SIGNALS) process.off(name, onSignal);
    },
  };
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
