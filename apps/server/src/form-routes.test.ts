import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportTo, openLibrary } from '@plumbline/application';
import { writeLandmarks } from '@plumbline/importers';
import {
  type Camera,
  filmRunner,
  type RunningForm,
  randomFor,
  someRunningForm,
} from '@plumbline/simulator';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type AppForTests,
  appForTests,
  gpxRun,
  importFolder,
  triageFile,
} from './testing/app-for-tests.ts';

const NOW = new Date('2026-06-20T12:00:00Z');
const RUNS = { 'runs/18.gpx': gpxRun('2026-06-18T06:00:00Z', 8) };
const SCREENED = { ...RUNS, 'triage.json': triageFile(), 'profile.json': '{"heightCm":176}' };
const USUAL = { ...someRunningForm(randomFor(3, 'form')), lean: 4, strike: 18, cadence: 172 };

/** What a film of a made-up runner holds. */
function film(form: Partial<RunningForm> = {}, camera: Partial<Camera> = {}): string {
  const made = filmRunner({
    form: { ...USUAL, ...form },
    camera: { seconds: 6, rate: 60, ...camera },
    seed: 4,
  });
  return writeLandmarks(made.clip);
}

const EARLY = film();

let app: AppForTests;
beforeEach(() => {
  app = appForTests(() => NOW);
});
afterEach(() => app.close());

describe('a film', () => {
  test('is measured, with errors, words and the usual stride, and nothing is kept', async () => {
    await app.take(SCREENED);
    const { status, body } = await app.ask('POST', '/api/form/measure', {
      json: { landmarks: EARLY },
    });
    expect(status).toBe(200);
    const cadence = body.values.find(({ name }: { name: string }) => name === 'cadence_spm');
    expect(cadence.amount).toMatch(/^17\d\.\d ± \d\.\d steps a minute$/);
    expect(cadence.means).toContain('both legs');
    expect(body).toMatchObject({ ok: true, reasons: [], view: 'side', problems: [] });
    expect(body.figure).toHaveLength(24);
    expect(body.limits).toContain('None of these values by itself says why a back hurts');
    expect((await app.ask('GET', '/api/form')).body.checks).toEqual([]);
  });

  test('that cannot show everything says what was wrong', async () => {
    await app.take(SCREENED);
    const landmarks = film({}, { rate: 30 });
    const { body } = await app.ask('POST', '/api/form/measure', { json: { landmarks } });
    expect(body.ok).toBe(false);
    expect(body.reasons).toEqual([
      { id: 'frame_rate_too_low', says: expect.stringContaining('60 frames a second') },
    ]);
  });

  test('is held against an earlier one: only what is beyond its error is real', async () => {
    await app.take(SCREENED);
    const json = { early: EARLY, late: film({ lean: 22 }) };
    const { body } = await app.ask('POST', '/api/form/compare', { json });
    const of = (name: string) => body.changes.find((one: { name: string }) => one.name === name);
    expect(of('trunk_lean_deg')).toMatchObject({
      real: true,
      change: expect.stringMatching(/^\+1\d/),
    });
    expect(of('elbow_angle_deg').real).toBe(false);
    expect(body.says[0]).toContain('Forward lean');
  });

  test('is kept with its run and its landmarks, taken back by undo, and deleted', async () => {
    await app.take(SCREENED);
    const { body: before } = await app.ask('GET', '/api/form');
    expect(before).toMatchObject({ mayFilm: true, heightCm: 176, runs: [{ day: '2026-06-18' }] });
    const { runId } = before.runs[0];
    const json = { day: '2026-06-19', runId, phase: 'late', landmarks: EARLY };
    const { status, body: written } = await app.ask('PUT', '/api/form', { json });
    expect(status).toBe(200);
    const { body } = await app.ask('GET', '/api/form');
    // The run's own day holds.
    expect(body.checks).toMatchObject([
      { id: written.id, day: '2026-06-18', phase: 'late', landing: 'rearfoot', hasLandmarks: true },
    ]);
    const kept = await app.raw('GET', `/api/form/${written.id}/landmarks`);
    expect(await kept.text()).toBe(EARLY);
    await app.ask('POST', '/api/undo', { json: { undo: written.undo } });
    expect((await app.ask('GET', '/api/form')).body.checks).toEqual([]);
    expect((await app.ask('DELETE', `/api/form/${written.id}`)).status).toBe(404);
  });

  test('that was kept goes out with an export and comes back with its landmarks', async () => {
    await app.take(SCREENED);
    const json = { day: '2026-06-19', runId: null, phase: 'early', landmarks: EARLY };
    await app.ask('PUT', '/api/form', { json });
    const folder = mkdtempSync(join(tmpdir(), 'plumbline-form-export-'));
    const library = await openLibrary(app.store, 'read');
    if (!library.ok) throw new Error(library.error.code);
    expect((await exportTo(library.value, join(folder, 'out'))).ok).toBe(true);
    await library.value.close();
    expect(readFileSync(join(folder, 'out', 'form.csv'), 'utf8')).toContain('plumbline-gait/1');
    const again = appForTests(() => NOW);
    try {
      await importFolder(again.store, join(folder, 'out'), NOW);
      const { body } = await again.ask('GET', '/api/form');
      expect(body.checks).toMatchObject([{ day: '2026-06-19', hasLandmarks: true }]);
      const text = await again.raw('GET', `/api/form/${body.checks[0].id}/landmarks`);
      expect(await text.text()).toBe(EARLY);
    } finally {
      await again.close();
      rmSync(folder, { recursive: true });
    }
  });

  test('is kept itself only where the runner says so, given back as it was, and deleted for good', async () => {
    await app.take(SCREENED);
    const json = { day: '2026-06-19', runId: null, phase: 'early', landmarks: EARLY };
    const { id } = (await app.ask('PUT', '/api/form', { json })).body;
    const hasFilm = async () => (await app.ask('GET', '/api/form')).body.checks[0].hasFilm;
    expect(await hasFilm()).toBe(false);
    expect((await app.ask('GET', `/api/form/${id}/film`)).status).toBe(404);
    expect((await app.ask('PUT', `/api/form/${id}/film`, { json: 'a film' })).status).toBe(200);
    expect(await hasFilm()).toBe(true);
    expect(await (await app.raw('GET', `/api/form/${id}/film`)).text()).toBe('"a film"');
    expect((await app.ask('DELETE', `/api/form/${id}/film`)).status).toBe(200);
    expect(await hasFilm()).toBe(false);
    await app.ask('PUT', `/api/form/${id}/film`, { json: 'a film' });
    const { body: removed } = await app.ask('DELETE', `/api/form/${id}`);
    await app.ask('POST', '/api/undo', { json: { undo: removed.undo } });
    expect(await hasFilm()).toBe(false);
  });

  test('that is kept goes out with an export', async () => {
    await app.take(SCREENED);
    const json = { day: '2026-06-19', runId: null, phase: 'early', landmarks: EARLY };
    const { id } = (await app.ask('PUT', '/api/form', { json })).body;
    await app.ask('PUT', `/api/form/${id}/film`, { json: 'a film' });
    const folder = mkdtempSync(join(tmpdir(), 'plumbline-film-export-'));
    const library = await openLibrary(app.store, 'read');
    if (!library.ok) throw new Error(library.error.code);
    expect((await exportTo(library.value, join(folder, 'out'))).ok).toBe(true);
    await library.value.close();
    const film = join(folder, 'out', 'films', '2026-06-19 early.mp4');
    expect(readFileSync(film, 'utf8')).toBe('"a film"');
    rmSync(folder, { recursive: true });
  });

  test.each([
    ['of no check', '/api/form/00000000-0000-7000-8000-000000000000/film', {}, 404],
    ['of no name', '/api/form/x/film', {}, 404],
    ['of more than is kept', undefined, { 'content-length': '3000000000' }, 413],
  ])('%s is not kept as a film', async (_, path, headers, status) => {
    await app.take(SCREENED);
    const json = { day: '2026-06-19', runId: null, phase: 'early', landmarks: EARLY };
    const { id } = (await app.ask('PUT', '/api/form', { json })).body;
    const asked = { json: 'a film', headers };
    expect((await app.ask('PUT', path ?? `/api/form/${id}/film`, asked)).status).toBe(status);
  });

  test.each([
    ['no JSON', { landmarks: '{"frames":' }],
    ['another document', { landmarks: '{"schema":"plumbline.triage-answers/1"}' }],
    ['no text', { landmarks: '' }],
    ['more than is asked', { landmarks: EARLY, video: 'x' }],
  ])('that is %s is refused', async (_, json) => {
    await app.take(SCREENED);
    expect((await app.ask('POST', '/api/form/measure', { json })).status).toBe(400);
  });

  test.each([
    ['of a day to come', { day: '2026-06-21', runId: null }, 'day-ahead'],
    ['of a run that is not there', { day: '2026-06-19', runId: 'nowhere' }, 'no-such-run'],
  ])('%s is not kept', async (_, of, code) => {
    await app.take(SCREENED);
    const json = { ...of, phase: 'whole', landmarks: EARLY };
    expect((await app.ask('PUT', '/api/form', { json })).body.problem.code).toBe(code);
  });

  test('of nobody is not kept', async () => {
    await app.take(SCREENED);
    const empty = {
      schema: 'plumbline.landmarks/1',
      width: 9,
      height: 9,
      view: 'side',
      frames: [],
    };
    const json = {
      day: '2026-06-19',
      runId: null,
      phase: 'whole',
      landmarks: JSON.stringify(empty),
    };
    expect((await app.ask('PUT', '/api/form', { json })).body.problem.code).toBe(
      'nothing-measured',
    );
  });
});

