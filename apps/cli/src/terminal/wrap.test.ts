import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columns, padded, wrap } from './wrap.ts';

test('a sentence is broken between words and hangs below its dash', () => {
  expect(wrap('- one two three four', { width: 12, indent: 2, hang: 4 })).toBe(
    '  - one two\n    three\n    four',
  );
});

test('a path longer than the line is cut rather than let out of the window', () => {
  expect(wrap('a/very/long/path', { width: 8 })).toBe('a/very/l\nong/path');
});

test('wide characters count two columns, combining marks none', () => {
  expect(columns('走る')).toBe(4);
  expect(columns('e\u0301')).toBe(1);
  expect(padded('走', 4)).toBe('走  ');
});

test('no line is ever wider than the terminal, and no word is lost', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 40 }), fc.integer({ min: 12, max: 80 }), (text, width) => {
      const wrapped = wrap(text, { width, indent: 2, hang: 4 });
      for (const line of wrapped.split('\n')) expect(columns(line)).toBeLessThanOrEqual(width);
      expect(wrapped.replace(/\s+/g, '')).toBe(text.replace(/\s+/g, ''));
    }),
    { seed: 1, numRuns: 200 },
  );
});
