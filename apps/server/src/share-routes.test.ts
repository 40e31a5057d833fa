import type { Day } from '@plumbline/domain';
import { openShare } from '@plumbline/sharing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type AppForTests, appForTests, gpxRun } from './testing/app-for-tests.ts';

const TODAY = '2026-06-20' as Day;
let app: AppForTests;

beforeEach(async () => {
  app = appForTests(() => new Date('2026-06-20T12:00:00Z'));
  await app.take({
    'runs/1.gpx': gpxRun('2026-06-02T06:00:00Z', 8),
    'diary.csv':
      'date,pain_after,sleep_hours,note\n2026-06-02,4,6.5,felt my hidden needle\n2026-06-03,2,,\n',
    'strength.csv': 'date,exercise,sets,reps,note\n2026-06-04,plank,3,10,secret grumble\n',
    'triage.json': JSON.stringify({
      schema: 'plumbline.triage-answers/1',
      age: 41,
      answers: { bladder_trouble: true, fever: false },
    }),
  });
});
afterEach(() => app.close());

async function shared(json: object) {
  const { status, body } = await app.ask('POST', '/api/share', { json });
  expect(status).toBe(201);
  const opened = await openShare(body.file, { passphrase: body.passphrase, today: TODAY });
  if (!opened.ok) throw new Error(opened.error.code);
  return { content: opened.value, text: JSON.stringify(opened.value), body };
}

const PRIVATE_WORDS = [
  ...[
    'bladder_trouble',
    'bowel_trouble',
    'sexual_numbness',
    'saddle_numbness',
    'pregnant',
    'Pregnant',
  ],
  ...['passing urine', 'leaked stool', 'Bladder trouble', 'bladder trouble', 'needle'],
];
const ASKED = { to: 'Dr Weiss', days: 14, what: ['pain-diary', 'runs'] };

test('what can be shared is told with how much of it there is', async () => {
  const { body } = await app.ask('GET', '/api/share');
  expect(body.shares).toEqual([]);
  const rows = Object.fromEntries(
    body.parts.map((part: { id: string; rows: number }) => [part.id, part.rows]),
  );
  expect(rows).toMatchObject({ 'pain-diary': 2, runs: 1, strength: 1, form: 0, notes: 2 });
});

describe('a shared file', () => {
  test('holds what was ticked and nothing else', async () => {
    const { content, text } = await shared(ASKED);
    expect(content).toMatchObject({ for: 'Dr Weiss', from: null, expires: '2026-07-04' });
    expect(content.parts.map(({ id }) => id)).toEqual(['pain-diary', 'runs']);
    expect(content.parts[1]?.tables[0]?.rows[0]).toEqual(['2026-06-02', '08:00', '8', '48', '4']);
    for (const word of ['needle', 'grumble', 'bladder', 'fever', 'Sleep', 'plank']) {
      expect(text).not.toContain(word);
    }
  });

  test('is in the units that the runner chose', async () => {
    await app.take({
      'profile.json': '{"units":"imperial","temperature":"fahrenheit"}',
      'hydration.csv':
        'date,mass_before_kg,mass_after_kg,drink_during_ml,air_celsius\n2026-06-02,70,69,500,20\n',
    });
    const { content } = await shared({ ...ASKED, what: ['runs', 'hydration'] });
    const [runs, hydration] = content.parts.map(({ tables }) => tables[0]);
    expect(runs?.columns).toContain('Distance (mi)');
    expect(runs?.rows[0]?.[2]).toBe('5');
    expect(hydration?.columns.slice(1)).toEqual([
      'Weight before (lb)',
      'Weight after (lb)',
      'Drunk during (fl oz)',
      'Air (°F)',
    ]);
    expect(hydration?.rows[0]?.slice(1)).toEqual(['154.3', '152.1', '16.9', '68']);
  });

  test.each([
    ['notes', ['hidden needle', 'secret grumble'], ['bladder']],
    ['safety-answers', ['fever'], ['passing urine', 'leaked stool', 'sex', 'pregnant']],
    ['private-answers', ['passing urine', 'leaked stool'], ['fever']],
    ['daily-life', ['6.5'], ['needle']],
    ['clinician-page', ['Pain and running', 'ever'], PRIVATE_WORDS],
    ['fhir', ['running_distance', 'fever'], PRIVATE_WORDS],
  ])('with %s ticked alone says %j and not %j', async (id, there, absent) => {
    const { text } = await shared({ ...ASKED, what: [id] });
    for (const word of there) expect(text).toContain(word);
    for (const word of absent) expect(text).not.toContain(word);
  });

  test.each([
    ['clinician-page', 'Bladder trouble'],
    ['fhir', 'bladder_trouble'],
  ])('with %s and the private answers ticked tells them in it', async (id, word) => {
    const { content } = await shared({ ...ASKED, what: [id, 'private-answers'] });
    const { page, file } = content.parts.find((part) => part.id === id) ?? {};
    expect(page ?? file?.text).toContain(word);
  });

  test.each(['clinician-page', 'fhir'])(
    'with %s alone does not tell a result that a private answer alone makes',
    async (id) => {
      expect((await app.ask('GET', '/api/share')).body.privateDecides).toBe(true);
      const { text } = await shared({ ...ASKED, what: [id] });
      expect(text).toMatch(/rests on an answer that (was not shared|the runner did not share)/);
      expect(text).not.toMatch(/[Ee]mergency signs|to be seen now|should not run|No running until/);
      const whole = await shared({ ...ASKED, what: [id, 'private-answers'] });
      expect(whole.text).toMatch(/emergency signs|to be seen now/);
    },
  );

  test('while the safety answers say to stop, says so first and names no distance to run', async () => {
    const every = (await app.ask('GET', '/api/share')).body.parts.map(
      ({ id }: { id: string }) => id,
    );
    const { content, text } = await shared({ ...ASKED, what: every });
    expect(content.notices[0]).toContain('should not run now');
    expect(text).not.toMatch(/sensible|a tenth more|no farther than|next run|plan\b/i);
  });

  test('is noted: what, when and to whom, without its passphrase or anything of it', async () => {
    const { body } = await shared(ASKED);
    const view = (await app.ask('GET', '/api/share')).body;
    expect(view.shares).toEqual([
      {
        id: body.id,
        day: '2026-06-20',
        to: 'Dr Weiss',
        what: ['Pain diary', 'Runs'],
        expires: '2026-07-04',
      },
    ]);
    expect(JSON.stringify(view)).not.toContain(body.passphrase);
    expect((await app.ask('DELETE', `/api/share/${body.id}`)).status).toBe(200);
    expect((await app.ask('GET', '/api/share')).body.shares).toEqual([]);
    expect((await app.ask('DELETE', `/api/share/${body.id}`)).status).toBe(404);
  });

  test.each([
    { ...ASKED, to: '' },
    { ...ASKED, days: 0 },
    { ...ASKED, days: 366 },
    { ...ASKED, what: [] },
    { ...ASKED, what: ['everything'] },
    { ...ASKED, passphrase: 'mine' },
  ])('is not made of %j', async (json) => {
    expect((await app.ask('POST', '/api/share', { json })).status).toBe(400);
  });
});

