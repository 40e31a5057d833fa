import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type AppForTests, appForTests, gpxRun, triageFile } from './testing/app-for-tests.ts';

const NOW = new Date('2026-06-20T12:00:00Z');
/** Every second day up to 18 June, with pain of 3 to 5 on the morning after. */
const DAYS = Array.from({ length: 20 }, (_, i) =>
  new Date(Date.parse('2026-05-11') + i * 2 * 86_400_000).toISOString().slice(0, 10),
);
const RUNS = Object.fromEntries(
  DAYS.map((day) => [`runs/${day}.gpx`, gpxRun(`${day}T06:00:00Z`, 2)]),
);
const DIARY = ['date,pain_next_morning', ...DAYS.map((day, i) => `${day},${3 + (i % 3)}`)];

let app: AppForTests;

beforeEach(async () => {
  app = appForTests(() => NOW);
  await app.take({ ...RUNS, 'diary.csv': DIARY.join('\n'), 'triage.json': triageFile() });
});
afterEach(() => app.close());

const look = async () => (await app.ask('GET', '/api/experiment')).body;
const begin = (json: object) => app.ask('POST', '/api/experiment', { json });

describe('an experiment', () => {
  test('is foreseen, begun, noted, taken back, ended, and another begun', async () => {
    const before = await look();
    expect(before).toMatchObject({ closed: null, current: null, smallest: 2 });
    expect(before.choices).toHaveLength(6);

    expect((await begin({ change: 'warm_up', smallest: 1 })).status).toBe(200);
    const begun = await look();
    expect(begun).toMatchObject({
      choices: [],
      current: { today: { mayNote: true, noted: null }, result: { smallest: 1 } },
    });
    expect((await begin({ change: 'shoes', smallest: 2 })).body.problem.code).toBe('one-at-a-time');

    const noted = await app.ask('PUT', '/api/experiment/today', { json: { kept: true } });
    expect((await look()).current).toMatchObject({
      today: { arm: begun.current.today.arm, noted: { kept: true } },
      result: { notCounted: ['2026-06-20: no run of that day has been imported yet'] },
    });
    await app.ask('POST', '/api/undo', { json: { undo: noted.body.undo } });
    expect((await look()).current.today.noted).toBeNull();

    await app.ask('POST', '/api/experiment/end', { json: { why: 'runner' } });
    expect(await look()).toMatchObject({ current: null, past: [{ verdict: 'cannot_tell' }] });
    expect((await begin({ change: 'strength', smallest: 2 })).status).toBe(200);
    const { today, result } = (await look()).current;
    const waits = (Date.parse(result.began) - Date.parse('2026-06-20')) / 86_400_000;
    expect(waits).toBeGreaterThanOrEqual(0);
    expect(waits).toBeLessThanOrEqual(20);
    if (waits > 0) expect(today.title).toBe(`Strength work, from ${result.began} on`);
    expect(result.verdict).toBe('running');
  });

  test('of runs of like distance is foreseen and begun with those only', async () => {
    const { body } = await app.ask('GET', '/api/experiment?distance=50~60');
    expect(body).toMatchObject({ distance: { from: 50, to: 60 } });
    expect(body.choices[0].refusals[0]).toMatch(/^Fewer than ten runs/);
    const none = { change: 'warm_up', smallest: 2, distance: { from: 50, to: 60 } };
    expect((await begin(none)).body.problem.code).toBe('not-to-be-begun');

    const distance = { from: 0, to: 60 };
    expect((await begin({ change: 'warm_up', smallest: 2, distance })).status).toBe(200);
    expect((await look()).current.result.distance).toEqual(distance);
  });

  test('that is not for the runner, or is none, is not begun', async () => {
    const cue = await begin({ change: 'cadence_cue', smallest: 2 });
    expect(cue.body.problem.code).toBe('not-to-be-begun');
    for (const json of [
      { change: 'load_spike', smallest: 2 },
      { change: 'shoes', smallest: 0 },
      { change: 'shoes', smallest: 2, distance: { from: 9, to: 3 } },
    ])
      expect((await begin(json)).body.problem.code).toBe('bad-entry');
    for (const query of ['smallest=-1', 'distance=9~3', 'distance=far', 'distance=0~0'])
      expect((await app.ask('GET', `/api/experiment?${query}`)).status).toBe(400);
  });

  test('waits while the safety answers say so, and may be ended all the same', async () => {
    await begin({ change: 'warm_up', smallest: 2 });
    await app.take({ 'triage.json': triageFile('fever') });
    expect(await look()).toMatchObject({
      closed: { waits: true },
      choices: [],
      current: null,
      past: [],
    });
    const noted = await app.ask('PUT', '/api/experiment/today', { json: { kept: true } });
    expect(noted.body.problem.code).toBe('no-experiments-now');
    expect((await begin({ change: 'shoes', smallest: 2 })).status).toBe(403);
    expect((await app.ask('POST', '/api/experiment/end', { json: { why: 'pain' } })).status).toBe(
      200,
    );
    expect((await look()).closed).toMatchObject({ waits: false });
  });
});
