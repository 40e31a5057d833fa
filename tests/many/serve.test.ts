import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  asSuperuser,
  freePort,
  NEEDS_POSTGRES,
  POSTGRES_PROGRAMS,
  startPostgres,
  type TestServer,
} from '../../packages/store/src/postgres/test-server.ts';

const SUITE = POSTGRES_PROGRAMS ? 'plumbline serve' : `plumbline serve (${NEEDS_POSTGRES})`;
const PLUMBLINE = fileURLToPath(new URL('../../apps/cli/bin/plumbline.js', import.meta.url));

interface Started {
  readonly child: ChildProcess;
  readonly port: number;
  readonly metricsPort: number;
  /** What it said, a line of JSON each. */
  readonly said: readonly Readonly<Record<string, unknown>>[];
}

describe.skipIf(POSTGRES_PROGRAMS === undefined)(SUITE, () => {
  const home = mkdtempSync(join(tmpdir(), 'plumbline-serve-'));
  let database: TestServer;
  let url: string;

  beforeAll(async () => {
    database = await startPostgres();
    url = await database.newDatabase();
  });
  afterAll(async () => {
    await database.stop();
    rmSync(home, { recursive: true, force: true });
  });

  const settings = (port: number, metricsPort: number): NodeJS.ProcessEnv => ({
    ...process.env,
    DATABASE_URL: url,
    PLUMBLINE_SECRET: 'a secret of forty characters, for tests.',
    PLUMBLINE_ORIGIN: `http://localhost:${port}`,
    PLUMBLINE_ORIGINALS: join(home, 'originals'),
    PLUMBLINE_PORT: `${port}`,
    PLUMBLINE_METRICS_PORT: `${metricsPort}`,
  });

  function serve(port: number, metricsPort: number): ChildProcess {
    return spawn(process.execPath, [PLUMBLINE, 'serve'], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: settings(port, metricsPort),
    });
  }

  async function started(): Promise<Started> {
    const [port, metricsPort] = [await freePort(), await freePort()];
    const child = serve(port, metricsPort);
    const said: Record<string, unknown>[] = [];
    if (!child.stdout) throw new Error('nothing to read from');
    const lines = createInterface({ input: child.stdout });
    lines.on('line', (line) => said.push(JSON.parse(line)));
    while (!said.some(({ event }) => event === 'listening')) await once(lines, 'line');
    return { child, port, metricsPort, said };
  }

  test('lives, is ready, is measured on a port of its own, and ends well when it is told to', async () => {
    const { child, port, metricsPort, said } = await started();
    const statusOf = async (at: number, path: string) =>
      (await fetch(`http://127.0.0.1:${at}${path}`)).status;
    expect(await statusOf(port, '/healthz')).toBe(200);
    expect(await statusOf(port, '/readyz')).toBe(200);
    expect(await statusOf(metricsPort, '/metrics')).toBe(200);
    expect(await statusOf(metricsPort, '/readyz')).toBe(404);
    const metrics = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
    expect(metrics).toContain(
      'plumbline_requests_total{method="GET",route="/readyz",status="200"} 1',
    );
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await expect.poll(() => statusOf(port, '/readyz')).toBe(503);
    expect(await statusOf(port, '/healthz')).toBe(200);
    expect(await ended).toEqual([0, null]);
    expect(said.at(-1)).toMatchObject({ event: 'stopped' });
    expect(said.filter(({ event }) => event === 'request').length).toBeGreaterThanOrEqual(4);
  });

  test.each([
    ['a superuser’s role', () => asSuperuser(url), /^plumbline: The role postgres is a superuser/],
    ['a database that there is not', () => `${url}_nowhere`, /^plumbline: .*does not exist.*\n$/],
    ['nobody at the address', () => 'postgres://x@127.0.0.1:1/x', /^plumbline: .*127\.0\.0\.1:1/],
  ])(
    'neither server, worker nor a look at its jobs starts with %s, and each says so',
    (_, address, says) => {
      for (const asked of [['serve'], ['work'], ['work', '--dead']]) {
        const told = spawnSync(process.execPath, [PLUMBLINE, ...asked], {
          encoding: 'utf8',
          env: { ...settings(4180, 4181), DATABASE_URL: address() },
        });
        expect([asked, told.status, told.stdout]).toEqual([asked, 6, '']);
        expect(told.stderr).toMatch(says);
      }
    },
  );

  test('does not start where its port for metrics is taken, and says which', async () => {
    const { child, metricsPort } = await started();
    try {
      const other = serve(await freePort(), metricsPort);
      let complaint = '';
      other.stderr?.on('data', (chunk: Buffer) => {
        complaint += chunk.toString();
      });
      expect((await once(other, 'close'))[0]).toBe(6);
      expect(complaint).toBe(
        `plumbline: PLUMBLINE_METRICS_PORT: ${metricsPort} is taken, or may not be listened on.\n`,
      );
    } finally {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    }
  });
});