test('while a file is sealed, other questions are answered', async () => {
  await app.ask('GET', '/api/share');
  let isMade = false;
  const making = shared(ASKED).then(() => {
    isMade = true;
  });
  let answered = 0;
  while (!isMade) {
    expect((await app.ask('GET', '/api/health')).status).toBe(200);
    answered += 1;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  await making;
  // Sealing and opening, which block, take some 0.3 s each on an idle machine.
  expect(answered).toBeGreaterThan(5);
});

describe('a file that somebody else shared', () => {
  test('is read by its words, and nothing of it is kept', async () => {
    const { body, content } = await shared(ASKED);
    const { file, passphrase } = body;
    const read = await app.ask('POST', '/api/shared', { json: { file, passphrase } });
    expect([read.status, read.body]).toEqual([200, { content, tickets: {} }]);
    expect((await app.ask('GET', '/api/share')).body.shares).toHaveLength(1);
  });

  test('with a page of its own gives that to a frame once, where nothing runs', async () => {
    const { body, content } = await shared({ ...ASKED, what: ['clinician-page'] });
    const { file, passphrase } = body;
    const { body: read } = await app.ask('POST', '/api/shared', { json: { file, passphrase } });
    const address = `/api/shared/${read.tickets['clinician-page']}`;
    const noToken = { token: '' };
    const page = await app.raw('GET', address, noToken);
    expect(page.status).toBe(200);
    expect(await page.text()).toBe(content.parts[0]?.page);
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain('sandbox allow-same-origin allow-modals');
    expect(policy).not.toMatch(/script|https?:/);
    expect((await app.raw('GET', address, noToken)).status).toBe(410);
  });

  test('opened after another lets go of its pages', async () => {
    const { body } = await shared({ ...ASKED, what: ['clinician-page'] });
    const json = { file: body.file, passphrase: body.passphrase };
    const first = (await app.ask('POST', '/api/shared', { json })).body.tickets;
    await app.ask('POST', '/api/shared', { json });
    const late = await app.raw('GET', `/api/shared/${first['clinician-page']}`);
    expect(late.status).toBe(410);
  });

  test.each([
    ['other words', (file: string) => file, 'acid acid acid', 'wrong-passphrase'],
    ['a file cut short', (file: string) => file.slice(0, -400), 'x', 'not-whole'],
    ['another file', () => 'date,pain_after', 'x', 'not-a-share'],
  ])('%s: is refused with a sentence', async (_, change, passphrase, code) => {
    const { body } = await shared(ASKED);
    const json = { file: change(body.file), passphrase };
    const refused = await app.ask('POST', '/api/shared', { json });
    expect([refused.status, refused.body.problem.code]).toEqual([422, code]);
    expect(refused.body.problem.says).toMatch(/; /);
    expect(refused.body.content).toBeUndefined();
  });
});
