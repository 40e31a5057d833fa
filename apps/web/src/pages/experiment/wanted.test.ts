import { expect, test } from 'vitest';
import { distanceIn, writeWanted } from './wanted.ts';

const km = (shown: number) => shown;

test.each([
  [['', ''], null],
  [['6', '10,5'], { from: 6, to: 10.5 }],
  [['0', '5'], { from: 0, to: 5 }],
  [['6', ''], undefined],
  [['10', '6'], undefined],
  [['-1', '6'], undefined],
  [['0', '0'], undefined],
  [['far', 'farther'], undefined],
  [['1', '1001'], undefined],
] as const)('the fields %j are the distances %j', (fields, distance) => {
  expect(distanceIn(fields, km)).toEqual(distance);
});

test('miles are stored as kilometres', () => {
  expect(distanceIn(['3', '6'], (shown) => shown * 1.609344)).toEqual({ from: 4.8, to: 9.7 });
});

test('the server is asked for the distances only where there are some', () => {
  expect(writeWanted({ smallest: 2, distance: null })).toBe('?smallest=2');
  expect(writeWanted({ smallest: 1.5, distance: { from: 6, to: 10 } })).toBe(
    '?smallest=1.5&distance=6~10',
  );
});
