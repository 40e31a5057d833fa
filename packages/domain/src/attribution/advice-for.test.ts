import { expect, test } from 'vitest';
import { CAUSES } from '../causes/index.ts';
import type { Timeline } from '../timeline/timeline.ts';
import { adviceFor } from './advice-for.ts';

const TIMELINE: Timeline = {
  runs: [],
  sessions: [],
  restDays: [],
  strength: [],
  tests: [],
  form: [],
  profile: undefined,
};

test('while no running may be added, no advice adds any; the rest stays', () => {
  for (const cause of CAUSES) {
    const all = adviceFor(cause, TIMELINE, 'ok');
    const left = adviceFor(cause, TIMELINE, 'no_increase');
    expect(left.map(({ text }) => text).join()).not.toMatch(/add a tenth|10 % beyond|run-walk/);
    expect(left.length).toBeLessThanOrEqual(all.length);
    expect(left.length).toBeGreaterThan(0);
  }
});

test('while running is to stop, there is none', () => {
  for (const cause of CAUSES) expect(adviceFor(cause, TIMELINE, 'stop')).toEqual([]);
});
