import { CAUSE_IDS, MEASUREMENTS } from '@plumbline/domain';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type AppForTests, appForTests, gpxRun, triageFile } from './testing/app-for-tests.ts';

/** Every address that can be looked at, with each state of the safety answers: what must not be said is nowhere. */

const NOW = new Date('2026-06-20T12:00:00Z');
/** The longest of the last 30 days is 12 km: 13.2 is what would be called sensible. */
const SENSIBLE = /(?<![\d.])13[.,]2(?!\d)/;
const DAYS = ['02', '05', '08', '11', '15'];
const RUNS = Object.fromEntries(
  DAYS.map((day, i) => [
    `runs/${day}.gpx`,
    gpxRun(`2026-06-${day}T06:00:00Z`, [8, 9, 12, 7, 10][i] ?? 8),
  ]),
);
const DIARY = ['date,pain_after', ...DAYS.map((day, i) => `2026-06-${day},${4 - i}`)].join('\n');

/** Words that only an explanation, a plan or a measurement on a run has. */
const EXPLAINS = [/plausible/, /"probability":(0\.|1)/, /"painPoints":\{/, /"exposures":\[\{/];
const MEASURES = Object.values(MEASUREMENTS).map(
  (words) => new RegExp(words(0).what.split('0')[0] ?? ''),
);
const PLANS = [
  SENSIBLE,
  /"kind":"run(_walk)?"/,
  /BEGIN:VEVENT/,
  /"mayBegin"/,
  /"addsRunning"/,
  /"km":\d[^}]*"rests":\{/,
  ...MEASURES,
];

const UNANSWERED = {};
const HALF = {
  'triage.json': '{"schema":"plumbline.triage-answers/1","answers":{"past_cancer":true}}',
};
const EMERGENCY = { 'triage.json': triageFile('saddle_numbness') };
const SAME_DAY = { 'triage.json': triageFile('fever') };
const BONE = { 'triage.json': triageFile('focal_bone_pain') };
const TOLD_NOT_TO = {
  'triage.json': JSON.stringify({
    ...JSON.parse(triageFile()),
    seen: { date: '2026-06-10', by: 'GP', mayRun: false },
  }),
};

const CARE = {
  schema: 'plumbline.care/1',
  visits: [{ id: 'a', limits: [{ kind: 'no_running_until', until: '2026-07-01', text: 'rest' }] }],
};
const VISITED = { 'triage.json': triageFile(), 'care.json': JSON.stringify(CARE) };
const UNREAD = { 'triage.json': triageFile(), 'care.json': JSON.stringify(CARE).slice(0, -3) };

let app: AppForTests;

beforeEach(() => {
  app = appForTests(() => NOW);
});
afterEach(() => app.close());

async function everythingShown(): Promise<ReadonlyMap<string, string>> {
  const { body } = await app.ask('GET', '/api/runs');
  const runs: readonly string[] = body.runs.map(({ runId }: { runId: string }) => runId);
  const shown = new Map<string, string>();
  for (const { path } of app.routes.filter(({ method }) => method === 'GET')) {
    for (const address of addressesOf(path, runs)) {
      const answered = await app.raw('GET', address);
      shown.set(address, await answered.text());
    }
  }
  return shown;
}

function addressesOf(path: string, runs: readonly string[]): readonly string[] {
  if (path === '/api/why' || path === '/api/answer') return [path, `${path}?run=last`];
  if (path.includes(':cause')) return CAUSE_IDS.map((cause) => path.replace(':cause', cause));
  if (path.includes(':id')) return runs.map((id) => path.replace(':id', id));
  return [path];
}

function expectNowhere(shown: ReadonlyMap<string, string>, words: readonly RegExp[]): void {
  for (const [address, text] of shown) {
    for (const word of words) {
      const found = word.exec(text);
      const around = found ? text.slice(Math.max(0, found.index - 80), found.index + 80) : '';
      expect(around, `${address} says ${word}`).toBe('');
    }
  }
}

test('a runner who answered no to everything is told all of it, so that these words are the right ones', async () => {
  await app.take({ ...RUNS, 'diary.csv': DIARY, 'triage.json': triageFile() });
  const all = [...(await everythingShown()).values()].join('\n');
  for (const word of [
    SENSIBLE,
    /"kind":"run"/,
    /BEGIN:VEVENT/,
    /"mayBegin"/,
    /"probability":(0\.|1)/,
    /"exposures":\[\{/,
    /"addsRunning"/,
  ])
    expect(all).toMatch(word);
  expect(MEASURES.some((word) => word.test(all))).toBe(true);
});

describe('nothing is explained and no run is planned, at any address', () => {
  test.each([
    ['before the safety questions', UNANSWERED],
    ['while urgent ones are open', HALF],
  ])('%s', async (_, triage) => {
    await app.take({ ...RUNS, 'diary.csv': DIARY, ...triage });
    const shown = await everythingShown();
    expectNowhere(shown, [...EXPLAINS, ...PLANS]);
    expect(shown.get('/api/why')).toContain('"locked":{');
  });

  test.each([
    ['with an emergency sign', EMERGENCY],
    ['with a sign for today', SAME_DAY],
  ])('%s', async (_, triage) => {
    await app.take({ ...RUNS, 'diary.csv': DIARY, ...triage });
    const shown = await everythingShown();
    // What was believed of "something else" before any record is no finding; the contract asks for the number.
    const withoutPrior = new Map(
      [...shown].map(([address, text]) => [
        address,
        text
          .replaceAll(/"somethingElse":\{"probability":[\d.]+/g, '')
          .replaceAll(/\{"id":"something-else"[^}]*\}/g, ''),
      ]),
    );
    expectNowhere(withoutPrior, [...EXPLAINS, ...PLANS]);
    expect(shown.get('/api/why')).toContain('see_someone_first');
  });
});

describe('no run is planned, at any address', () => {
  test.each([
    ['with a suspected bone stress injury', BONE],
    ['where a clinician said not to run', TOLD_NOT_TO],
    ['where a visit brought "no running until …"', VISITED],
    ['where care.json can not be read', UNREAD],
  ])('%s', async (_, triage) => {
    await app.take({ ...RUNS, 'diary.csv': DIARY, ...triage });
    expectNowhere(await everythingShown(), PLANS);
  });
});
