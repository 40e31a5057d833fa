import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startPostgres } from '../../packages/store/src/postgres/test-server.ts';
import { ORIGIN } from './ask.ts';
import { type Program, program } from './program.ts';

/** A database of its own, with its usual settings, and a server over it that works on no jobs. */
export interface OnItsOwn {
  readonly url: string;
  readonly originals: string;
  readonly secret: string;
  readonly port: number;
  /** What every program of the database needs to know. */
  readonly env: Readonly<Record<string, string>>;
  /** Not started yet. */
  readonly server: Program;
  readonly end: () => Promise<void>;
}

const SECRET = 'a secret of forty characters, for tests.';

export async function onItsOwn(more: Readonly<Record<string, string>> = {}): Promise<OnItsOwn> {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-many-'));
  const database = await startPostgres();
  const url = await database.newDatabase();
  const port = await freePort();
  const originals = join(folder, 'originals');
  const env = {
    DATABASE_URL: url,
    PLUMBLINE_SECRET: SECRET,
    PLUMBLINE_ORIGIN: ORIGIN,
    PLUMBLINE_ORIGINALS: originals,
    ...more,
  };
  const server = program('server', { ...env, PLUMBLINE_JOBS: '0', PLUMBLINE_PORT: `${port}` });
  return {
    ...{ url, originals, secret: SECRET, port, env, server },
    end: async () => {
      await server.kill();
      await database.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
