import type { LogRunView, LogView } from '@plumbline/application';
import { expect, test } from 'vitest';
import { addressOf, asked } from './asked.ts';
import { isMemory, morningHasCome, NOTHING_SAID, subjectKey } from './subject.ts';

const LATE: LogRunView = {
  runId: 'late',
  day: '2026-03-08',
  clock: '18:00',
  km: 5,
  minutes: 30,
  diary: null,
  hydration: null,
};
const EARLY: LogRunView = { ...LATE, runId: 'early', clock: '07:00' };
const REST = {
  ...NOTHING_SAID,
  id: 'd',
  day: '2026-03-07',
  runId: null,
  from: 'app',
  painAfter: 1,
};
const VIEW: LogView = {
  revision: 1,
  today: '2026-03-09',
  runs: [LATE, EARLY],
  restDays: [REST],
  prompts: [],
  stop: null,
  usual: { shoes: null, surface: null },
  shoes: [],
};

function subjectAt(runId: string | null, day: string | null, view = VIEW) {
  return asked(view, { runId, day }).subject;
}

test('without a name the page is about the latest run', () => {
  expect(subjectAt(null, null)?.run?.runId).toBe('late');
});

test('a link leads to its run, and to one that has to be looked up where it is older', () => {
  expect(subjectAt('early', null)?.run?.clock).toBe('07:00');
  expect(asked(VIEW, { runId: 'older', day: null })).toEqual({ subject: null, runId: 'older' });
});

test('a rest day is about the day, with what was said of it', () => {
  expect(subjectAt(null, '2026-03-07')).toMatchObject({ run: null, diary: { painAfter: 1 } });
  expect(subjectAt(null, '2026-03-01')).toMatchObject({ day: '2026-03-01', diary: null });
});

test('a runner without runs writes about today', () => {
  expect(subjectAt(null, null, { ...VIEW, runs: [] })).toMatchObject({
    day: VIEW.today,
    run: null,
  });
});

test('a day with runs leads to the last of them', () => {
  expect(addressOf('2026-03-08', VIEW)).toBe('/log/late');
  expect(addressOf('2026-03-06', VIEW)).toBe('/log?day=2026-03-06');
});

test('the morning after comes with the next day; memory begins after two', () => {
  const subject = { day: '2026-03-08', run: LATE, diary: null, hydration: null };
  expect(morningHasCome(subject, '2026-03-08')).toBe(false);
  expect(morningHasCome(subject, '2026-03-09')).toBe(true);
  expect(isMemory(subject, '2026-03-10')).toBe(false);
  expect(isMemory(subject, '2026-03-11')).toBe(true);
  expect(subjectKey(subject)).toBe('late');
  expect(subjectKey({ ...subject, run: null })).toBe('2026-03-08');
});
