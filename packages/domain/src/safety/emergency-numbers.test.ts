import { expect, test } from 'vitest';
import { countryOfZone, EMERGENCY_NUMBERS, emergencyNumbersOf } from './emergency-numbers.ts';

test.each([
  ['DE', '112'],
  ['us', '911'],
  ['GB', '999'],
  ['AU', '000'],
  ['NZ', '111'],
  ['IN', '112'],
  ['JP', '119'],
  ['CH', '144'],
])('in %s one calls %s first', (country, number) => {
  expect(emergencyNumbersOf(country)?.lines[0]?.number).toBe(number);
});

test('each country stands once, with a line that is not only for advice, and can be dialled', () => {
  const countries = EMERGENCY_NUMBERS.map(({ country }) => country);
  expect(new Set(countries).size).toBe(countries.length);
  for (const { country, lines, source } of EMERGENCY_NUMBERS) {
    expect(lines[0]?.use, country).not.toBe('advice');
    expect(source).not.toBe('');
    for (const { number } of lines) expect(number).toMatch(/^\d{2,12}$/);
  }
});

test.each([
  ['Europe/Berlin', 'DE'],
  ['America/New_York', 'US'],
  ['Etc/UTC', undefined],
  [undefined, undefined],
])('the zone %s most likely means %s', (zone, country) => {
  expect(countryOfZone(zone)).toBe(country);
  if (country) expect(emergencyNumbersOf(country)).toBeDefined();
});
