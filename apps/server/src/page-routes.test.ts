import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { QUESTION_IDS } from '@plumbline/domain';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type AppForTests, appForTests, gpxRun } from './testing/app-for-tests.ts';

const hasPoppler = spawnSync('pdftotext', ['-v']).error === undefined;

let app: AppForTests;
beforeEach(() => {
  app = appForTests(() => new Date('2026-06-20T12:00:00Z'));
});
afterEach(() => app.close());

const DAYS = Array.from({ length: 14 }, (_, i) => `2026-05-${String(2 * i + 2).padStart(2, '0')}`);
const RUNNER: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    DAYS.map((day, i) => [`runs/${day}.gpx`, gpxRun(`${day}T06:00:00Z`, 5 + (i % 4))]),
  ),
  'diary.csv': [
    'date,pain_during,pain_after,region,spots',
    ...DAYS.map((day, i) => `${day},${i % 5},${(i % 4) + 1},lower_back,lower_back_left`),
  ].join('\n'),
  'profile.json': '{"sex":"female","birthYear":1988,"timeZone":"Europe/Berlin"}',
};

function answered(yes: Readonly<Record<string, boolean>> = {}): string {
  const answers = { ...Object.fromEntries(QUESTION_IDS.map((id) => [id, false])), ...yes };
  const schema = 'plumbline.triage-answers/1';
  return JSON.stringify({ schema, age: 38, sex: 'female', answers });
}

const INTAKE = {
  name: 'Ada <b>Lindqvist</b>',
  question: '<script>alert(1)</script> May I run?',
  race: { name: 'Spring half', day: '2026-09-20', distanceKm: 21.1 },
  activities: [{ activity: 'putting on socks', score: 4 }],
};

async function pdfText(paper = 'a4'): Promise<string> {
  const answer = await app.raw('GET', `/api/page.pdf?paper=${paper}`);
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-page-'));
  try {
    const file = join(folder, 'page.pdf');
    writeFileSync(file, new Uint8Array(await answer.arrayBuffer()));
    const about = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
    expect(about).toMatch(/Tagged: +yes/);
    expect(about).toMatch(/Pages: +1\n/);
    return execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }).replace(
      /\s+/g,
      ' ',
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the page for a clinician', () => {
  test.skipIf(!hasPoppler)(
    'says in PDF the numbers that the screen shows (needs poppler)',
    async () => {
      await app.take({ ...RUNNER, 'triage.json': answered() });
      await app.ask('PUT', '/api/intake', { json: INTAKE });
      const why = (await app.ask('GET', '/api/why')).body;
      const text = await pdfText();
      for (const { name, likelihood, points } of why.words.possibilities) {
        expect(text).toContain(name);
        expect(text).toContain(likelihood);
        expect(text).toContain(points);
      }
      expect(text).toContain(why.words.headline);
      expect(text).toContain('Spring half, 20 Sep 2026, 21.1 km');
      expect(text).toContain('not validated as a medical device');
      expect(await pdfText('letter')).toContain(why.words.headline);
    },
    30_000,
  );

  test('exists for a runner of whom nothing is known, and holds back what nobody asked for', async () => {
    const { sheet } = (await app.ask('GET', '/api/page')).body;
    expect(sheet.banner.title).toMatch(/not all of the urgent ones/);
    const text = JSON.stringify(sheet);
    expect(text).toContain('Held back');
    const pdf = await app.raw('GET', '/api/page.pdf');
    expect(new TextDecoder().decode((await pdf.arrayBuffer()).slice(0, 5))).toBe('%PDF-');
  });

  test.each([
    ['emergency', { saddle_numbness: true }, 'Held back'],
    ['a suspected bone stress injury', { focal_bone_pain: true }, 'Plausible contributors'],
  ])('with %s says so and names no race and nothing to run', async (_, yes, says) => {
    await app.take({ ...RUNNER, 'triage.json': answered(yes) });
    await app.ask('PUT', '/api/intake', { json: INTAKE });
    const text = JSON.stringify((await app.ask('GET', '/api/page')).body.sheet);
    expect(text).toContain('not to run');
    expect(text).toContain(says);
    expect(text).not.toContain('Spring half');
    expect(text).not.toMatch(/next run|long run|would tell them apart|sensibl/i);
  });

  test('names the clinician’s limit where that is what stops', async () => {
    const limits = [{ kind: 'no_running_until', until: '2026-07-01', text: 'let it settle' }];
    const care = { schema: 'plumbline.care/1', visits: [{ id: 'a', limits }] };
    await app.take({ 'triage.json': answered(), 'care.json': JSON.stringify(care) });
    const { sheet } = (await app.ask('GET', '/api/page')).body;
    expect(sheet.banner).toMatchObject({ tone: 'alarm' });
    expect(sheet.banner.text).toMatch(
      /^By a clinician, as the runner wrote down: No running before 1 Jul 2026\./,
    );
    expect(JSON.stringify(sheet)).toContain('No running before 1 Jul 2026: let it settle.');
  });

  test('holds what the runner wants to ask, where they wrote it to the appointment too', async () => {
    const asks = (id: string, day: string, ...questions: string[]) => ({ id, day, questions });
    const visits = [
      asks('a', '2026-06-01', 'An old question?'),
      asks('b', '2026-06-25', 'May I swim?', 'May I run?'),
    ];
    await app.take({ 'care.json': JSON.stringify({ schema: 'plumbline.care/1', visits }) });
    await app.ask('PUT', '/api/intake', { json: { questions: ['May I run?'] } });
    const text = JSON.stringify((await app.ask('GET', '/api/page')).body.sheet);
    expect(text).toContain('1. May I run?');
    expect(text).toContain('2. May I swim?');
    expect(text).not.toMatch(/An old question|3\. /);
  });

  test('dates the questions answered no by the last time they were gone through', async () => {
    const result = { rulesVersion: '', tier: 'none', running: 'ok', reasons: [], complete: true };
    const screenings = ['2026-05-02', '2026-06-03', '2026-04-01'].map((day) => ({
      day,
      ...result,
    }));
    const schema = 'plumbline.screenings/1';
    await app.take({
      'triage.json': answered(),
      'screenings.json': JSON.stringify({ schema, screenings }),
    });
    const text = JSON.stringify((await app.ask('GET', '/api/page')).body.sheet);
    expect(text).toContain('Last gone through on 3 Jun 2026.');
  });

  test('as HTML shows what a runner wrote as text, and runs and loads nothing', async () => {
    await app.ask('PUT', '/api/intake', { json: INTAKE });
    const { body } = await app.ask('GET', '/api/page.html');
    expect(body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(body).toContain('Ada &lt;b&gt;Lindqvist&lt;/b&gt;');
    expect(body).not.toMatch(/<script|<b>|src=|href=|@import|url\(/);
    expect(body).toContain("default-src 'none'");
  });

  test('is refused for a paper that there is none of', async () => {
    expect((await app.ask('GET', '/api/page.pdf?paper=a5')).status).toBe(400);
  });
});
