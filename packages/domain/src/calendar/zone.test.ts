import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf } from './day.ts';
import { type Instant, instant } from './instant.ts';
import { clockOffset, instantAtWallClock, isZone, offsetIn } from './zone.ts';

const at = (text: string) => instant(Date.parse(text));
const wall = (text: string) => Date.parse(`${text}Z`);
const read = (found: Instant | undefined) =>
  found === undefined ? 'nothing' : new Date(found).toISOString().slice(0, 16);

test.each([
  ['Kathmandu', 'Asia/Kathmandu', '2026-06-01T00:00Z', 345],
  ['Lord Howe in its summer', 'Australia/Lord_Howe', '2026-01-01T00:00Z', 660],
  ['Lord Howe in its winter, half an hour less', 'Australia/Lord_Howe', '2026-07-01T00:00Z', 630],
  ['Newfoundland in winter', 'America/St_Johns', '2026-01-01T00:00Z', -210],
  ['Kiritimati, the first into each day', 'Pacific/Kiritimati', '2026-01-01T00:00Z', 840],
  ['Pago Pago, the last out of it', 'Pacific/Pago_Pago', '2026-01-01T00:00Z', -660],
  ['Berlin a second before summer time', 'Europe/Berlin', '2026-03-29T00:59:59Z', 60],
  ['Berlin as summer time begins', 'Europe/Berlin', '2026-03-29T01:00:00Z', 120],
  ['Berlin a second before winter time', 'Europe/Berlin', '2026-10-25T00:59:59Z', 120],
  ['Berlin as winter time begins', 'Europe/Berlin', '2026-10-25T01:00:00Z', 60],
])('%s', (_, zone, moment, minutes) => {
  expect(offsetIn(zone, at(moment))).toBe(minutes);
});

describe('a clock on the wall', () => {
  test.each([
    ['on a summer noon', '2026-07-01T12:00', 'Europe/Berlin', '2026-07-01T10:00'],
    ['an hour before summer time', '2026-03-29T01:59', 'Europe/Berlin', '2026-03-29T00:59'],
    ['as summer time has begun', '2026-03-29T03:00', 'Europe/Berlin', '2026-03-29T01:00'],
    [
      'at an hour that never was, taken as if the clock had not been put forward',
      '2026-03-29T02:30',
      'Europe/Berlin',
      '2026-03-29T01:30',
    ],
    [
      'at an hour that came twice, taken as the first',
      '2026-10-25T02:30',
      'Europe/Berlin',
      '2026-10-25T00:30',
    ],
    ['after the hour that came twice', '2026-10-25T03:00', 'Europe/Berlin', '2026-10-25T02:00'],
    [
      'at an hour that came twice in New York, taken as the first',
      '2026-11-01T01:30',
      'America/New_York',
      '2026-11-01T05:30',
    ],
    [
      'at an hour that never was in New York',
      '2026-03-08T02:30',
      'America/New_York',
      '2026-03-08T07:30',
    ],
    ['in Nepal', '2026-06-01T06:00', 'Asia/Kathmandu', '2026-06-01T00:15'],
    [
      'in Samoa on the last evening before the day that was left out',
      '2011-12-29T23:00',
      'Pacific/Apia',
      '2011-12-30T09:00',
    ],
    [
      'in Samoa on the first morning after it',
      '2011-12-31T07:00',
      'Pacific/Apia',
      '2011-12-30T17:00',
    ],
    ['anywhere unknown', '2026-06-01T06:00', 'Mars/Olympus', 'nothing'],
  ])('%s', (_, local, zone, moment) => {
    expect(read(instantAtWallClock(wall(local), zone))).toBe(moment);
  });

  test('is read back as it was written, wherever it could be read once', () => {
    const zones = [
      'Europe/Berlin',
      'America/New_York',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
      'Pacific/Apia',
      'America/Sao_Paulo',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: Date.UTC(2009), max: Date.UTC(2030) }),
        (zone, ms) => {
          const moment = instant(Math.round(ms / 60_000) * 60_000);
          const shown = moment + (offsetIn(zone, moment) ?? 0) * 60_000;
          const found = instantAtWallClock(shown, zone);
          if (found === undefined) throw new Error('a zone this machine knows');
          expect(found + (offsetIn(zone, found) ?? 0) * 60_000).toBe(shown);
          expect(found).toBeLessThanOrEqual(moment);
        },
      ),
      { seed: 9, numRuns: 300 },
    );
  });
});

test("the day that Samoa left out is nobody's day", () => {
  const zone = 'Pacific/Apia';
  const days = [0, 6, 12, 18, 24, 30].map((hours) => {
    const moment = instant(Date.UTC(2011, 11, 29, 20) + hours * 3_600_000);
    return dayOf(moment, offsetIn(zone, moment) ?? 0);
  });
  expect([...new Set(days)]).toEqual(['2011-12-29', '2011-12-31']);
});

test('an offset says where it came from, and that UTC was assumed where nothing was known', () => {
  const moment = at('2026-07-01T00:00Z');
  expect(clockOffset('Europe/Berlin', moment, 'position')).toEqual({
    minutes: 120,
    from: 'position',
    zone: 'Europe/Berlin',
  });
  expect(clockOffset('Mars/Olympus', moment, 'profile')).toEqual({
    minutes: 0,
    from: 'assumed-utc',
  });
  expect(clockOffset(undefined, moment, 'profile')).toEqual({ minutes: 0, from: 'assumed-utc' });
});

test('a moment that is no moment has no offset', () => {
  expect(offsetIn('Europe/Berlin', Number.NaN as Instant)).toBeUndefined();
  expect(instantAtWallClock(Number.NaN, 'Europe/Berlin')).toBeUndefined();
});

test.each([
  ['Europe/Berlin', true],
  ['UTC', true],
  ['', false],
  ['Berlin', false],
])('%s is a zone: %s', (name, expected) => {
  expect(isZone(name)).toBe(expected);
});