describe('nobody is led to run for a film', () => {
  test.each([
    ['before the safety questions', {}],
    ['with a sign for today', { 'triage.json': triageFile('fever') }],
    ['with a suspected bone stress injury', { 'triage.json': triageFile('focal_bone_pain') }],
  ])('%s', async (_, triage) => {
    await app.take({ ...RUNS, ...triage });
    const { body } = await app.ask('GET', '/api/form');
    expect(body.mayFilm).toBe(false);
    for (const [method, path, json] of [
      ['POST', '/api/form/measure', { landmarks: EARLY }],
      ['POST', '/api/form/compare', { early: EARLY, late: EARLY }],
      ['PUT', '/api/form', { day: '2026-06-19', runId: null, phase: 'whole', landmarks: EARLY }],
    ] as const) {
      const answered = await app.ask(method, path, { json });
      expect([path, answered.body.problem.code]).toEqual([path, 'no-running-now']);
    }
  });
});

test('a form check without landmarks, from a table, is shown and has none to give', async () => {
  await app.take({ ...SCREENED, 'form.csv': 'date,trunk_lean_deg\n2026-06-18,6\n' });
  const { body } = await app.ask('GET', '/api/form');
  expect(body.checks).toMatchObject([{ hasLandmarks: false, values: [{ amount: '6.0 ± 5.0°' }] }]);
  expect((await app.ask('GET', `/api/form/${body.checks[0].id}/landmarks`)).status).toBe(404);
  expect(existsSync(app.store)).toBe(true);
});
