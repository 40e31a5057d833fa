import { removeLeftFolders } from '../../left-folders.ts';
import { complain, complainOfSettings } from '../complain.ts';
import { openEngine } from '../open-engine.ts';
import { readSettings } from '../settings.ts';
import { EXIT_START, leave, say, sayFault, stopWhenTold } from '../until-told.ts';

/** A worker of a server for many, until it is told to stop; or, asked so, a word about the jobs that were given up. */
async function main(): Promise<void> {
  const settings = readSettings(process.env);
  if (!settings.ok) {
    complainOfSettings(settings.error);
    leave(EXIT_START);
    return;
  }
  const asked = process.argv[2];
  const jobs = asked === undefined ? Math.max(1, settings.value.jobs) : 0;
  removeLeftFolders();
  const opened = await openEngine(
    { ...settings.value, jobs },
    { now: () => new Date(), log: say, onFault: sayFault },
  );
  if (!opened.ok) {
    complain(opened.error);
    leave(EXIT_START);
    return;
  }
  const { queue, close } = opened.value;
  if (asked === undefined) {
    say({ at: new Date().toISOString(), event: 'working', jobs });
    stopWhenTold(close);
    return;
  }
  if (asked === 'dead') for (const job of await queue.dead()) say(job);
  if (asked === 'again') say({ again: await queue.again() });
  await close();
  leave(0);
}

await main();
