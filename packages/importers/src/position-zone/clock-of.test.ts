import { instant } from '@plumbline/domain';
import { expect, test } from 'vitest';
import { clockOf } from './clock-of.ts';

const winter = instant(Date.parse('2026-01-15T12:00:00Z'));
const summer = instant(Date.parse('2026-07-15T12:00:00Z'));
const berlin = [52.5, 13.4] as const;
const nothing = { fileOffset: undefined, position: undefined, zone: undefined };

test("the file's own offset comes first, and the zone of the position beside it where they agree", () => {
  expect(clockOf(winter, { ...nothing, fileOffset: 60, zone: 'Asia/Tokyo' })).toEqual({
    minutes: 60,
    from: 'file',
  });
  expect(clockOf(winter, { ...nothing, fileOffset: 60, position: berlin })).toEqual({
    minutes: 60,
    from: 'file',
    zone: 'Europe/Berlin',
  });
});

test('a traveller whose watch still shows home keeps the watch’s clock, without the zone there', () => {
  const clock = clockOf(winter, { ...nothing, fileOffset: 540, position: berlin });
  expect(clock).toEqual({ minutes: 540, from: 'file' });
});

test('an offset a few seconds off is the quarter of an hour it stands for', () => {
  expect(clockOf(winter, { ...nothing, fileOffset: 330.4 }).minutes).toBe(330);
});

test('an offset of nought does not outweigh a run in Berlin: some makers write UTC as local time', () => {
  const clock = clockOf(summer, { ...nothing, fileOffset: 0, position: berlin });
  expect(clock).toEqual({ minutes: 120, from: 'position', zone: 'Europe/Berlin' });
});

test('an impossible offset counts as none', () => {
  expect(clockOf(winter, { ...nothing, fileOffset: 44_000_000, zone: 'Asia/Tokyo' })).toEqual({
    minutes: 540,
    from: 'profile',
    zone: 'Asia/Tokyo',
  });
});

test('daylight saving follows the day of the run', () => {
  expect(clockOf(winter, { ...nothing, position: berlin }).minutes).toBe(60);
  expect(clockOf(summer, { ...nothing, position: berlin }).minutes).toBe(120);
});

test('without any hint the clock is UTC, and said to be assumed', () => {
  expect(clockOf(winter, nothing)).toEqual({ minutes: 0, from: 'assumed-utc' });
  expect(clockOf(winter, { ...nothing, position: [120, 13.4] })).toEqual({
    minutes: 0,
    from: 'assumed-utc',
  });
});
