import { endOnFaults } from '../end-on-faults.ts';

/** What every program of a server for many does alike. What they say is one line of JSON each, on the standard output. */
export const EXIT_START = 6;

const endWithFault = endOnFaults(sayFault);

/** Ends by itself once it is told to stop, and everything is let go of. */
export function stopWhenTold(close: () => Promise<void>): void {
  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    await close();
    say({ at: new Date().toISOString(), event: 'stopped' });
    leave(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => void stop().catch(endWithFault));
  process.on('disconnect', () => void stop().catch(endWithFault));
}

/** Lets the process end by itself. */
export function leave(code: number): void {
  process.exitCode = code;
  if (process.connected) process.disconnect?.();
}

export function say(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/** A fault of ours: its kind and place, for its message may quote what a runner wrote. */
export function sayFault(thrown: unknown): void {
  const { name, stack = '' } = thrown instanceof Error ? thrown : new Error('not an error');
  const places = stack.split('\n').filter((line) => line.startsWith('    at '));
  say({ at: new Date().toISOString(), event: 'fault', name, places: places.slice(0, 5) });
}
