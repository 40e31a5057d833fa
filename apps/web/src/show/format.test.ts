import { expect, test } from 'vitest';
import { clock, dayName, formatFor, monthName } from './format.ts';

const metric = formatFor({ units: 'metric', temperature: 'celsius' });
const imperial = formatFor({ units: 'imperial', temperature: 'fahrenheit' });

test('what is stored in metric units reads in the runner’s own', () => {
  expect(metric.distance(13.2)).toBe('13.2 km');
  expect(imperial.distance(13.2)).toBe('8.2 mi');
  expect(metric.pace(312)).toBe('5:12 /km');
  expect(imperial.pace(312)).toBe('8:22 /mi');
  expect(imperial.temperature(25)).toBe('77 °F');
  expect(imperial.mass(64)).toBe('141.1 lb');
  expect(imperial.volume(500)).toBe('17 fl oz');
});

test('what is typed comes back to what was stored', () => {
  for (const scale of Object.values(imperial.field)) {
    expect(Math.abs(scale.stored(scale.shown(60)) - 60)).toBeLessThan(1);
  }
});

test('clocks and days are written in full', () => {
  expect(clock(3729)).toBe('1:02:09');
  expect(clock(59.6)).toBe('1:00');
  expect(dayName('2026-03-07')).toBe('Sat, 7 Mar 2026');
  expect(monthName('2026-03')).toBe('March 2026');
});
