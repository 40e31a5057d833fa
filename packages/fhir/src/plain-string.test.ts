import { expect, test } from 'vitest';
import { plainString } from './plain-string.ts';

test.each([
  ['a no-break space', 'a\u00a0b', 'a b'],
  ['a line separator', 'a\u2028b', 'a b'],
  ['an ideographic space alone', '\u3000', undefined],
  ['a control character', 'a\u0007b', 'ab'],
])('%s is as a FHIR string may hold it', (_, given, held) => {
  expect(plainString(given)).toBe(held);
});
