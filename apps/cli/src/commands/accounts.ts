import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { EXIT, type ExitCode } from '../exit-code.ts';

const ACCOUNTS = fileURLToPath(
  new URL('../../../server/src/many/accounts/accounts-main.ts', import.meta.url),
);

/** Has the server for many look after its accounts, by the settings of the environment. */
export function askAccounts(asked: object): Promise<ExitCode> {
  const child = spawn(process.execPath, [ACCOUNTS, JSON.stringify(asked)], { stdio: 'inherit' });
  return new Promise((resolve) => {
    child.on('error', () => resolve(EXIT.start));
    child.on('exit', (code) => {
      if (code === EXIT.done || code === EXIT.input || code === EXIT.start) resolve(code);
      else resolve(EXIT.fault);
    });
  });
}
