import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type AppForTests, appForTests, gpxRun, triageFile } from './testing/app-for-tests.ts';

const NOW = new Date('2026-06-20T12:00:00Z');
let app: AppForTests;

beforeEach(() => {
  app = appForTests(() => NOW);
});
afterEach(() => app.close());

describe('a runner with nothing yet', () => {
  test('has a state, and is told how to begin', async () => {
    const state = await app.ask('GET', '/api/state');
    expect(state.status).toBe(200);
    expect(state.body).toMatchObject({
      today: '2026-06-20',
      runs: 0,
      reportedRuns: 0,
      isEmpty: true,
      isSample: false,
      version: '0.1.0',
      safety: { tier: 'not_screened' },
      profile: { sex: 'unspecified', massKg: null, units: 'metric', temperature: 'celsius' },
    });
    const why = await app.ask('GET', '/api/why');
    expect(why.body).toMatchObject({
      locked: { begun: false, safety: { title: 'First, these safety questions' } },
      runs: 0,
      longest: { km: null, withheld: true },
      months: [],
    });
  });

  test('who has answered the safety questions is told how to begin', async () => {
    await app.take({ 'triage.json': triageFile() });
    const why = await app.ask('GET', '/api/why');
    expect(why.body).toMatchObject({
      locked: null,
      answer: { schema: 'plumbline.answer/1', verdict: 'too_little_data' },
      longest: { km: null, withheld: false },
      months: [],
      wayToMore: [expect.stringContaining('Import')],
    });
  });

  test('can say who they are before anything is imported', async () => {
    const json = {
      massKg: 61.5,
      temperature: 'fahrenheit',
      conditions: [],
      timeZone: 'Europe/Oslo',
    };
    const written = await app.ask('PUT', '/api/profile', { json });
    expect(written.status).toBe(200);
    const { body } = await app.ask('GET', '/api/state');
    expect(body.profile).toMatchObject({ ...json, sex: 'unspecified', birthYear: null });
    expect(body).toMatchObject({ isEmpty: false, revision: written.body.revision });
    await app.ask('PUT', '/api/profile', { json: { massKg: null } });
    const later = await app.ask('GET', '/api/state');
    expect(later.body.profile).toMatchObject({ massKg: null, temperature: 'fahrenheit' });
    expect(later.body.revision).toBeGreaterThan(written.body.revision);
  });

  test.each([
    ['massKg', { massKg: 5 }],
    ['timeZone', { timeZone: 'Middle/Earth' }],
    ['', { isAdmin: true }],
    ['conditions.0', { conditions: ['sore'] }],
  ])('is told which value cannot be kept: %s', async (field, json) => {
    const refusal = await app.ask('PUT', '/api/profile', { json });
    expect([refusal.status, refusal.body.problem]).toMatchObject([
      400,
      { code: 'bad-entry', field },
    ]);
    expect((await app.ask('GET', '/api/state')).body.isEmpty).toBe(true);
  });
});

const ANSWERED = { 'triage.json': triageFile() };
const RUNS = {
  'runs/1.gpx': gpxRun('2026-06-02T06:00:00Z', 8),
  'runs/2.gpx': gpxRun('2026-06-08T06:00:00Z', 12),
  'runs/3.gpx': gpxRun('2026-06-15T06:00:00Z', 10),
};

