import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { oneRun } from '../fixtures.ts';
import { openPostgres, type Postgres } from './open-postgres.ts';
import {
  NEEDS_POSTGRES,
  POSTGRES_PROGRAMS,
  startPostgres,
  type TestServer,
} from './test-server.ts';

const SUITE = POSTGRES_PROGRAMS ? 'stored answers' : `stored answers (${NEEDS_POSTGRES})`;
const ANSWER = { program: 'p', day: '2026-11-29', zone: 'Europe/Berlin', body: '{}' };

describe.skipIf(POSTGRES_PROGRAMS === undefined)(SUITE, () => {
  const originals = mkdtempSync(join(tmpdir(), 'plumbline-answers-'));
  let server: TestServer;
  let many: Postgres;
  beforeAll(async () => {
    server = await startPostgres();
    const opened = await openPostgres({ url: await server.newDatabase(), originals });
    if (!opened.ok) throw new Error(opened.error.code);
    many = opened.value;
  });
  afterAll(async () => {
    await many.close();
    await server.stop();
    rmSync(originals, { recursive: true, force: true });
  });

  /** A runner with records, and which revision those are. */
  async function aRunner(): Promise<readonly [id: string, version: number]> {
    const id = randomUUID();
    const store = await many.openRunner(id, 'write');
    if (!store.ok) throw new Error(store.error.code);
    expect(await store.value.save(oneRun(0).changes)).toMatchObject({ ok: true });
    const version = await store.value.version();
    await store.value.close();
    return [id, Number(version)];
  }

  async function change(id: string): Promise<void> {
    const store = await many.openRunner(id, 'write');
    if (!store.ok) throw new Error(store.error.code);
    expect(await store.value.save({ at: 1 })).toMatchObject({ ok: true });
    await store.value.close();
  }

  test('one is found for the records and the program that it was made of, until either is another', async () => {
    const [id, version] = await aRunner();
    expect(await many.answers.find(id, 'p')).toBeUndefined();
    await many.answers.keep(id, { ...ANSWER, version });
    const { program: _, ...found } = ANSWER;
    expect(await many.answers.find(id, 'p')).toEqual(found);
    expect(await many.answers.find(id, 'q')).toBeUndefined();
    await change(id);
    expect(await many.answers.find(id, 'p')).toBeUndefined();
  });

  test('one of earlier records never takes the place of one of later ones', async () => {
    const [id, version] = await aRunner();
    await change(id);
    await many.answers.keep(id, { ...ANSWER, version: version + 1, body: '"later"' });
    await many.answers.keep(id, { ...ANSWER, version, body: '"earlier"' });
    expect((await many.answers.find(id, 'p'))?.body).toBe('"later"');
  });

  test('one that was worked out while its runner erased everything is not kept', async () => {
    const [id, version] = await aRunner();
    expect(await many.eraseRunner(id)).toMatchObject({ ok: true });
    await many.answers.keep(id, { ...ANSWER, version });
    expect(await many.answers.find(id, 'p')).toBeUndefined();
  });
});
