import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keptFromFormulas, withoutApostrophe } from './formula.ts';

test.each([
  ['=cmd|"/C calc"!A0', `'=cmd|"/C calc"!A0`],
  ['+1+cmd', `'+1+cmd`],
  ['-2+3', `'-2+3`],
  ['@SUM(A1)', `'@SUM(A1)`],
  ["'=1", "''=1"],
  ['-2.5', '-2.5'],
  ['+49', '+49'],
  ['a = b', 'a = b'],
  ["'tis", "'tis"],
  ['', ''],
])('%s goes into a table as %s', (cell, written) => {
  expect(keptFromFormulas(cell)).toBe(written);
});

test('whatever is written reads the same', () => {
  const cell = fc.string({ unit: fc.constantFrom("'", '=', '-', '+', '@', '\t', '1', '.', 'a') });
  fc.assert(
    fc.property(cell, (text) => {
      expect(withoutApostrophe(keptFromFormulas(text))).toBe(
        // A number is written as it is: the apostrophe before one that a spreadsheet put there goes.
        text,
      );
    }),
  );
});
