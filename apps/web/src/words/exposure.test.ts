import { expect, test } from 'vitest';
import { decimal, EXPOSURES } from './exposure.ts';

test.each([
  ['overload', 0.568, '57 % longer than the longest of the month before', '+57 %'],
  ['overload', -0.2, '20 % shorter than the longest of the month before', '\u221220 %'],
  ['overload', 0.001, 'as long as the longest of the month before', '0 %'],
  ['weakness', 34.6, '35 min of strength work a week', '35'],
  ['dehydration', 1.24, '1.2 % of body mass lost', '1.2 %'],
  ['dehydration', -0.3, '0.3 % of body mass gained', '\u22120.3 %'],
  ['foot-strike', -6.7, 'landing with the toes 7° down', '\u22127°'],
  ['foot-strike', 0.2, 'a flat landing', '0°'],
] as const)('%s of %d reads in plain words', (cause, value, words, tick) => {
  expect(EXPOSURES[cause].value(value)).toBe(words);
  expect(EXPOSURES[cause].tick(value)).toBe(tick);
});

test('a hair below zero has no minus', () => {
  expect(decimal(-0.04, 1)).toBe('0.0');
});
