import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import {
  type DatabaseState,
  inspectDatabase,
  type S3Place,
  s3Objects,
} from '@plumbline/application';
import { databaseSentence, unboundRole } from '../database-sentence.ts';
import { type ManySettings, readSettings } from '../settings.ts';
import { backupSettings } from './backup-settings.ts';
import { programVersion } from './postgres-programs.ts';

/** One thing that was looked at. With `wrong` the server does not run, or not safely. */
export interface Check {
  readonly id:
    | 'settings'
    | 'database'
    | 'version'
    | 'role'
    | 'policies'
    | 'tables'
    | 'clock'
    | 'originals'
    | 'disk'
    | 'origin'
    | 'backup';
  readonly state: 'good' | 'look' | 'wrong';
  /** With the remedy where something is to be done. */
  readonly says: string;
}

const OLDEST = 15;
const CLOCK_MS = 5000;
const ROOM_BYTES = 5e9;
const LEAST_ROOM_BYTES = 5e8;
const PATIENCE_MS = 5000;

/** Looks at everything that the server for many needs, by the environment, and changes nothing but a file that it takes away again. */
export async function examine(env: NodeJS.ProcessEnv): Promise<readonly Check[]> {
  const settings = readSettings(env);
  if (!settings.ok) {
    return settings.error.map(({ variable, expected }) =>
      wrong('settings', `${variable} should be ${expected}.`),
    );
  }
  const { databaseUrl, originals, origin } = settings.value;
  return [
    settingsCheck(settings.value),
    ...(await databaseChecks(databaseUrl)),
    ...(typeof originals === 'string'
      ? [originalsCheck(originals), ...diskChecks(originals)]
      : [await storeCheck(originals)]),
    await originCheck(origin),
    await backupCheck(env),
  ];
}

function settingsCheck({ port, metricsPort }: ManySettings): Check {
  if (port === metricsPort) {
    return wrong('settings', 'PLUMBLINE_METRICS_PORT has to be another port than PLUMBLINE_PORT.');
  }
  return good('settings', 'Every variable is one that the server can use.');
}

async function databaseChecks(url: string): Promise<readonly Check[]> {
  const looked = await inspectDatabase(url);
  if (!looked.ok) {
    return [wrong('database', `DATABASE_URL: ${databaseSentence(looked.error)}`)];
  }
  const { version, role, tables, unguarded, clockAhead } = looked.value;
  const major = Math.floor(version / 10_000);
  return [
    good('database', 'The database answers.'),
    major >= OLDEST
      ? good('version', `It is PostgreSQL ${major}.`)
      : wrong('version', `It is PostgreSQL ${major}; ${OLDEST} or later is needed.`),
    roleCheck(role),
    unguarded.length === 0
      ? good(
          'policies',
          'Every table of runners’ rows is held apart by the database, from its owner too.',
        )
      : wrong(
          'policies',
          `The database does not hold runners apart in ${unguarded.join(', ')}: somebody switched row-level security off; switch it on and force it.`,
        ),
    tablesCheck(tables),
    Math.abs(clockAhead) <= CLOCK_MS
      ? good('clock', 'The clocks of this machine and of the database agree.')
      : wrong(
          'clock',
          `The database’s clock is ${Math.round(clockAhead / 1000)} s from this machine’s; have both set by NTP: sessions and grants end by it.`,
        ),
  ];
}

function roleCheck(role: DatabaseState['role']): Check {
  const unbound = unboundRole(role);
  if (unbound !== undefined) return wrong('role', unbound);
  return good('role', `The role ${role.name} is bound by row-level security.`);
}

function tablesCheck(tables: DatabaseState['tables']): Check {
  switch (tables) {
    case 'current':
      return good('tables', 'The tables are those of this version.');
    case 'new':
      return look('tables', 'There are no tables yet; the server makes them when it starts.');
    case 'behind':
      return look(
        'tables',
        'The tables are of an earlier version; make a backup: the server changes them when it starts.',
      );
    case 'newer':
      return wrong('tables', 'The tables were made by a later Plumbline; update this one.');
  }
}

