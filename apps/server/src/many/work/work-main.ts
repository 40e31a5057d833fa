import type { Queue } from '@plumbline/application';
import { removeLeftFolders } from '../../left-folders.ts';
import { openAccounts } from '../accounts.ts';
import { complain, complainOfSettings } from '../complain.ts';
import { openEngine } from '../open-engine.ts';
import { type ManySettings, readSettings } from '../settings.ts';
import { EXIT_START, leave, say, sayFault, stopWhenTold } from '../until-told.ts';

/** A worker of a server for many, until it is told to stop; or, asked so, what is done with its jobs at once. */
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
  if (asked === 'derive') say({ derive: await deriveAll(settings.value, queue) });
  await close();
  leave(0);
}

/** Has the originals of every runner read again that an older version read; how many runners there are. */
async function deriveAll(settings: ManySettings, queue: Queue): Promise<number> {
  const accounts = await openAccounts(settings);
  let runners = 0;
  try {
    for await (const id of accounts.everyId()) {
      await queue.wantDerivation(id);
      runners += 1;
    }
  } finally {
    await accounts.close();
  }
  return runners;
}

await main();
