import type { LogView, StrengthView } from '@plumbline/application';
import { expect, test } from 'vitest';
import { NOTHING_SAID } from '../pages/log/subject.ts';
import type { WaitingEntry } from './outbox.ts';
import { withWaiting } from './with-waiting.ts';

const RUN = {
  runId: 'r1',
  day: '2026-03-09',
  clock: '07:30',
  km: 10,
  minutes: 60,
  diary: null,
  hydration: null,
};
const LOG: LogView = {
  revision: 1,
  today: '2026-03-10',
  runs: [RUN],
  restDays: [
    { ...NOTHING_SAID, id: 'd1', day: '2026-03-08', runId: null, from: 'diary.csv', stress: 4 },
  ],
  prompts: [],
  stop: null,
  usual: { shoes: null, surface: null },
  shoes: [],
};

function waits(path: string, body: unknown, refused: string | null = null): WaitingEntry {
  return { id: 'w1', path, body, says: '', madeAt: '', refused };
}

function inLog(...waiting: readonly WaitingEntry[]): LogView {
  return withWaiting('/api/log', LOG, waiting) as LogView;
}

test('pain that waits is shown on its run, later taps over earlier ones', () => {
  const edit = (fields: object) => waits('/api/diary', { day: RUN.day, runId: 'r1', fields });
  const { runs } = inLog(edit({ painAfter: 3 }), edit({ painAfter: 4 }), edit({ painDuring: 2 }));
  expect(runs[0]?.diary).toMatchObject({ painAfter: 4, painDuring: 2, painBefore: null });
});

test('a rest day keeps what was said of it before, and a new one comes in its place', () => {
  const edit = (day: string) => waits('/api/diary', { day, runId: null, fields: { painAfter: 1 } });
  const { restDays } = inLog(edit('2026-03-08'), edit('2026-03-10'));
  expect(restDays).toMatchObject([
    { day: '2026-03-10', painAfter: 1, stress: null },
    { day: '2026-03-08', painAfter: 1, stress: 4 },
  ]);
});

test('a weighing that waits is shown on its run', () => {
  const body = { day: RUN.day, runId: 'r1', fields: { massBeforeKg: 70 } };
  const { runs } = inLog(waits('/api/hydration', body));
  expect(runs[0]?.hydration).toMatchObject({ massBeforeKg: 70, massAfterKg: null });
});

test('what the computer did not take is not shown as if it had', () => {
  const body = { day: RUN.day, runId: 'r1', fields: { painAfter: 3 } };
  expect(inLog(waits('/api/diary', body, 'no'))).toEqual(LOG);
});

test('strength work that waits is in the list', () => {
  const view = { revision: 1, catalogue: [], entries: [], tests: [], weeks: [] } as StrengthView;
  const body = { day: '2026-03-09', exercise: 'plank', sets: 3 };
  const shown = withWaiting('/api/strength', view, [waits('/api/strength', body)]) as StrengthView;
  expect(shown.entries).toMatchObject([{ id: 'w1', exercise: 'plank', sets: 3 }]);
});

test('other pages are left as they are', () => {
  const state = { revision: 1 };
  expect(withWaiting('/api/state', state, [waits('/api/diary', {})])).toBe(state);
});
