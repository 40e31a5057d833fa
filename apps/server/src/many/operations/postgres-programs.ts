import { spawn } from 'node:child_process';
import { err, ok, type Result } from '@plumbline/domain';

/** Programs that come with PostgreSQL, found by PATH. */
type Program = 'pg_dump' | 'pg_restore';

const MOST_SAID = 600;

/** The major version of the program; nothing where it is not installed. */
export async function programVersion(program: Program): Promise<number | undefined> {
  const ended = await run(program, ['--version'], {});
  const major = ended.ok ? /\(PostgreSQL\) (\d+)/.exec(ended.value)?.[1] : undefined;
  return major === undefined ? undefined : Number(major);
}

/** Has the program work at the database. @returns what it complained of, in its own words */
export async function runAt(
  url: string,
  program: Program,
  args: readonly string[],
): Promise<Result<void, string>> {
  const ended = await run(program, args, libpqEnvironment(url));
  return ended.ok ? ok(undefined) : ended;
}

function run(
  program: Program,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Result<string, string>> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [said, complained]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => complained.push(chunk));
    child.on('error', ({ message }) => resolve(err(message)));
    child.on('close', (code) => {
      if (code === 0) resolve(ok(Buffer.concat(said).toString('utf8')));
      else resolve(err(Buffer.concat(complained).toString('utf8').trim().slice(0, MOST_SAID)));
    });
  });
}

/**
 * The address as variables: an argument would show the password to everybody on the machine.
 * https://www.postgresql.org/docs/15/libpq-envars.html
 */
function libpqEnvironment(address: string): Readonly<Record<string, string>> {
  const url = new URL(address);
  const sslMode = url.searchParams.get('sslmode');
  const said = {
    PGHOST: url.searchParams.get('host') ?? url.hostname,
    PGPORT: url.port || '5432',
    PGUSER: decodeURIComponent(url.username),
    PGPASSWORD: decodeURIComponent(url.password),
    PGDATABASE: decodeURIComponent(url.pathname.slice(1)),
    ...(sslMode === null ? {} : { PGSSLMODE: sslMode }),
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== ''));
}
