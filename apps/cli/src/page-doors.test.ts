import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeDemo } from '@plumbline/application';
import { QUESTION_IDS, type QuestionId } from '@plumbline/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** What leaves the command line for a clinician, with each state of the safety answers. */

const PLUMBLINE = fileURLToPath(new URL('../bin/plumbline.js', import.meta.url));
const hasPoppler = spawnSync('pdftotext', ['-v']).error === undefined;
const folder = mkdtempSync(join(tmpdir(), 'plumbline-page-doors-'));
const runner = join(folder, 'runner');
const RUNS = 12;
const CARE = {
  schema: 'plumbline.care/1',
  visits: [{ id: 'a', limits: [{ kind: 'max_km', km: 8.7, text: '' }] }],
};
const INTAKE = {
  schema: 'plumbline.intake/1',
  race: { name: 'Harbour Half', day: '2027-03-07', distanceKm: 21.1 },
};

beforeAll(async () => {
  expect(await writeDemo(runner)).toMatchObject({ ok: true });
  const runs = join(runner, 'runs');
  for (const file of readdirSync(runs).sort().slice(0, -RUNS)) rmSync(join(runs, file));
  writeFileSync(join(runner, 'intake.json'), JSON.stringify(INTAKE));
  writeFileSync(join(runner, 'care.json'), JSON.stringify(CARE));
});
afterAll(() => rmSync(folder, { recursive: true }));

type State = { readonly answers: Record<string, boolean> } | undefined;

function all(...yes: readonly QuestionId[]): State {
  return { answers: Object.fromEntries(QUESTION_IDS.map((id) => [id, yes.includes(id)])) };
}

function write(command: 'page' | 'fhir', name: string): string {
  const out = join(folder, name);
  const { status, stderr } = spawnSync(
    process.execPath,
    [PLUMBLINE, command, runner, '--out', out, '--force'],
    {
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1', PLUMBLINE_DATA: join(folder, 'none') },
    },
  );
  expect(status, stderr).toBe(0);
  if (!name.endsWith('.pdf')) return readFileSync(out, 'utf8');
  return spawnSync('pdftotext', ['-raw', out, '-'], { encoding: 'utf8' }).stdout;
}

/** What each way out says, spaces and line ends as one space. */
function everythingWritten(state: State): readonly string[] {
  const answers = join(runner, 'triage.json');
  rmSync(answers, { force: true });
  const document = { schema: 'plumbline.triage-answers/1', age: 41, sex: 'female', ...state };
  if (state) writeFileSync(answers, JSON.stringify(document));
  return [
    write('page', 'page.html'),
    ...(hasPoppler ? [write('page', 'page.pdf')] : []),
    write('fhir', 'document.json'),
  ].map((text) => text.replaceAll(/\s+/g, ' '));
}

/** The page's list of contributors and the document's. */
const EXPLAINS = /How likely each adds|The app tells the runner|"code": "contributor"/;
/** The runner's goal, a distance that a clinician allowed, advice, a measurement to take on a run, a distance to keep to. */
const LETS_RUN = /What to try|What to measure next|Write down your back pain on your next/;
const RACE = /Harbour Half|2027-03-07|7 Mar(ch)? 2027|race_distance/;
const LONGEST = /8\.7 km|"value": 8\.7,/;

describe('plumbline page and plumbline fhir', () => {
  test('tell a runner who answered no to everything all of it, so that these words are the right ones', () => {
    for (const text of everythingWritten(all())) {
      expect(text).toMatch(EXPLAINS);
      expect(text).toMatch(RACE);
      expect(text).toMatch(LONGEST);
    }
  });

  test.each<[string, State]>([
    ['before the safety questions', undefined],
    ['while urgent ones are open', { answers: { past_cancer: true } }],
    ['with an emergency sign', all('saddle_numbness')],
    ['with a sign for today', all('fever')],
  ])('explain nothing and let nobody run %s', (_, state) => {
    for (const text of everythingWritten(state)) {
      expect(text).not.toMatch(EXPLAINS);
      expect(text).not.toMatch(LETS_RUN);
      expect(text).not.toMatch(RACE);
      expect(text).not.toMatch(LONGEST);
    }
  });

  test('let nobody run where running is to stop', () => {
    for (const text of everythingWritten(all('focal_bone_pain'))) {
      expect(text).not.toMatch(LETS_RUN);
      expect(text).not.toMatch(RACE);
      expect(text).not.toMatch(LONGEST);
    }
  });
});
