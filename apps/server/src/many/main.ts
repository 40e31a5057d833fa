import { endOnFaults } from '../end-on-faults.ts';
import { readSettings } from './settings.ts';
import { type RunningMany, startMany } from './start-many.ts';

/** The server for many, until it is told to stop. What it says is one line of JSON each, on the standard output. */
const EXIT_START = 6;

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  if (!settings.ok) {
    for (const { variable, expected } of settings.error)
      complain(`${variable} should be ${expected}.`);
    leave(EXIT_START);
    return;
  }
  const started = await startMany(settings.value, {
    now: () => new Date(),
    log: say,
    onFault: sayFault,
  });
  if (!started.ok) {
    complain(started.error);
    leave(EXIT_START);
    return;
  }
  const { host, port, origin } = settings.value;
  say({ at: new Date().toISOString(), event: 'listening', host, port, origin });
  stopWhenTold(started.value);
}

function stopWhenTold(server: RunningMany): void {
  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    await server.close();
    say({ at: new Date().toISOString(), event: 'stopped' });
    leave(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => void stop().catch(endWithFault));
  process.on('disconnect', () => void stop().catch(endWithFault));
}

/** Lets the process end by itself. */
function leave(code: number): void {
  process.exitCode = code;
  if (process.connected) process.disconnect?.();
}

function say(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

function complain(sentence: string): void {
  process.stderr.write(`plumbline: ${sentence}\n`);
}

/** A fault of ours: its kind and place, for its message may quote what a runner wrote. */
function sayFault(thrown: unknown): void {
  const { name, stack = '' } = thrown instanceof Error ? thrown : new Error('not an error');
  const places = stack.split('\n').filter((line) => line.startsWith('    at '));
  say({ at: new Date().toISOString(), event: 'fault', name, places: places.slice(0, 5) });
}

const endWithFault = endOnFaults(sayFault);
await main();
