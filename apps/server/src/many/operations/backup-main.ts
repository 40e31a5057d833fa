import { resolve } from 'node:path';
import { count } from '@plumbline/application';
import { err, ok, type Result } from '@plumbline/domain';
import { complain, complainOfSettings } from '../complain.ts';
import { type ManySettings, readSettings } from '../settings.ts';
import { makeBackup } from './backup.ts';
import { backupSettings } from './backup-settings.ts';
import { programVersion } from './postgres-programs.ts';
import { restoreBackup } from './restore.ts';

/** `plumbline backup` and `restore`: what was asked is the one argument, as JSON. Ends with 0, 3 where it could not be done, or 6. */
const EXIT_INPUT = 3;
const EXIT_START = 6;

interface Asked {
  readonly act: 'backup' | 'restore';
  readonly folder: string;
}

async function main(): Promise<number> {
  const { act, folder } = JSON.parse(process.argv[2] ?? '{}') as Asked;
  const settings = readSettings(process.env);
  const backup = backupSettings(process.env);
  const wrong = [
    ...(settings.ok ? [] : settings.error),
    ...(act === 'restore' || backup.ok ? [] : backup.error),
  ];
  complainOfSettings(wrong);
  if (!settings.ok || wrong.length > 0) return EXIT_START;
  const program = act === 'backup' ? 'pg_dump' : 'pg_restore';
  if ((await programVersion(program)) === undefined) {
    complain(`${program} is not installed here (Debian: postgresql-client), or not in PATH.`);
    return EXIT_START;
  }
  const path = resolve(folder);
  const done = await (act === 'restore' || !backup.ok
    ? restored(settings.value, path)
    : backedUp(settings.value, backup.value, path)
  ).catch(ofDisk);
  if (done.ok) process.stdout.write(`${done.value}\n`);
  else complain(done.error);
  return done.ok ? 0 : EXIT_INPUT;
}

/** A disk that is full or may not be written: what whoever runs the server can mend. */
function ofDisk(thrown: unknown): Result<string, string> {
  if (!(thrown instanceof Error && 'syscall' in thrown)) throw thrown;
  return err(`The disk did not take it or give it: ${thrown.message}.`);
}

async function backedUp(
  settings: ManySettings,
  backup: Parameters<typeof makeBackup>[1],
  to: string,
): Promise<Result<string, string>> {
  const made = await makeBackup(settings, backup, to);
  if (!made.ok) return made;
  const { files, damaged } = made.value;
  if (damaged.length > 0) {
    const named = damaged.slice(0, 5).join(', ');
    return err(
      `The backup in ${to} is made, but ${damaged.length} originals are not as they were written: ${named}. Look for them in an earlier backup.`,
    );
  }
  return ok(
    `${count(files, 'file')} written to ${to}, with their digests. They are not encrypted: keep them as you keep the server.`,
  );
}

async function restored(settings: ManySettings, from: string): Promise<Result<string, string>> {
  const done = await restoreBackup(settings, from);
  if (!done.ok) return done;
  return ok(
    `${done.value} files of ${from} were whole and are restored. Now start the server with the PLUMBLINE_SECRET that it had.`,
  );
}

process.exitCode = await main();