function originalsCheck(folder: string): Check {
  const probe = join(folder, `.doctor-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(probe, '', { mode: 0o600 });
    rmSync(probe);
    return good('originals', `Originals can be written to ${folder}.`);
  } catch (thrown) {
    const { code } = thrown as NodeJS.ErrnoException;
    return wrong(
      'originals',
      `PLUMBLINE_ORIGINALS: ${folder} cannot be written to (${code}); give the server’s user the right to.`,
    );
  }
}

/** Puts an object, fetches it and takes it away again. */
async function storeCheck(place: S3Place): Promise<Check> {
  const where = `s3://${place.bucket}/${place.prefix}`;
  const objects = await s3Objects(place);
  const probe = `${randomUUID()}/doctor` as const;
  const fetched = join(tmpdir(), `plumbline-doctor-${process.pid}`);
  try {
    await objects.put(`${probe}/probe`, Readable.from([Buffer.from('probe')]));
    if (!(await objects.fetchTo(`${probe}/probe`, fetched))) throw new Error('it is not there');
    await objects.drop(`${probe}/`);
    return good('originals', `Originals can be put into ${where}, fetched and taken away.`);
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message : 'no answer';
    return wrong(
      'originals',
      `PLUMBLINE_ORIGINALS: ${where} does not do what it should (${why}); look at the address, the keys in the environment and what their role may do.`,
    );
  } finally {
    rmSync(fetched, { force: true });
    await objects.close();
  }
}

function diskChecks(folder: string): readonly Check[] {
  try {
    const { bavail, bsize } = statfsSync(folder);
    const free = bavail * bsize;
    const says = `${(free / 1e9).toFixed(1)} GB are free for originals`;
    if (free < LEAST_ROOM_BYTES) return [wrong('disk', `${says}: make room now.`)];
    return [
      free < ROOM_BYTES ? look('disk', `${says}: make room soon.`) : good('disk', `${says}.`),
    ];
  } catch {
    return [];
  }
}

/** Asks as a browser would: through the proxy. */
async function originCheck(origin: string): Promise<Check> {
  try {
    const answered = await fetch(`${origin}/healthz`, {
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const body: unknown = await answered.json();
    if (answered.ok && JSON.stringify(body) === '{"ok":true}') {
      return good('origin', `${origin} is answered by Plumbline.`);
    }
    return look(
      'origin',
      `${origin}/healthz answers ${answered.status}, and not as Plumbline does; look at the proxy.`,
    );
  } catch {
    return look(
      'origin',
      `${origin} does not answer from here: start the server, or look at the proxy, its certificate and the name.`,
    );
  }
}

async function backupCheck(env: NodeJS.ProcessEnv): Promise<Check> {
  const settings = backupSettings(env);
  if (!settings.ok) {
    return look(
      'backup',
      'PLUMBLINE_BACKUP_URL is not set here: "plumbline backup" needs it wherever it is to run.',
    );
  }
  const version = await programVersion('pg_dump');
  if (version === undefined) {
    return look(
      'backup',
      'pg_dump is not installed here; "plumbline backup" needs it (Debian: postgresql-client).',
    );
  }
  const looked = await inspectDatabase(settings.value.backupUrl);
  if (!looked.ok) {
    return wrong('backup', `PLUMBLINE_BACKUP_URL: ${databaseSentence(looked.error)}`);
  }
  const { role } = looked.value;
  const major = Math.floor(looked.value.version / 10_000);
  if (!role.isSuperuser && !role.bypassesPolicies) {
    return wrong(
      'backup',
      `The role ${role.name} of PLUMBLINE_BACKUP_URL is not shown all rows, so no backup can be made; make it as docs/operations.md says.`,
    );
  }
  if (version < major) {
    return wrong(
      'backup',
      `pg_dump is of PostgreSQL ${version} and the database of ${major}; install a client as new as the server.`,
    );
  }
  return good('backup', 'A backup can be made here.');
}

function good(id: Check['id'], says: string): Check {
  return { id, state: 'good', says };
}

function look(id: Check['id'], says: string): Check {
  return { id, state: 'look', says };
}

function wrong(id: Check['id'], says: string): Check {
  return { id, state: 'wrong', says };
}
