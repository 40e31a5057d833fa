import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

/** Said in the name of a suite that has to be skipped. */
export const NEEDS_POSTGRES = 'needs PostgreSQL (Debian package `postgresql`)';

const DEBIAN = '/usr/lib/postgresql';
const PATIENCE_MS = 60_000;

/** Folder of PostgreSQL's programs; nothing where it is not installed. */
export const POSTGRES_PROGRAMS = existsSync(DEBIAN)
  ? readdirSync(DEBIAN)
      .sort((a, b) => Number(b) - Number(a))
      .map((version) => join(DEBIAN, version, 'bin'))
      .find((bin) => existsSync(join(bin, 'initdb')))
  : undefined;

/** A real PostgreSQL on a free port, with its data in a folder of its own. */
export interface TestServer {
  /** An empty database, owned by a user who is no superuser. */
  readonly newDatabase: () => Promise<string>;
  /** Ends the server as a power cut does. */
  readonly kill: () => Promise<void>;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export async function startPostgres(): Promise<TestServer> {
  const programs = POSTGRES_PROGRAMS;
  if (programs === undefined) throw new Error(NEEDS_POSTGRES);
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-postgres-'));
  const as = whoRunsIt();
  if (as) chownSync(folder, as.uid, as.gid);
  const data = join(folder, 'data');
  const init = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'];
  const made = spawnSync(join(programs, 'initdb'), init, { ...as, encoding: 'utf8', cwd: folder });
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`);
  const port = await freePort();
  const root = `postgres://postgres@127.0.0.1:${port}/postgres`;
  let server: ChildProcess | undefined;
  let databases = 0;

  async function start(): Promise<void> {
    const child = spawn(
      join(programs as string, 'postgres'),
      ['-D', data, '-p', `${port}`, '-c', 'listen_addresses=127.0.0.1', '-k', folder],
      { ...as, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    server = child;
    let complaints = '';
    child.stderr.on('data', (chunk: Buffer) => {
      complaints = (complaints + chunk.toString()).slice(-2000);
    });
    for (const end = performance.now() + PATIENCE_MS; !(await answers(root)); await wait(50)) {
      if (child.exitCode !== null || performance.now() > end) {
        throw new Error(`PostgreSQL does not start: ${complaints}`);
      }
    }
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    const others = signal === 'SIGKILL' ? childrenOf(server) : [];
    server.kill(signal);
    // Without the first process the others go on for a moment, and would still answer.
    for (const pid of others) killIfThere(pid);
    await ended;
  }

  await start();
  await tellDatabase(root, 'create role plumbline login');
  return {
    newDatabase: async () => {
      const name = `plumbline_${++databases}`;
      await tellDatabase(root, `create database ${name} owner plumbline`);
      return `postgres://plumbline@127.0.0.1:${port}/${name}`;
    },
    kill: () => end('SIGKILL'),
    start,
    stop: async () => {
      // Fast shutdown: https://www.postgresql.org/docs/15/server-shutdown.html
      await end('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** https://www.man7.org/linux/man-pages/man5/proc_tid_children.5.html */
function childrenOf({ pid }: ChildProcess): readonly number[] {
  const listed = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
  return listed === '' ? [] : listed.split(' ').map(Number);
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself.
  }
}

/** PostgreSQL refuses to run as root. */
function whoRunsIt(): { readonly uid: number; readonly gid: number } | undefined {
  if (userInfo().uid !== 0) return undefined;
  const [uid, gid] = ['-u', '-g'].map((which) =>
    Number(spawnSync('id', [which, 'postgres'], { encoding: 'utf8' }).stdout),
  );
  if (!uid || !gid) throw new Error('there is no user postgres');
  return { uid, gid };
}

/** A port of this machine that nobody listens at now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/** @returns its rows, where it has some */
export async function tellDatabase<Row = Readonly<Record<string, unknown>>>(
  url: string,
  statement: string,
  values: readonly unknown[] = [],
): Promise<readonly Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const given = values.length > 0 ? [...values] : undefined;
    return (await client.query(statement, given)).rows as Row[];
  } finally {
    await client.end();
  }
}

/** The same database, as whom no policy binds. */
export function asSuperuser(url: string): string {
  return url.replace('//plumbline@', '//postgres@');
}