describe('how far one might sensibly run', () => {
  test('is a tenth beyond the longest of the last 30 days, and says so', async () => {
    await app.take({ ...RUNS, ...ANSWERED });
    const { body } = await app.ask('GET', '/api/why');
    expect(body.longest).toMatchObject({ km: 13.2, rests: { day: '2026-06-08', km: 12 } });
    expect(body.longest.why).toContain('12.0 km on 2026-06-08');
    expect(body.wayToMore[0]).toContain('3 runs');
    expect(body.months).toMatchObject([{ month: '2026-06', runs: 3, km: 30, reports: 0 }]);
  });

  test('with today’s run done and a full week, is said of the first day that has room again, as the plan does', async () => {
    const more = {
      'runs/4.gpx': gpxRun('2026-06-18T06:00:00Z', 12),
      'runs/5.gpx': gpxRun('2026-06-20T06:00:00Z', 9),
    };
    await app.take({ ...RUNS, ...more, ...ANSWERED });
    const { longest } = (await app.ask('GET', '/api/why')).body;
    expect(longest.why).toMatch(
      /^From 2026-06-\d\d on; until then your last weeks leave no room\. /,
    );
    expect(longest.km).toBeGreaterThan(0);
    expect(longest.km).toBeLessThanOrEqual(13.2);
  });

  test('is not said with too few runs', async () => {
    await app.take({ ...ANSWERED, 'runs/1.gpx': RUNS['runs/1.gpx'] });
    const { body } = await app.ask('GET', '/api/why');
    expect(body.longest).toMatchObject({ km: null, withheld: false });
    expect(body.longest.why).toContain('Only 1 run');
  });

  test('is not said after a break', async () => {
    await app.take({ ...ANSWERED, 'runs/1.gpx': gpxRun('2026-04-02T06:00:00Z', 8) });
    const { body } = await app.ask('GET', '/api/why');
    expect(body.longest).toMatchObject({ km: null });
    expect(body.longest.why).toContain('79 days ago');
  });

  test('is withheld where the safety answers say not to run, and so is advice', async () => {
    await app.take({ ...RUNS, 'triage.json': triageFile('focal_bone_pain') });
    const { body } = await app.ask('GET', '/api/why');
    expect(body.longest).toMatchObject({ km: null, rests: null, withheld: true });
    const cause = await app.ask('GET', '/api/causes/overload');
    expect(cause.body).toMatchObject({ advice: [], curve: null });
  });

  test.each([
    ['pain above 5', 'pain_after\n2026-06-15,6', 'above 5 on 2026-06-15'],
    ['a limp', 'limp\n2026-06-15,yes', 'limped on 2026-06-15'],
    ['a sign down the leg', 'leg_symptoms\n2026-06-15,below_knee', 'into a leg on 2026-06-15'],
    [
      'two worse mornings',
      'pain_after,pain_next_morning\n2026-06-08,1,3\n2026-06-15,1,2',
      'worse on the morning after',
    ],
  ])('is withheld after %s; Why and Log say so, as prudence', async (_, diary, reason) => {
    await app.take({ ...RUNS, ...ANSWERED, 'diary.csv': `date,${diary}\n` });
    const why = (await app.ask('GET', '/api/why')).body;
    expect(why.longest).toMatchObject({ km: null, withheld: true });
    expect(why.stop).toMatchObject({
      reasons: [expect.stringContaining(reason)],
      says: expect.stringContaining('prudence, not proof'),
    });
    expect((await app.ask('GET', '/api/log')).body.stop).toEqual(why.stop);
  });

  test('gives no prudence beside an answer that says not to run, and none without a sign', async () => {
    const diary = 'date,pain_after\n2026-06-15,6\n';
    await app.take({ ...RUNS, 'triage.json': triageFile('focal_bone_pain'), 'diary.csv': diary });
    expect((await app.ask('GET', '/api/why')).body.stop).toBeNull();
    await app.take({ ...ANSWERED, 'diary.csv': diary.replace(',6', ',5') });
    expect((await app.ask('GET', '/api/why')).body.stop).toBeNull();
    expect((await app.ask('GET', '/api/log')).body.stop).toBeNull();
  });
});

test('a cause opens with its points, claims and what was measured', async () => {
  const diary = 'date,pain_after,recalled\n2026-06-08,4,yes\n2026-06-15,0,\n';
  await app.take({ ...RUNS, ...ANSWERED, 'diary.csv': diary });
  const { status, body } = await app.ask('GET', '/api/causes/dehydration');
  expect(status).toBe(200);
  expect(body).toMatchObject({
    cause: 'dehydration',
    obtained: { measured: 0, estimated: 3, unknown: 0 },
    notShown: 0,
    points: [
      { day: '2026-06-08', pain: 4, recalled: true, obtained: 'estimated' },
      { day: '2026-06-15', pain: 0, recalled: false },
    ],
    curve: null,
    loadNumbers: [],
  });
  expect(body.claims.length).toBeGreaterThan(3);
  expect(body.advice.length).toBeGreaterThan(1);
  expect(body.measured).toEqual([expect.stringContaining('you were not weighed')]);
  const overload = await app.ask('GET', '/api/causes/overload');
  expect(overload.body.loadNumbers).toHaveLength(3);
  expect(overload.body.loadNumbers[1].against.length).toBeGreaterThan(0);
  expect((await app.ask('GET', '/api/causes/bad-luck')).status).toBe(404);
});

test('what another process imports is seen at once, and by a higher revision', async () => {
  const before = await app.ask('GET', '/api/state');
  await app.take(RUNS);
  const after = await app.ask('GET', '/api/state');
  expect(after.body).toMatchObject({ runs: 3, isEmpty: false });
  expect(after.body.revision).toBeGreaterThan(before.body.revision);
  expect((await app.ask('GET', '/api/state')).body.revision).toBe(after.body.revision);
});
