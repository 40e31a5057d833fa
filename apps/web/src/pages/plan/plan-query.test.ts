import { expect, test } from 'vitest';
import { readPlanQuery, writePlanQuery } from './plan-query.ts';

test('an address is read as it is written', () => {
  const asked = {
    goal: { km: 15.5, day: '2026-09-20' },
    moves: [{ from: '2026-06-28', to: '2026-06-27' }],
    hasWeights: true,
    asksStrike: true,
  };
  expect(readPlanQuery(writePlanQuery(asked))).toEqual(asked);
  expect(readPlanQuery('')).toEqual({
    goal: null,
    moves: [],
    hasWeights: false,
    asksStrike: false,
  });
  expect(writePlanQuery(readPlanQuery(''))).toBe('');
});

test.each([
  ['?km=15', 'a distance without a day'],
  ['?km=-3&day=2026-09-20', 'a distance that is none'],
  ['?km=15&day=2026-02-30', 'a day that is none'],
])('%s is no goal: %s', (search) => {
  expect(readPlanQuery(search).goal).toBeNull();
});

test('moves that are none are left out', () => {
  expect(readPlanQuery('?moves=nonsense,2026-06-28~2026-06-27,~').moves).toEqual([
    { from: '2026-06-28', to: '2026-06-27' },
  ]);
});
