import { expect, test } from 'vitest';
import { formatFor } from './format.ts';
import { retold } from './retold.ts';

test('days and distances of a sentence are said as the runner reads them', () => {
  const imperial = formatFor({ units: 'imperial', temperature: 'fahrenheit' });
  expect(retold('84 runs from 2026-04-07 to 2026-10-06: the longest was 12.4 km.', imperial)).toBe(
    '84 runs from 7 Apr 2026 to 6 Oct 2026: the longest was 7.7 mi.',
  );
});
