import { expect, test } from 'vitest';
import { ofWhose, whoseAt } from './whose.ts';

const ID = '01977777-0000-7000-8000-000000000000';

test.each([
  ['/', null],
  ['/runs', null],
  ['/runners', null],
  [`/runners/${ID}`, ID],
  [`/runners/${ID}/plan`, ID],
  [`/runners/${ID}x/plan`, null],
  ['/runners/../plan', null],
])('at %s the data of %s are shown', (path, runner) => {
  expect(whoseAt(path)).toBe(runner);
});

test('a runner’s data are asked for below the runner, one’s own as ever', () => {
  expect(ofWhose('/api/plan?trial=x', null)).toBe('/api/plan?trial=x');
  expect(ofWhose('/api/plan?trial=x', ID)).toBe(`/api/runners/${ID}/plan?trial=x`);
});
