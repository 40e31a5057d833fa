import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type AppForTests, appForTests, gpxRun, triageFile } from './testing/app-for-tests.ts';

const NOW = new Date('2026-06-22T12:00:00Z');
/** Sunday 10 km, Tuesday and Thursday 6 km, the last six weeks. */
const DAYS = Array.from({ length: 6 }, (_, week) => [0, 2, 4].map((day) => 7 * week + day)).flat();
const dayAt = (after: number) =>
  new Date(Date.parse('2026-05-12T00:00:00Z') + after * 86_400_000).toISOString().slice(0, 10);
const RUNS = Object.fromEntries(
  DAYS.map((after, i) => [
    `runs/${i}.gpx`,
    gpxRun(`${dayAt(after)}T06:00:00Z`, i % 3 === 0 ? 10 : 6),
  ]),
);

let app: AppForTests;

beforeEach(async () => {
  app = appForTests(() => NOW);
});
afterEach(() => app.close());

const NO_WISHES = { goal: null, moves: [], equipment: [], asksFootStrike: false };
const wish = (wishes: object) =>
  app.ask('PUT', '/api/plan/wishes', { json: { ...NO_WISHES, ...wishes } });

interface Session {
  readonly kind: string;
  readonly km: number | null;
}
interface Day {
  readonly day: string;
  readonly sessions: readonly Session[];
}

function runDays(days: readonly Day[]): readonly string[] {
  return days.flatMap(({ day, sessions }) =>
    sessions.some(({ kind }) => kind.startsWith('run')) ? [day] : [],
  );
}

describe('the plan', () => {
  test('is shown with what a moved run would break, and planned around it nothing is broken', async () => {
    await app.take({ ...RUNS, 'triage.json': triageFile() });
    const { status, body } = await app.ask('GET', '/api/plan');
    expect(status).toBe(200);
    expect(body).toMatchObject({ today: '2026-06-22', isOpen: true, noRuns: null, trial: null });
    const [first = '', second = ''] = runDays(body.days);
    const before = new Date(Date.parse(second) - 86_400_000).toISOString().slice(0, 10);
    const move = `${first}~${before}`;
    const tried = (await app.ask('GET', `/api/plan?trial=${move}`)).body;
    expect(
      tried.trial.broken.map(({ constraint }: { constraint: string }) => constraint),
    ).toContain('rest-days');
    expect(tried.days).toEqual(body.days);
    const later = dayAt(48);
    await wish({ moves: [{ from: second, to: later }] });
    const moved = (await app.ask('GET', `/api/plan?trial=${first}~${first}`)).body;
    expect(moved).toMatchObject({ trial: null, wishes: { moves: [{ from: second, to: later }] } });
    expect(runDays(moved.days)).not.toContain(second);
  });

  test('says whether a goal is in reach, and goes into a calendar and onto a watch', async () => {
    await app.take({ ...RUNS, 'triage.json': triageFile() });
    await wish({ goal: { km: 42.2, day: '2026-07-19' } });
    const { body } = await app.ask('GET', '/api/plan');
    expect(body.plan.notes.join(' ')).toContain('42.2 km on 2026-07-19 cannot be reached safely');
    const calendar = await app.raw('GET', '/api/plan.ics');
    expect(calendar.headers.get('content-type')).toContain('text/calendar');
    expect(await calendar.text()).toContain('SUMMARY:Run ');
    const workouts = await app.raw('GET', '/api/plan/workouts.zip');
    const zip = Buffer.from(await workouts.arrayBuffer());
    expect(zip.subarray(0, 2).toString()).toBe('PK');
    expect(zip.includes(`${runDays(body.days)[0]}-run.fit`)).toBe(true);
    expect((await app.raw('GET', '/api/plan/metronome.wav')).status).toBe(404);
  });

  test.each(['trial=x', 'trial=2026-02-30~2026-03-01', 'trial=2026-03-01', 'other=1'])(
    'is not made for %s',
    async (query) => {
      expect((await app.ask('GET', `/api/plan?${query}`)).status).toBe(400);
    },
  );

  test('is made for what was wished until that is taken back, and forgets moves that are over', async () => {
    await app.take({ ...RUNS, 'triage.json': triageFile() });
    expect((await app.ask('GET', '/api/plan')).body.wishes).toEqual(NO_WISHES);
    const goal = { km: 12, day: '2026-08-30' };
    const over = { from: '2026-06-01', to: '2026-06-02' };
    const first = await wish({ goal, moves: [over], equipment: ['band', 'band'] });
    expect(first.status).toBe(200);
    const { body } = await app.ask('GET', '/api/plan');
    expect(body.wishes).toEqual({ ...NO_WISHES, goal, equipment: ['band'] });
    await wish({ goal: null });
    const undone = await app.ask('POST', '/api/undo', { json: { undo: first.body.undo } });
    expect(undone.body.problem.code).toBe('changed-since');
    await wish({ goal });
    const last = await wish({ goal: null });
    await app.ask('POST', '/api/undo', { json: { undo: last.body.undo } });
    expect((await app.ask('GET', '/api/plan')).body.wishes.goal).toEqual(goal);
  });

  test.each([
    { goal: { km: 0, day: '2026-08-30' } },
    { goal: { km: 501, day: '2026-08-30' } },
    { goal: { km: 5, day: '2026-02-30' } },
    { goal: { km: 5 } },
    { moves: [{ from: '2026-06-28' }] },
    { equipment: ['trampoline'] },
    { other: 1 },
  ])('keeps no such wish: %j', async (wishes) => {
    expect((await wish(wishes)).status).toBe(400);
  });

  test('holds nothing before the safety questions, in no file either', async () => {
    await app.take(RUNS);
    await wish({ goal: { km: 21.1, day: '2026-09-20' } });
    const { body } = await app.ask('GET', '/api/plan');
    expect(body).toMatchObject({ isOpen: false, strength: null, wishes: NO_WISHES });
    expect(JSON.stringify(body)).not.toContain('21.1');
    expect(runDays(body.days)).toEqual([]);
    expect(await (await app.raw('GET', '/api/plan.ics')).text()).not.toContain('VEVENT');
    const zip = Buffer.from(await (await app.raw('GET', '/api/plan/workouts.zip')).arrayBuffer());
    expect(zip.includes('.fit')).toBe(false);
  });

  test.each([
    ['before the safety questions are answered', undefined],
    ['while running is to stop', triageFile('focal_bone_pain')],
    ['while someone should look today', triageFile('fever')],
  ])('shows no goal %s, and has kept it afterwards', async (_, answers) => {
    await app.take(answers ? { ...RUNS, 'triage.json': answers } : RUNS);
    const goal = { km: 21.1, day: '2026-09-20' };
    await wish({ goal });
    expect(JSON.stringify((await app.ask('GET', '/api/plan')).body)).not.toContain('21.1');
    await app.take({ 'triage.json': triageFile() });
    expect((await app.ask('GET', '/api/plan')).body.wishes.goal).toEqual(goal);
  });
});
