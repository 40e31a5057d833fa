import { openAccounts } from '../accounts.ts';
import { complain, complainOfSettings } from '../complain.ts';
import { readSettings } from '../settings.ts';
import { accountsAsked, doWithAccounts } from './do-with-accounts.ts';

/** `plumbline accounts …`: what was asked is the one argument, as JSON. Ends with 0, 3 where it could not be done, or 6. */
const EXIT_INPUT = 3;
const EXIT_START = 6;

async function main(): Promise<number> {
  const settings = readSettings(process.env);
  if (!settings.ok) {
    complainOfSettings(settings.error);
    return EXIT_START;
  }
  const asked = accountsAsked(process.argv[2] ?? '');
  if (!asked.ok) {
    complain(asked.error);
    return EXIT_INPUT;
  }
  const accounts = await openAccounts(settings.value).catch((thrown: NodeJS.ErrnoException) => {
    complain(`DATABASE_URL: the database cannot be used (${thrown.code ?? thrown.name}).`);
  });
  if (!accounts) return EXIT_START;
  const done = await doWithAccounts(accounts, asked.value, settings.value).finally(accounts.close);
  if (done.ok) process.stdout.write(`${done.value}\n`);
  else complain(done.error);
  return done.ok ? 0 : EXIT_INPUT;
}

process.exitCode = await main();
