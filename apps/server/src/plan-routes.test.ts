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
    const moved = (await app.ask('GET', `/api/plan?moves=${second}~${later}`)).body;
    expect(moved.moves).toEqual([{ from: second, to: later }]);
    expect(
      (await app.ask('GET', `/api/plan?moves=${second}~${later}&trial=${first}~${first}`)).body
        .trial,
    ).toBeNull();
  });

  test('says whether a goal is in reach, and goes into a calendar and onto a watch', async () => {
    await app.take({ ...RUNS, 'triage.json': triageFile() });
    const goal = 'km=42.2&day=2026-07-19';
    const { body } = await app.ask('GET', `/api/plan?${goal}`);
    expect(body.plan.notes.join(' ')).toContain('42.2 km on 2026-07-19 cannot be reached safely');
    const calendar = await app.raw('GET', `/api/plan.ics?${goal}`);
    expect(calendar.headers.get('content-type')).toContain('text/calendar');
    expect(await calendar.text()).toContain('SUMMARY:Run ');
    const workouts = await app.raw('GET', '/api/plan/workouts.zip');
    const zip = Buffer.from(await workouts.arrayBuffer());
    expect(zip.subarray(0, 2).toString()).toBe('PK');
    expect(zip.includes(`${runDays(body.days)[0]}-run.fit`)).toBe(true);
    expect((await app.raw('GET', '/api/plan/metronome.wav')).status).toBe(404);
  });

  test.each([
    'km=5',
    'day=2026-07-19',
    'km=-1&day=2026-07-19',
    'moves=x',
    'trial=2026-02-30~2026-03-01',
    'other=1',
  ])('is not made for %s', async (query) => {
    expect((await app.ask('GET', `/api/plan?${query}`)).status).toBe(400);
  });

  test('holds nothing before the safety questions, in no file either', async () => {
    await app.take(RUNS);
    const { body } = await app.ask('GET', '/api/plan');
    expect(body).toMatchObject({ isOpen: false, strength: null });
    expect(runDays(body.days)).toEqual([]);
    expect(await (await app.raw('GET', '/api/plan.ics')).text()).not.toContain('VEVENT');
    const zip = Buffer.from(await (await app.raw('GET', '/api/plan/workouts.zip')).arrayBuffer());
    expect(zip.includes('.fit')).toBe(false);
  });
});
