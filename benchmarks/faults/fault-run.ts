import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import {
  freePort,
  startPostgres,
  type TestServer,
} from '../../packages/store/src/postgres/test-server.ts';
import { runGpx } from '../../tests/many/gpx-run.ts';
import { ORIGIN } from '../many/ask.ts';
import { signedIn } from '../many/people.ts';
import { type Program, program } from '../many/program.ts';
import { type Found, lookAfter } from './look-after.ts';
import { sendImport } from './send-import.ts';

/** Kills workers, servers and the database while runners send files, and looks whether anything is lost or done twice. */
export interface FaultsAsked {
  readonly runners: number;
  /** Imports that each runner sends, one after the other; a run each. */
  readonly each: number;
  /** Kills of a worker, of a server, and of the database: so many of each. */
  readonly kills: number;
  readonly say?: (line: string) => void;
}

export interface FaultReport extends Found {
  readonly seconds: number;
  readonly kills: readonly string[];
  /** Faults that servers and workers told of themselves. */
  readonly faults: readonly string[];
}

const SECRET = 'a secret of forty characters, for tests.';
const AWAY_MS = 700;

export async function faultRun(asked: FaultsAsked): Promise<FaultReport> {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-faults-'));
  const database = await startPostgres();
  const url = await database.newDatabase();
  const originals = join(folder, 'originals');
  const ports = [await freePort(), await freePort()];
  const env = {
    DATABASE_URL: url,
    PLUMBLINE_SECRET: SECRET,
    PLUMBLINE_ORIGIN: ORIGIN,
    PLUMBLINE_ORIGINALS: originals,
    PLUMBLINE_CONNECTIONS: '10',
    PLUMBLINE_JOBS: '1',
  };
  const servers = ports.map((port) =>
    program('server', { ...env, PLUMBLINE_JOBS: '0', PLUMBLINE_PORT: `${port}` }),
  );
  const workers = [program('worker', env), program('worker', env)];
  const all = [...servers, ...workers];
  try {
    // All at once, on an empty database.
    await Promise.all(all.map(({ start }) => start()));
    const people = await signedIn(url, SECRET, asked.runners);
    const kills: string[] = [];
    const began = performance.now();
    const killer = killing(asked, { database, servers, workers, kills, began });
    await Promise.all(
      people.map(async (person, who) => {
        for (let nth = 0; nth < asked.each; nth++) {
          const file = { path: `run ${nth}.gpx`, text: runGpx(who * asked.each + nth) };
          await sendImport(person, file, ports);
          killer.readOne();
        }
      }),
    );
    const seconds = Math.round((performance.now() - began) / 1000);
    await killer.ended();
    const runners = people.map(({ id }) => id);
    const found = await lookAfter(url, { originals, runners, each: asked.each });
    return { ...found, seconds, kills, faults: all.flatMap(({ faults }) => faults) };
  } finally {
    await Promise.all(all.map(({ kill }) => kill()));
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Killable {
  readonly database: TestServer;
  readonly servers: readonly Program[];
  readonly workers: readonly Program[];
  readonly kills: string[];
  readonly began: number;
}

/** Spreads the kills over the imports, in turns: a worker, a server, the database. */
function killing(
  { runners, each, kills: times, say = () => {} }: FaultsAsked,
  { database, servers, workers, kills, began }: Killable,
) {
  const every = Math.floor((runners * each) / (times * 3 + 1));
  let read = 0;
  let turn: Promise<void> = Promise.resolve();

  async function killNext(nth: number): Promise<void> {
    const round = Math.floor(nth / 3);
    const [what, target] = (
      [
        ['a worker', workers[round % workers.length]],
        ['a server', servers[round % servers.length]],
        ['the database', database],
      ] as const
    )[nth % 3] ?? ['the database', database];
    if (!target) return;
    const line = `${((performance.now() - began) / 1000).toFixed(1)} s, ${read} read: ${what} is killed`;
    kills.push(line);
    say(line);
    await target.kill();
    await wait(AWAY_MS);
    await target.start();
  }

  return {
    readOne: () => {
      read += 1;
      const nth = read / every - 1;
      if (Number.isInteger(nth) && nth < times * 3) turn = turn.then(() => killNext(nth));
    },
    ended: () => turn,
  };
}
