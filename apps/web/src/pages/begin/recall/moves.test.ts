import { expect, test } from 'vitest';
import { dayAfterKey } from './moves.ts';

const shown = { first: '2026-01-01', last: '2026-03-31' };

test.each([
  ['ArrowLeft', '2026-03-01', '2026-02-28'],
  ['ArrowDown', '2026-03-07', '2026-03-14'],
  ['PageUp', '2026-03-31', '2026-02-28'],
  ['Home', '2026-03-07', '2026-03-02'],
  ['End', '2026-03-02', '2026-03-08'],
  ['ArrowRight', '2026-03-31', '2026-03-31'],
  ['ArrowUp', '2026-01-03', '2026-01-01'],
  ['a', '2026-03-07', undefined],
])('%s leads from %s to %s', (key, from, to) => {
  expect(dayAfterKey(key, from, shown)).toBe(to);
});
