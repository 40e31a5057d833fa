import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { EXIT, type ExitCode } from '../exit-code.ts';

/** What whoever runs the server for many can have it do, each by a program of the server's own. */
const PROGRAMS = {
  accounts: '../../../server/src/many/accounts/accounts-main.ts',
  backup: '../../../server/src/many/operations/backup-main.ts',
  cohort: '../../../server/src/many/studies/cohort-main.ts',
  doctor: '../../../server/src/many/operations/doctor-main.ts',
} as const;
export type ServerProgram = keyof typeof PROGRAMS;

/** Has the server for many do something once, by the settings of the environment. */
export function askServer(program: ServerProgram, asked: object): Promise<ExitCode> {
  const path = fileURLToPath(new URL(PROGRAMS[program], import.meta.url));
  const child = spawn(process.execPath, [path, JSON.stringify(asked)], { stdio: 'inherit' });
  return new Promise((resolve) => {
    child.on('error', () => resolve(EXIT.start));
    child.on('exit', (code) => {
      if (code === EXIT.done || code === EXIT.input || code === EXIT.start) resolve(code);
      else resolve(EXIT.fault);
    });
  });
}
