import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listenForMetrics, openMetrics } from '../../apps/server/src/many/operations/metrics.ts';
import { readSettings } from '../../apps/server/src/many/settings.ts';
import {
  freePort,
  NEEDS_POSTGRES,
  POSTGRES_PROGRAMS,
} from '../../packages/store/src/postgres/test-server.ts';
import { type ManyForTests, manyForTests } from './many-for-tests.ts';

const SUITE = POSTGRES_PROGRAMS ? 'metrics of a server' : `metrics of a server (${NEEDS_POSTGRES})`;

describe.skipIf(POSTGRES_PROGRAMS === undefined)(SUITE, () => {
  let many: ManyForTests;
  beforeAll(async () => {
    many = await manyForTests();
  });
  afterAll(() => many.close());

  test('count requests by the route’s pattern and status, and hold nothing of anybody', async () => {
    const [runner, other] = [await many.newcomer('Mia'), await many.newcomer('Max')];
    await runner.ask('GET', '/api/why');
    await runner.ask('GET', '/api/why');
    await runner.ask('GET', '/api/runs/01977777-0000-7000-8000-000000000000');
    await runner.ask('GET', `/api/runners/${other.id}/log`);
    await runner.ask('GET', '/api/caseload');
    await runner.ask('DELETE', `/api/access/${other.id}`, { json: {} });
    await runner.ask('GET', '/nowhere/mia@example.org?pain=7');
    await runner.ask('BREW', '/api/why');
    const text = await many.metrics();
    expect(text).toContain(
      'plumbline_requests_total{method="GET",route="/api/why",status="200"} 2',
    );
    expect(text).toContain('route="/api/runs/:id"');
    expect(text).toContain('method="GET",route="/api/caseload",status="200"} 1');
    expect(text).toContain('method="DELETE",route="/api/access/:person",status="404"} 1');
    expect(text).toMatch(/plumbline_request_duration_seconds_bucket\{le="0\.05",method="GET"/);
    expect(text).toMatch(/^plumbline_open_rooms [12]$/m);
    expect(text).toContain('plumbline_faults_total 0');
    expect(text).toContain('plumbline_process_resident_memory_bytes');
    for (const told of [runner.id, other.id, '01977777', 'example.org', 'pain', 'BREW'])
      expect(text).not.toContain(told);
  });

  test('are no page of the server that browsers reach', async () => {
    const runner = await many.newcomer('Mo');
    for (const who of [runner, many.nobody]) {
      const { status, body } = await who.ask('GET', '/metrics');
      expect([status, JSON.stringify(body)]).toEqual([404, expect.not.stringContaining('_total')]);
    }
  });
});

test('metrics are read on a port of their own, and a port that is taken is said', async () => {
  const port = await freePort();
  const metrics = openMetrics([
    { name: 'plumbline_waiting', help: 'Waiting.', value: async () => 3 },
  ]);
  const server = await listenForMetrics(metrics, port);
  if (!server.ok) throw new Error(server.error);
  try {
    const answered = await fetch(`http://127.0.0.1:${port}/metrics`);
    expect(answered.headers.get('content-type')).toContain('text/plain; version=0.0.4');
    expect(await answered.text()).toMatch(/# TYPE plumbline_waiting gauge\nplumbline_waiting 3/);
    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(404);
    expect(server.value.address()).toMatchObject({ address: '127.0.0.1' });
    const again = await listenForMetrics(metrics, port);
    expect(again).toMatchObject({ ok: false, error: expect.stringContaining(`${port} is taken`) });
  } finally {
    server.value.close();
  }
});

test.each(['0', '65536', 'x'])('PLUMBLINE_METRICS_PORT=%s is refused', (PLUMBLINE_METRICS_PORT) => {
  const read = readSettings({ PLUMBLINE_METRICS_PORT });
  const wrong = read.ok ? [] : read.error.map(({ variable }) => variable);
  expect(wrong).toContain('PLUMBLINE_METRICS_PORT');
});
