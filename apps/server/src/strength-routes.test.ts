import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type AppForTests, appForTests } from './testing/app-for-tests.ts';

let app: AppForTests;
beforeEach(() => {
  app = appForTests(() => new Date('2026-06-20T12:00:00Z'));
});
afterEach(() => app.close());

const PLANK = {
  day: '2026-06-19',
  exercise: 'Front plank',
  sets: 3,
  reps: null,
  holdSeconds: 45,
  loadKg: null,
  minutes: null,
  note: null,
};

async function strength() {
  return (await app.ask('GET', '/api/strength')).body;
}

describe('strength work', () => {
  test('is written, counted by weeks and known by the catalogue', async () => {
    const written = await app.ask('PUT', '/api/strength', { json: PLANK });
    await app.ask('PUT', '/api/strength', { json: { ...PLANK, exercise: 'Interpretive dance' } });
    const body = await strength();
    expect(body.entries).toMatchObject([
      { exercise: 'Interpretive dance', isKnown: false },
      { id: written.body.id, exercise: 'Front plank', isKnown: true, holdSeconds: 45 },
    ]);
    expect(body.weeks).toHaveLength(12);
    expect(body.weeks.at(-1)).toMatchObject({ monday: '2026-06-15' });
    expect(body.weeks.at(-1).minutes).toBeGreaterThan(3);
    expect(body.weeks[0].minutes).toBe(0);
    expect(body.catalogue.length).toBeGreaterThan(30);
    expect(body.catalogue[0].trains.length).toBeGreaterThan(0);
  });

  test('of another day or exercise is a new row, and one undo brings back the old one', async () => {
    const { body } = await app.ask('PUT', '/api/strength', { json: PLANK });
    const more = await app.ask('PUT', '/api/strength', {
      json: { ...PLANK, id: body.id, sets: 4 },
    });
    expect(more.body.id).toBe(body.id);
    const moved = await app.ask('PUT', '/api/strength', {
      json: { ...PLANK, id: body.id, day: '2026-06-18' },
    });
    expect((await strength()).entries).toMatchObject([{ id: moved.body.id, day: '2026-06-18' }]);
    await app.ask('POST', '/api/undo', { json: { undo: moved.body.undo } });
    expect((await strength()).entries).toMatchObject([{ id: body.id, day: '2026-06-19', sets: 4 }]);
    await app.ask('DELETE', `/api/strength/${body.id}`);
    expect((await strength()).entries).toEqual([]);
  });

  test('twice on one day is two rows', async () => {
    await app.ask('PUT', '/api/strength', { json: PLANK });
    await app.ask('PUT', '/api/strength', { json: PLANK });
    expect((await strength()).entries).toHaveLength(2);
  });

  test.each([
    [{ exercise: '  ' }, 400],
    [{ sets: -1 }, 400],
    [{ day: '2027-01-01' }, 400],
    [{ id: '00000000-0000-4000-8000-000000000000' }, 404],
  ])('with %j is refused', async (change, status) => {
    const json = { ...PLANK, ...change };
    expect((await app.ask('PUT', '/api/strength', { json })).status).toBe(status);
  });
});

test('field tests have their unit, their norm with its source, and the noise that is known', async () => {
  const json = { day: '2026-06-19', test: 'single_leg_bridge_left', value: 17 };
  const { body } = await app.ask('PUT', '/api/tests', { json });
  await app.ask('PUT', '/api/tests', { json: { ...json, id: body.id, value: 19 } });
  const { tests } = await strength();
  expect(tests).toHaveLength(9);
  const named = (name: string) => tests.find(({ test }: { test: string }) => test === name);
  expect(named('single_leg_bridge_left')).toMatchObject({
    unit: 'reps',
    norm: null,
    retestNoise: null,
    results: [{ id: body.id, value: 19, unit: 'reps' }],
  });
  expect(named('biering_sorensen')).toMatchObject({
    unit: 's',
    retestNoise: 48.5,
    norm: { says: expect.stringContaining('113 s'), source: expect.stringContaining('doi') },
  });
  await app.ask('DELETE', `/api/tests/${body.id}`);
  const after = await strength();
  expect(after.tests.flatMap(({ results }: { results: object[] }) => results)).toEqual([]);
});
