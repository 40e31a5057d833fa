import { afterEach, beforeEach, expect, test } from 'vitest';
import { type AppForTests, appForTests, gpxRun, triageFile } from './testing/app-for-tests.ts';

let app: AppForTests;
beforeEach(() => {
  app = appForTests(() => new Date('2026-06-20T12:00:00Z'));
});
afterEach(() => app.close());

const VISIT = {
  id: 'd9f0c3be-8f8c-4f0e-9c0f-5d6f1a2b3c4d',
  day: '2026-06-25',
  time: '14:30',
  place: 'Ulm',
  said: null,
  limits: [] as readonly object[],
  questions: ['May I run the race?'],
};

async function visit(changes: Partial<typeof VISIT> = {}): Promise<void> {
  const json = { visits: [{ ...VISIT, ...changes }] };
  expect((await app.ask('PUT', '/api/care', { json })).status).toBe(200);
}

async function longest() {
  return (await app.ask('GET', '/api/why')).body.longest;
}

test('a visit is given to the calendar, with the questions where they were asked for', async () => {
  await visit();
  const path = `/api/care/visits/${VISIT.id}/calendar`;
  const plain = await app.ask('GET', path);
  expect(plain.body).toMatchObject({ name: 'appointment.ics' });
  expect(plain.body.text).toContain('DTSTART:20260625T143000');
  expect(plain.body.text).not.toContain('race');
  expect((await app.ask('GET', `${path}?questions=yes`)).body.text).toContain('race');
  expect((await app.ask('GET', '/api/care/visits/other/calendar')).status).toBe(404);
});

test('what the clinician said about running is obeyed, until its day', async () => {
  await app.take({
    'runs/1.gpx': gpxRun('2026-06-02T06:00:00Z', 8),
    'runs/2.gpx': gpxRun('2026-06-05T06:00:00Z', 8),
    'runs/3.gpx': gpxRun('2026-06-09T06:00:00Z', 8),
    'triage.json': triageFile(),
  });
  expect(await longest()).toMatchObject({ km: 8.8, withheld: false });

  const text = 'as far as it stays quiet';
  await visit({ limits: [{ kind: 'max_km', until: null, km: 5, text }] });
  expect(await longest()).toMatchObject({ km: 5, why: expect.stringContaining('a clinician') });

  const rest = { kind: 'no_running_until', km: null, text: '' };
  await visit({ limits: [{ ...rest, until: '2026-06-21' }] });
  expect(await longest()).toMatchObject({ km: null, withheld: true });
  const safety = (await app.ask('GET', '/api/state')).body.safety;
  expect(safety).toMatchObject({ tier: 'none', running: 'stop' });

  await visit({ limits: [{ ...rest, until: '2026-06-20' }] });
  expect(await longest()).toMatchObject({ km: 8.8, withheld: false });
});
