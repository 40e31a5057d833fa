import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { encodeFit, encodeGpx } from '@plumbline/simulator';
import { describe, expect, test } from 'vitest';
import { answerFor } from './answer-for.ts';
import { aRecording, imported, inFolder, inLibrary, NOW, nameless, write } from './fixtures.ts';
import { recordsOf } from './library.ts';
import { readRunnerFolder } from './read-runner-folder.ts';

const RUNNER = {
  'runs/a.fit': encodeFit(aRecording({ day: 0 })),
  'runs/a.gpx': encodeGpx(aRecording({ day: 0 })),
  'runs/b.fit': encodeFit(aRecording({ day: 1 })),
  'diary.csv': 'date,pain_after\n2026-03-09,3\n2026-03-10,0\n',
};

test('a folder that is only read comes to the same records and answer as one that is imported', () =>
  inFolder(async (folder) => {
    const runner = join(folder, 'runner');
    write(runner, RUNNER);
    const reading = await readRunnerFolder(runner);
    if (!reading.ok) throw new Error(reading.error.code);
    expect(readdirSync(folder)).toEqual(['runner']);
    const { records, report } = reading.value;
    expect(report.runs).toEqual({ added: 2, merged: 0, unchanged: 0, total: 2 });
    expect(records.runs.map(({ id }) => id).toSorted()).toEqual(['runs/a.fit', 'runs/b.fit']);

    await inLibrary(join(folder, 'store'), async (library) => {
      const stored = await imported(library, runner);
      expect(stored.files).toEqual(report.files);
      const kept = await recordsOf(library);
      expect(kept.runs.map(nameless)).toEqual(records.runs.map(nameless));
      expect({ ...kept, runs: [] }).toEqual({ ...records, runs: [] });
      expect(answerFor(kept, { now: NOW })).toEqual(answerFor(records, { now: NOW }));
    });
  }));

test('the digest of an answer is that of its records', () =>
  inFolder(async (folder) => {
    write(folder, RUNNER);
    const reading = await readRunnerFolder(folder);
    if (!reading.ok) throw new Error(reading.error.code);
    const { records } = reading.value;
    const answer = answerFor(records, { now: NOW });
    expect(answer.inputDigest).toMatch(/^[0-9a-f]{64}$/);
    const other = { ...records, diary: records.diary.slice(1) };
    expect(answerFor(other, { now: NOW }).inputDigest).not.toBe(answer.inputDigest);
  }));

describe('the safety answers', () => {
  const answered = (answers: object) =>
    JSON.stringify({ schema: 'plumbline.triage-answers/1', age: 41, sex: 'female', answers });

  test.each([
    ['a sign of now', { saddle_numbness: true }, 'see_someone_first', 'emergency', 'stop'],
    ['a sign for today', { fever: true }, 'see_someone_first', 'same_day', 'stop'],
    [
      'an old sign that nobody examined',
      { chest_pain: { value: true, since: '2026-02-01', examined: false } },
      'see_someone_first',
      'same_day',
      'stop',
    ],
    [
      'a sign for this week',
      { past_cancer: true },
      'too_little_data',
      'within_days',
      'not_screened',
    ],
    ['hardly any answer', { fever: false }, 'too_little_data', 'not_screened', 'not_screened'],
  ])('%s decide what is said first', (_, answers, verdict, tier, running) =>
    inFolder(async (folder) => {
      write(folder, { ...RUNNER, 'triage.json': answered(answers) });
      const reading = await readRunnerFolder(folder);
      if (!reading.ok) throw new Error(reading.error.code);
      const answer = answerFor(reading.value.records, { now: NOW });
      expect(answer).toMatchObject({ verdict, safety: { tier, running } });
      const urgent = verdict === 'see_someone_first';
      expect(answer.causes.every(({ probability }) => (probability === null) === urgent)).toBe(
        true,
      );
    }),
  );
});

test('a mistyped year is named, and moves no window', () =>
  inFolder(async (folder) => {
    write(folder, { ...RUNNER, 'diary.csv': `${RUNNER['diary.csv']}2126-03-12,3\n` });
    const reading = await readRunnerFolder(folder, { now: NOW });
    if (!reading.ok) throw new Error(reading.error.code);
    const { records, report } = reading.value;
    expect(report.problems).toMatchObject([
      { code: 'far-ahead', place: { file: 'diary.csv', line: 4 }, received: '2126-03-12' },
    ]);
    const { window } = answerFor(records, { now: NOW });
    expect(window).toMatchObject({ to: '2026-03-10', runs: 2, reportedRuns: 2 });
  }));
