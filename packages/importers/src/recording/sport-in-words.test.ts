import { expect, test } from 'vitest';
import { sportInWords, surfaceInWords } from './sport-in-words.ts';

test.each([
  ['9', 'running'],
  ['1', 'cycling'],
  ['running', 'running'],
  ['Run', 'running'],
  ['trail_running', 'running'],
  ['VirtualRun', 'running'],
  ['Track Run', 'running'],
  ['Biking', 'cycling'],
  ['E-Bike Ride', 'cycling'],
  ['Walking', 'walking'],
  ['lap_swimming', 'swimming'],
  ['strength_training', 'strength'],
  ['Rowing', undefined],
  ['Crunches', undefined],
  ['77', undefined],
  ['', undefined],
])('the type "%s" means %s', (type, sport) => {
  expect(sportInWords(type)).toBe(sport);
});

test.each([
  ['trail_running', 'trail'],
  ['VirtualRun', 'treadmill'],
  ['treadmill_running', 'treadmill'],
  ['track_running', 'track'],
  ['street_running', 'road'],
  ['running', 'unknown'],
])('the type "%s" says %s of the ground', (type, surface) => {
  expect(surfaceInWords(type)).toBe(surface);
});
