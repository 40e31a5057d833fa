import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportTo, openLibrary, recordsOf } from '@plumbline/application';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type AppForTests, appForTests, gpxRun, triageFile } from './testing/app-for-tests.ts';

let app: AppForTests;
let now: Date;
beforeEach(() => {
  now = new Date('2026-06-20T12:00:00Z');
  app = appForTests(() => now);
});
afterEach(() => app.close());

describe('the safety questions', () => {
  async function answer(answers: object) {
    await app.ask('PUT', '/api/triage', { json: { age: 41, sex: 'male', answers } });
    return (await app.ask('GET', '/api/triage')).body;
  }

  test('are asked most urgent first, of men without those of women', async () => {
    const before = (await app.ask('GET', '/api/triage')).body;
    expect(before).toMatchObject({ result: null, age: null, sex: null, answers: {} });
    expect(before.asked[0]).toMatchObject({ id: 'saddle_numbness', asks: expect.any(String) });
    expect(before.asked).toHaveLength(44);
    expect((await answer({ fever: false })).asked).toHaveLength(42);
  });

  test('keep answers that a page did not send, and change what is said everywhere', async () => {
    await answer({ fever: true, collapse: false });
    const body = await answer({ collapse: null });
    expect(body).toMatchObject({
      answers: { fever: { value: true } },
      result: { tier: 'same_day', running: 'stop', complete: false },
    });
    const state = await app.ask('GET', '/api/state');
    expect(state.body.safety).toMatchObject({ tier: 'same_day', running: 'stop' });
  });

  test('are dated once somebody looked, so that a new sign counts', async () => {
    const seen = { date: '2026-06-10', mayRun: true };
    const triage = { schema: 'plumbline.triage-answers/1', answers: { fever: true }, seen };
    await app.take({ 'triage.json': JSON.stringify(triage) });
    expect((await app.ask('GET', '/api/state')).body.safety.running).not.toBe('stop');
    expect(await answer({ dark_urine: true })).toMatchObject({ result: { running: 'stop' } });
  });

  test('stay urgent where the visit that is named was before what is new', async () => {
    const put = (json: object) =>
      app.ask('PUT', '/api/triage', { json: { age: 41, sex: 'male', answers: {}, ...json } });
    await answer({ saddle_numbness: true });
    now = new Date('2026-06-22T12:00:00Z');
    const seen = { by: 'Dr Ode', said: 'a strain', mayRun: true };
    expect((await put({ seen: { ...seen, date: '2026-05-20' } })).status).toBe(200);
    expect((await app.ask('GET', '/api/triage')).body).toMatchObject({
      result: { tier: 'emergency', running: 'stop' },
    });
    expect((await put({ seen: { ...seen, date: '2026-06-21' } })).status).toBe(200);
    expect((await app.ask('GET', '/api/triage')).body.result.tier).toBe('none');
  });

  test('are kept with their day and rules once they are gone through, and when they are urgent', async () => {
    const kept = async () => {
      const { body } = await app.ask('GET', '/api/triage');
      return body.answeredOn;
    };
    await app.take({ 'triage.json': triageFile() });
    expect(await kept()).toBeNull();
    await answer({ past_cancer: true });
    expect(await kept()).toBeNull();
    const json = { age: 41, sex: 'female', answers: {}, finished: true };
    expect((await app.ask('PUT', '/api/triage', { json })).status).toBe(200);
    expect(await kept()).toBe('2026-06-20');
    await answer({ fever: true });
    const folder = mkdtempSync(join(tmpdir(), 'plumbline-screenings-'));
    const library = await openLibrary(app.store, 'read');
    if (!library.ok) throw new Error(library.error.code);
    const { screenings } = await recordsOf(library.value);
    expect(await exportTo(library.value, join(folder, 'out'))).toMatchObject({ ok: true });
    await library.value.close();
    expect(screenings).toMatchObject([
      { day: '2026-06-20', tier: 'within_days', complete: true, yes: ['past_cancer'] },
      { day: '2026-06-20', tier: 'same_day', running: 'stop', complete: false },
    ]);
    for (const { rulesVersion } of screenings) expect(rulesVersion).toMatch(/rules\/\d+$/);
    const written = JSON.parse(readFileSync(join(folder, 'out', 'screenings.json'), 'utf8'));
    rmSync(folder, { recursive: true });
    expect(written.screenings).toEqual(screenings);
  });

  test('are not said to be due again before they were answered once', async () => {
    await app.ask('PUT', '/api/triage', { json: { age: 41, sex: 'female', answers: {} } });
    expect((await app.ask('GET', '/api/state')).body.asksAgain).toEqual([]);
  });

  test.each(['fall', 'fever', 'limp', 'nightPain'])(
    'are asked again where the runner writes down in the log: %s',
    async (sign) => {
      const asksAgain = async () => (await app.ask('GET', '/api/state')).body.asksAgain;
      const json = { age: 41, sex: 'female', answers: {}, finished: true };
      await app.take({ 'triage.json': triageFile() });
      await app.ask('PUT', '/api/triage', { json });
      const write = (fields: object) =>
        app.ask('PUT', '/api/diary', { json: { day: '2026-06-22', runId: null, fields } });
      now = new Date('2026-06-22T12:00:00Z');
      await write({ painAfter: 1, [sign]: false });
      expect(await asksAgain()).toEqual([]);
      expect((await write({ [sign]: true })).status).toBe(200);
      expect(await asksAgain()).toHaveLength(1);
    },
  );

  test('are asked again for a fever of the same day that was written down after them, and until then no run is planned', async () => {
    await app.take({
      'triage.json': triageFile(),
      'runs/1.gpx': gpxRun('2026-06-02T06:00:00Z', 8),
      'diary.csv': 'date,pain_after,fever\n2026-06-19,1,no\n',
    });
    const json = { age: 41, sex: 'female', answers: {}, finished: true };
    const fields = { painAfter: 1, fever: true };
    const state = async () => {
      const { safety } = (await app.ask('GET', '/api/why')).body.answer;
      const { asksAgain } = (await app.ask('GET', '/api/state')).body;
      return [safety.running, safety.reasons, asksAgain.length];
    };
    await app.ask('PUT', '/api/triage', { json });
    expect(await state()).toEqual(['ok', [], 0]);
    await app.ask('PUT', '/api/diary', { json: { day: '2026-06-20', runId: null, fields } });
    expect(await state()).toEqual(['stop', ['fever_since'], 1]);
    const { sheet } = (await app.ask('GET', '/api/page')).body;
    expect(sheet.banner.text).toMatch(
      /^A fever in the diary that these answers may not allow for\. .+ before the safety questions are answered again\./,
    );
    await app.ask('PUT', '/api/triage', { json });
    expect(await state()).toEqual(['ok', [], 0]);
  });

  test('are unlocked by whoever looked, and locked again by what is new since', async () => {
    await app.take({ 'triage.json': triageFile('one_leg_weak') });
    const put = (json: object) =>
      app.ask('PUT', '/api/triage', { json: { age: 41, sex: 'female', answers: {}, ...json } });
    const seen = { date: '2026-06-20', by: 'Dr Ode', said: 'a strain', mayRun: true };
    expect((await put({ seen: { ...seen, date: '2026-06-21' } })).body.problem.code).toBe(
      'day-ahead',
    );
    await put({ seen });
    const view = (await app.ask('GET', '/api/triage')).body;
    expect(view).toMatchObject({ seen, settled: ['one_leg_weak'], result: { tier: 'none' } });
    const asked = view.steps.flatMap(({ questions }: { questions: string[] }) => questions);
    expect(asked).not.toContain('one_leg_weak');
    await put({ answers: { dark_urine: true } });
    expect((await app.ask('GET', '/api/triage')).body.result).toMatchObject({ tier: 'same_day' });
    await put({ seen: { ...seen, mayRun: false }, answers: { dark_urine: false } });
    expect((await app.ask('GET', '/api/triage')).body.result.running).toBe('stop');
    await put({ seen: null });
    expect((await app.ask('GET', '/api/triage')).body).toMatchObject({
      seen: null,
      result: { tier: 'same_day' },
    });
  });

  test('say whom to call, by the country or the number that the runner gave', async () => {
    const help = async () => (await app.ask('GET', '/api/triage')).body.help;
    await app.ask('PUT', '/api/profile', { json: { timeZone: 'Europe/Zurich' } });
    expect(await help()).toMatchObject({ country: 'CH', isGuessed: true });
    await app.ask('PUT', '/api/profile', { json: { country: 'NZ' } });
    expect(await help()).toMatchObject({ isGuessed: false, lines: [{ number: '111' }, {}] });
    await app.ask('PUT', '/api/profile', { json: { emergencyNumber: '0800 123' } });
    expect((await help()).lines[0]).toEqual({ number: '0800 123', use: 'emergency' });
    expect((await app.ask('PUT', '/api/profile', { json: { country: 'Oz' } })).status).toBe(400);
  });

  test('are refused where a question is not ours', async () => {
    const json = { age: 41, sex: 'male', answers: { hiccups: true } };
    expect((await app.ask('PUT', '/api/triage', { json })).status).toBe(400);
  });
});
