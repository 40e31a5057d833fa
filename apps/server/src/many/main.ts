import { complain, complainOfSettings } from './complain.ts';
import { readSettings } from './settings.ts';
import { startMany } from './start-many.ts';
import { EXIT_START, leave, say, sayFault, stopWhenTold } from './until-told.ts';

/** The server for many, until it is told to stop. */
async function main(): Promise<void> {
  const settings = readSettings(process.env);
  if (!settings.ok) {
    complainOfSettings(settings.error);
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
