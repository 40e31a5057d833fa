import { readSettings } from './settings.ts';
import { startMany } from './start-many.ts';
import { complain, EXIT_START, leave, say, sayFault, stopWhenTold } from './until-told.ts';

/** The server for many, until it is told to stop. */
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
  stopWhenTold(started.value.close);
}

await main();
