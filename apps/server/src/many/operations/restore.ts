import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { allOrNothing, inspectDatabase } from '@plumbline/application';
import { err, ok, type Result } from '@plumbline/domain';
import { databaseSentence } from '../database-sentence.ts';
import type { ManySettings } from '../settings.ts';
import { DUMP, LIST, ORIGINALS } from './backup.ts';
import { copyHashed, isEmptyFolder, type Listed, listFrom, sha256Of } from './backup-folder.ts';
import { runAt } from './postgres-programs.ts';

/** All or nothing, as the server's own role, and never over what is there. */
const RESTORE = [
  '--single-transaction',
  '--exit-on-error',
  '--no-owner',
  '--no-privileges',
] as const;

/**
 * A backup into an empty database and an empty folder of originals, once all of it was found whole.
 *
 * @returns how many files, or a sentence where nothing was restored
 */
export async function restoreBackup(
  { databaseUrl, originals }: Pick<ManySettings, 'databaseUrl' | 'originals'>,
  from: string,
): Promise<Result<number, string>> {
  const listed = await wholeBackup(from);
  if (!listed.ok) return listed;
  const room = await roomFor({ databaseUrl, originals });
  if (!room.ok) return room;
  const kept = listed.value.filter(({ path }) => path.startsWith(`${ORIGINALS}/`));
  if (typeof originals !== 'string' && kept.length > 0) {
    return err(
      'The backup holds originals; let PLUMBLINE_ORIGINALS name an empty folder for them.',
    );
  }
  // Files first: those can be taken back, so that whoever runs it may begin anew.
  const restored = await (typeof originals === 'string'
    ? allOrNothing(originals, async () => {
        const copied = await copyOriginals(kept, { from, to: originals });
        return copied.ok ? intoDatabase(databaseUrl, from) : copied;
      })
    : intoDatabase(databaseUrl, from));
  if (!restored.ok) return restored;
  const guarded = await stillGuarded(databaseUrl);
  return guarded.ok ? ok(listed.value.length) : guarded;
}

async function copyOriginals(
  kept: readonly Listed[],
  { from, to }: { readonly from: string; readonly to: string },
): Promise<Result<void, string>> {
  for (const { path, sha256 } of kept) {
    const copied = await copyHashed(join(from, path), join(to, path.slice(ORIGINALS.length)));
    if (copied !== sha256) return err(`${path} changed while it was read; begin anew.`);
  }
  return ok(undefined);
}

async function intoDatabase(databaseUrl: string, from: string): Promise<Result<void, string>> {
  const restored = await runAt(databaseUrl, 'pg_restore', [
    ...RESTORE,
    // The name of the database comes from the environment; `pg_restore` has to be told that it is meant.
    `--dbname=${new URL(databaseUrl).pathname.slice(1)}`,
    join(from, DUMP),
  ]);
  if (restored.ok) return ok(undefined);
  return err(`The database took nothing of it: ${restored.error}`);
}

async function wholeBackup(from: string): Promise<Result<readonly Listed[], string>> {
  const text = await readFile(join(from, LIST), 'utf8').catch(() => undefined);
  const listed = text === undefined ? undefined : listFrom(text);
  if (!listed?.some(({ path }) => path === DUMP)) {
    return err(
      `${from} holds no backup: there is no list of its files that can be read (${LIST}).`,
    );
  }
  for (const { path, sha256 } of listed) {
    const found = await sha256Of(join(from, path)).catch(() => undefined);
    if (found !== sha256) {
      return err(
        `${path} of the backup is ${found ? 'not as it was written' : 'not there'}; nothing was restored.`,
      );
    }
  }
  return ok(listed);
}

async function roomFor({
  databaseUrl,
  originals,
}: Pick<ManySettings, 'databaseUrl' | 'originals'>): Promise<Result<void, string>> {
  if (typeof originals === 'string' && !(await isEmptyFolder(originals))) {
    return err(
      `${originals} is not empty, and nothing in it is written over; let PLUMBLINE_ORIGINALS name an empty folder.`,
    );
  }
  const looked = await inspectDatabase(databaseUrl);
  if (!looked.ok) return err(`DATABASE_URL: ${databaseSentence(looked.error)}`);
  if (looked.value.tables !== 'new') {
    return err(
      'The database holds tables already, and nothing in it is written over; let DATABASE_URL name an empty one.',
    );
  }
  return ok(undefined);
}

/** Whoever switched row-level security off before the backup has it off in the backup too. */
async function stillGuarded(databaseUrl: string): Promise<Result<void, string>> {
  const looked = await inspectDatabase(databaseUrl);
  if (!looked.ok) return err(databaseSentence(looked.error));
  const { unguarded } = looked.value;
  if (unguarded.length === 0) return ok(undefined);
  return err(
    `It is restored, but the database does not hold runners apart in ${unguarded.join(', ')}; run "plumbline doctor" before you let anybody in.`,
  );
}
