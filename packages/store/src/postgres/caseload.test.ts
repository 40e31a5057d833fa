import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { oneRun } from '../fixtures.ts';
import { newId } from '../records/records.ts';
import type { FlagToRaise, Raised } from './caseload.ts';
import { openPostgres, type Postgres } from './open-postgres.ts';
import {
  NEEDS_POSTGRES,
  POSTGRES_PROGRAMS,
  startPostgres,
  type TestServer,
} from './test-server.ts';

const SUITE = POSTGRES_PROGRAMS
  ? 'flags, who saw them, and notes'
  : `flags, who saw them, and notes (${NEEDS_POSTGRES})`;
const NOW = Date.now();
const PAIN: FlagToRaise = {
  kind: 'pain',
  happening: '2026-06-10',
  needs: ['log'],
  body: { pain: 7 },
};
const PRIVATE: FlagToRaise = {
  kind: 'private',
  happening: 'x',
  needs: ['safety', 'private_answers'],
  body: {},
};
const RAISED: Raised = {
  revision: 2,
  derivedBy: '1',
  untilAt: NOW,
  standing: ['pain 2026-06-10'],
  keepsBack: false,
};

describe.skipIf(POSTGRES_PROGRAMS === undefined)(SUITE, () => {
  const originals = mkdtempSync(join(tmpdir(), 'plumbline-originals-'));
  let server: TestServer;
  let url: string;
  let many: Postgres;
  let runner: string;
  let person: string;

  beforeAll(async () => {
    server = await startPostgres();
    url = await server.newDatabase();
    const opened = await openPostgres({ url, originals });
    if (!opened.ok) throw new Error(opened.error.received);
    many = opened.value;
  });
  afterAll(async () => {
    await many.close();
    await server.stop();
    rmSync(originals, { recursive: true, force: true });
  });
  beforeEach(async () => {
    [runner, person] = [newId(), newId()];
    await writeAs(runner);
  });

  async function writeAs(id: string): Promise<void> {
    const store = await many.openRunner(id, 'write');
    if (!store.ok) throw new Error(store.error.received);
    expect(await store.value.save(oneRun(0).changes)).toMatchObject({ ok: true });
    await store.value.close();
  }

  function give(kinds: readonly string[], to = person, from = runner): Promise<void> {
    const between = { runnerId: from, personId: to };
    return many.access.give({ ...between, kinds, mayWrite: false, givenAt: NOW, untilAt: null });
  }

  async function kindsSeen(by = person): Promise<readonly string[]> {
    const flags = await many.caseload.flagsOf({ runnerId: runner, personId: by }, 10);
    return flags.map(({ kind }) => kind);
  }

  test('a flag is raised once for one happening, and anew for another', async () => {
    await many.caseload.raise(runner, [PAIN], NOW, RAISED);
    await many.caseload.raise(runner, [PAIN, { ...PAIN, happening: 'later' }], NOW + 1, RAISED);
    const flags = await many.caseload.flagsOf({ runnerId: runner, personId: runner }, 10);
    expect(flags.map(({ happening, raisedAt, body }) => [happening, raisedAt, body])).toEqual([
      ['later', NOW + 1, { pain: 7 }],
      ['2026-06-10', NOW, { pain: 7 }],
    ]);
  });

  test('the database tells a flag to whom the runner lets see all that it tells of, and to nobody else', async () => {
    await many.caseload.raise(runner, [PAIN, PRIVATE], NOW, RAISED);
    expect(await kindsSeen()).toEqual([]);
    await give(['log', 'safety']);
    expect(await kindsSeen()).toEqual(['pain']);
    expect(await kindsSeen(newId())).toEqual([]);
    await give(['private_answers', 'safety']);
    expect(await kindsSeen()).toEqual(['private']);
    await many.access.withdraw({ runnerId: runner, personId: person }, NOW);
    expect(await kindsSeen()).toEqual([]);
    expect(await many.caseload.cases(person)).toEqual([]);
  });

  test('somebody with many runners is told of each up to where its flags were raised', async () => {
    const second = newId();
    await writeAs(second);
    await give(['log']);
    await give(['plan'], person, second);
    await many.caseload.raise(runner, [PAIN], NOW, RAISED);
    const cases = await many.caseload.cases(person);
    expect(cases.map(({ runnerId }) => runnerId).sort()).toEqual([runner, second].sort());
    expect(cases.find(({ runnerId }) => runnerId === runner)?.raised).toEqual(RAISED);
    expect(await many.caseload.cases(newId())).toEqual([]);
    // To look at one of them shows that one alone.
    const store = await many.openRunner(second, 'read', person);
    expect(store.ok && (await store.value.version())).toBe(
      cases.find(({ runnerId }) => runnerId === second)?.revision,
    );
  });

  test('who saw a flag is told to whoever sees it, and is written by nobody else', async () => {
    await many.caseload.raise(runner, [PAIN], NOW, RAISED);
    const flag =
      (await many.caseload.flagsOf({ runnerId: runner, personId: runner }, 1))[0]?.id ?? '';
    const see = (personId: string) =>
      many.caseload.acknowledge({ runnerId: runner, personId, flagId: flag }, NOW, 'called her');
    expect(await see(person)).toBe(false);
    await give(['plan']);
    expect(await see(person)).toBe(false);
    await give(['log']);
    expect(await see(person)).toBe(true);
    for (const personId of [runner, person]) {
      expect(await many.caseload.flagsOf({ runnerId: runner, personId }, 1)).toMatchObject([
        { seen: [{ personId: person, at: NOW, action: 'called her' }] },
      ]);
    }
    expect(await many.caseload.flags(person, NOW)).toEqual([]);
    expect(await many.caseload.flags(person, NOW - 1)).toHaveLength(1);
    // Nobody acknowledges what is raised of themselves, nor in another's name.
    await expect(see(runner)).rejects.toThrow();
    const forged = `insert into flag_acknowledgement values
      ('${newId()}', '${flag}', '${runner}', '${newId()}', 0, '')`;
    await expect(asked(forged, person)).rejects.toThrow('row-level security');
  });

  test('nobody but the program in the runner’s name raises a flag', async () => {
    await give(['log']);
    const forged = `insert into flag values ('${newId()}', '${runner}', 'pain', 'y', '{log}', '{}', 0)`;
    await expect(asked(forged, person)).rejects.toThrow('row-level security');
  });

  test('a note is read by the runner and by who wrote it, as long as the runner lets them', async () => {
    const mine = { runnerId: runner, personId: person };
    await expect(many.caseload.note(mine, NOW, 'forged')).rejects.toThrow();
    await give(['plan']);
    await many.caseload.note(mine, NOW, 'calf first');
    const other = newId();
    await give(['plan'], other);
    const read = (personId: string) => many.caseload.notes({ runnerId: runner, personId }, 10);
    const note = { personId: person, at: NOW, note: 'calf first' };
    expect(await read(runner)).toEqual([note]);
    expect(await read(person)).toEqual([note]);
    expect(await read(other)).toEqual([]);
    await many.access.withdraw(mine, NOW);
    expect(await read(person)).toEqual([]);
    expect(await read(runner)).toEqual([note]);
  });

  test('nothing of it is changed, not even by a superuser, and all of it goes with the runner', async () => {
    await give(['log']);
    await many.caseload.raise(runner, [PAIN], NOW, RAISED);
    const [flag] = await many.caseload.flags(person, 0);
    const who = { runnerId: runner, personId: person };
    await many.caseload.acknowledge({ ...who, flagId: flag?.id ?? '' }, NOW, 'called');
    await many.caseload.note(who, NOW, 'text');
    const root = url.replace('plumbline@', 'postgres@');
    for (const change of [
      'delete from flag_acknowledgement',
      `update flag set body = '{}'`,
      `update clinician_note set note = 'other'`,
      'truncate clinician_note',
    ]) {
      await expect(asked(change, '', root)).rejects.toThrow('only ever added to');
    }
    expect(await asked(`update flag set body = '{}'`, runner)).toBe(0);
    await expect(asked('delete from flag_acknowledgement', runner)).rejects.toThrow(
      'only ever added',
    );
    expect(await many.eraseRunner(runner)).toMatchObject({ ok: true });
    for (const table of ['flag', 'flag_acknowledgement', 'clinician_note', 'flags_raised']) {
      const left = await asked(`select from ${table} where runner_id = '${runner}'`, '', root);
      expect(left, table).toBe(0);
    }
  });

  async function asked(statement: string, as: string, at = url): Promise<number | null> {
    const client = new pg.Client({ connectionString: at });
    await client.connect();
    try {
      await client.query(
        `select set_config('plumbline.runner', $1, false), set_config('plumbline.person', $2, false)`,
        [runner, as],
      );
      return (await client.query(statement)).rowCount;
    } finally {
      await client.end();
    }
  }
});
