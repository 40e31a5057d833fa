import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { QUESTION_IDS, type QuestionId } from '@plumbline/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const PLUMBLINE = fileURLToPath(new URL('../bin/plumbline.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'plumbline-experiment-'));
const runner = join(folder, 'runner');
const MS_PER_DAY = 86_400_000;
const RUNS = 30;

/** Runs every second day up to the day before yesterday, with pain of 3 to 5. */
beforeAll(() => {
  mkdirSync(join(runner, 'runs'), { recursive: true });
  const rows = Array.from({ length: RUNS }, (_, i) => {
    const day = dayAgo(2 * (RUNS - i));
    writeFileSync(join(runner, 'runs', `${day}.gpx`), gpx(day));
    return `${day},${3 + (i % 3)}`;
  });
  writeFileSync(join(runner, 'diary.csv'), ['date,pain_next_morning', ...rows].join('\n'));
  answer([]);
});
afterAll(() => rmSync(folder, { recursive: true }));

function dayAgo(days: number): string {
  return new Date(Date.now() - days * MS_PER_DAY).toISOString().slice(0, 10);
}

function gpx(day: string): string {
  const points = [0, 10, 20, 30].map(
    (minute) =>
      `<trkpt lat="${48 + minute / 800}" lon="7.85"><time>${day}T06:${`${minute}`.padStart(2, '0')}:00Z</time></trkpt>`,
  );
  return `<gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1"><trk><type>running</type><trkseg>${points.join('')}</trkseg></trk></gpx>`;
}

function answer(yes: readonly QuestionId[]): void {
  const answers = Object.fromEntries(QUESTION_IDS.map((id) => [id, yes.includes(id)]));
  const document = { schema: 'plumbline.triage-answers/1', age: 41, sex: 'female', answers };
  writeFileSync(join(runner, 'triage.json'), JSON.stringify(document));
}

function plumbline(store: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PLUMBLINE, ...args], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', PLUMBLINE_DATA: join(folder, store) },
  });
  return { status, stdout: stdout.replaceAll(/\s+/g, ' '), stderr, json: () => JSON.parse(stdout) };
}

describe('plumbline experiment', () => {
  test('says of a folder what can be tried, what it could show, and why the rest is not', () => {
    const { status, stdout } = plumbline('none', 'experiment', runner);
    expect(status).toBe(0);
    expect(stdout).toContain('What can be tried');
    expect(stdout).toMatch(/on 30 runs of the last half year/);
    expect(stdout).toMatch(/24 runs \(12 pairs\) show it in/);
    expect(stdout).toContain('--begin warm_up');
    expect(stdout).toMatch(/Quicker steps: This is not tried until the questions about conditions/);
    expect(stdout).toMatch(/Running tall \(--begin posture_cue\)/);
    const json = plumbline('none', 'experiment', runner, '--json').json();
    expect(json).toMatchObject({ schema: 'plumbline.experiment/1', closed: null, current: null });
    const warmUp = json.choices.find((one: { change: string }) => one.change === 'warm_up');
    expect(warmUp).toMatchObject({ mayBegin: true, refusals: [] });
    expect(warmUp.power).toHaveLength(4);
  });

  test.each<[string, QuestionId[] | undefined]>([
    ['before the safety questions', undefined],
    ['with an emergency sign', ['saddle_numbness']],
    ['with a sign for today', ['fever']],
    ['with a suspected bone stress injury', ['focal_bone_pain']],
  ])('says that experiments wait, and nothing else, %s', (_, yes) => {
    if (yes) answer(yes);
    else rmSync(join(runner, 'triage.json'));
    const { status, stdout } = plumbline('none', 'experiment', runner);
    const json = plumbline('none', 'experiment', runner, '--json').json();
    answer([]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Experiments wait/);
    expect(stdout).not.toMatch(/With|run with|tried on|pairs/);
    expect(json).toMatchObject({ choices: [], current: null, past: [], closed: { waits: false } });
  });

  test('begins one in the store, draws today’s run, notes it once, ends it, and an export holds it', () => {
    expect(plumbline('store', 'import', runner).status).toBe(0);
    const band = ['--distance', '0-60'];
    const begun = plumbline('store', 'experiment', '--begin', 'warm_up', ...band, '--json').json();
    expect(begun.current).toMatchObject({
      today: { mayNote: true, noted: null },
      result: { verdict: 'running', progress: { pairs: 0, most: 24 }, distance: { to: 60 } },
    });
    expect(['with', 'without']).toContain(begun.current.today.arm);
    expect(plumbline('store', 'experiment', '--begin', 'shoes')).toMatchObject({ status: 3 });

    const noted = plumbline('store', 'experiment', '--trial', 'kept', '--json').json();
    expect(noted.current.today).toMatchObject({
      arm: begun.current.today.arm,
      noted: { kept: true },
    });
    const corrected = plumbline('store', 'experiment', '--trial', 'not-kept', '--json').json();
    expect(corrected.current.today.noted).toEqual({ kept: false });

    const ended = plumbline('store', 'experiment', '--end', 'pain', '--json').json();
    expect(ended).toMatchObject({ current: null, past: [{ verdict: 'stopped_for_pain' }] });
    expect(plumbline('store', 'experiment', '--trial', 'kept')).toMatchObject({ status: 3 });

    expect(plumbline('store', 'export', join(folder, 'out')).status).toBe(0);
    const kept = JSON.parse(readFileSync(join(folder, 'out', 'experiments.json'), 'utf8'));
    expect(kept.experiments).toMatchObject([
      { change: 'warm_up', trials: [{ slot: 0, kept: false }], ended: { why: 'pain' } },
    ]);
  }, 60_000);

  test('refuses what is not a change, two wishes at once, and a wish for a folder', () => {
    for (const args of [
      ['--begin', 'load_spike'],
      ['--smallest', '0'],
      ['--distance', '10-6'],
      ['--trial', 'kept', '--end'],
      [runner, '--begin', 'shoes'],
    ])
      expect(plumbline('none', 'experiment', ...args)).toMatchObject({ status: 2 });
    expect(plumbline('none', 'experiment')).toMatchObject({ status: 3 });
  });
});
